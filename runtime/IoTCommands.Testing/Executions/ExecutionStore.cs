namespace IoTCommands.Testing.Executions;

/// <summary>The executions of an endpoint, and the start of each client token.</summary>
/// <remarks>AWS does not document how long it remembers a token. The local endpoint remembers it until it is disposed of.</remarks>
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
                : throw new KeyNotFoundException($"There is no execution '{executionId}'. The local endpoint has {_inOrder.Count} executions.");
        }
    }

    /// <summary>Gets the earlier start with a client token; null if there is none.</summary>
    public TokenUse? FindToken(string? clientToken)
    {
        lock (_gate)
        {
            return clientToken is not null && _tokens.TryGetValue(clientToken, out TokenUse? use) ? use : null;
        }
    }

    /// <summary>Adds an execution, unless there is another start with the same client token.</summary>
    /// <returns>Null if the execution was added; otherwise, the other start.</returns>
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

/// <summary>The start that a client token was used for.</summary>
internal sealed record TokenUse(StartArguments Arguments, string ExecutionId);
