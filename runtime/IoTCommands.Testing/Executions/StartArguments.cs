using IoTCommands.Model;

namespace IoTCommands.Testing.Executions;

/// <summary>The arguments of a StartCommandExecution request, without default values.</summary>
internal sealed class StartArguments : IEquatable<StartArguments>
{
    public required CommandTarget Target { get; init; }

    public required string CommandArn { get; init; }

    public required string CommandId { get; init; }

    /// <summary>Null if the request has none.</summary>
    public required long? TimeoutSeconds { get; init; }

    public required string? ClientToken { get; init; }

    /// <summary>The values by name; empty if the request has none.</summary>
    public required IReadOnlyDictionary<string, ParameterValueModel> Parameters { get; init; }

    /// <summary>Compares everything except the client token, because equal starts may have the same token.</summary>
    public bool Equals(StartArguments? other)
    {
        if (other is null || CommandArn != other.CommandArn || Target != other.Target || TimeoutSeconds != other.TimeoutSeconds
            || Parameters.Count != other.Parameters.Count)
        {
            return false;
        }

        foreach ((string name, ParameterValueModel value) in Parameters)
        {
            if (!other.Parameters.TryGetValue(name, out ParameterValueModel? otherValue) || value != otherValue)
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as StartArguments);

    public override int GetHashCode() => HashCode.Combine(CommandArn, Target, TimeoutSeconds, Parameters.Count);
}
