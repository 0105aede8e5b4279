namespace IoTCommands.Testing.Executions;

/// <summary>All executions of an endpoint, and which start each client token stands for.</summary>
/// <remarks>AWS does not say how long a token is remembered; here it is as long as the endpoint runs.</remarks>
internal sealed class ExecutionStore : IDisposable
{
    private readonly object _gate = new();
    private readonly List<Execution> _inOrder = [];
    private readonly Dictionary<string, Execution> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TokenUse> _tokens = new(StringComparer.Ordinal);

    public ChangeLog Log { get; } = new();

    public Execution[] List()
    {
        lock (_gate)
        {
            return [.. _inOrder];
        }
    }

    public Execution Get(string executionId)
    {
        ArgumentNullException.ThrowIfNull(executionId);
        lock (_gate)
        {
            return _byId.TryGetValue(executionId, out Execution? execution)
                ? execution
                : throw new KeyNotFoundException($"There is no execution '{executionId}'; the local endpoint started {_inOrder.Count}.");
        }
    }

    /// <summary>The start that a client token was used for before, if any.</summary>
    public TokenUse? FindToken(string? clientToken)
    {
        lock (_gate)
        {
            return clientToken is not null && _tokens.TryGetValue(clientToken, out TokenUse? use) ? use : null;
        }
    }

    /// <summary>Adds an execution, unless another start with the same client token came first.</summary>
    /// <returns>Null if the execution was added, else that other start.</returns>
    public TokenUse? TryAdd(Execution execution, StartArguments arguments)
    {
        lock (_gate)
        {
            if (arguments.ClientToken is { } token && !_tokens.TryAdd(token, new TokenUse(arguments, execution.Current.ExecutionId)))
            {
                return _tokens[token];
            }

            _byId.Add(execution.Current.ExecutionId, execution);
            _inOrder.Add(execution);
        }

        execution.Begin();
        return null;
    }

    public void Dispose()
    {
        foreach (Execution execution in List())
        {
            execution.Dispose();
        }
    }
}
