using IoTCommands.Model;

namespace IoTCommands;

/// <summary>A parameter of a command.</summary>
/// <remarks>AWS: <c>CommandParameter</c> in <c>mandatoryParameters</c> of CreateCommand.</remarks>
public sealed class CommandParameterDefinition
{
    internal CommandParameterDefinition(ParameterModel model)
    {
        Name = model.Name;
        Type = model.Type;
        Description = model.Description;
        DefaultValue = model.Default?.Text;
        var conditions = new CommandValueCondition[model.Conditions.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new CommandValueCondition(model.Conditions[i]);
        }

        Conditions = Array.AsReadOnly(conditions);
    }

    /// <summary>The exact name, which is the key in the map of StartCommandExecution: 1 to 192 characters. Case matters.</summary>
    public string Name { get; }

    /// <summary>The type, which decides the member of <c>CommandParameterValue</c> that carries a value.</summary>
    public IoTCommandParameterType Type { get; }

    /// <summary>What the parameter means, up to 2028 characters; null where the definition does not say.</summary>
    public string? Description { get; }

    /// <summary>True where the definition has no default value: a start without a value is refused.</summary>
    public bool IsRequired => DefaultValue is null;

    /// <summary>
    /// What the service puts in where a start has no value; null for a required parameter. A STRING's text; a whole number in decimal digits; a DOUBLE as the shortest text that gives
    /// the same number in the invariant culture; <c>true</c> or <c>false</c>; a BINARY in base64.
    /// </summary>
    public string? DefaultValue { get; }

    /// <summary>A value must meet all of them, a default value as well. Empty for BOOLEAN and BINARY.</summary>
    public IReadOnlyList<CommandValueCondition> Conditions { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
