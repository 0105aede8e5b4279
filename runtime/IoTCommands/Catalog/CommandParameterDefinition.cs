using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;

namespace IoTCommands;

/// <summary>Describes a parameter of a command.</summary>
/// <remarks>AWS IoT API reference, <c>CommandParameter</c>.</remarks>
public sealed class CommandParameterDefinition
{
    internal CommandParameterDefinition(ParameterModel model)
    {
        Name = model.Name;
        Type = model.IsTypeUnknown ? null : model.Type;
        Description = model.Description;
        DefaultValue = model.Default?.Text;
        IsRequired = model.IsRequired;
        IsSecret = model.IsSecret;
        var conditions = new CommandValueCondition[model.Conditions.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new CommandValueCondition(model.Conditions[i]);
        }

        Conditions = Array.AsReadOnly(conditions);
    }

    /// <summary>Gets the name, which is the key in <c>parameters</c> of StartCommandExecution: 1 to 192 characters. Case matters.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets the type, which determines the member of <c>CommandParameterValue</c> that has the value. Null if the definition has none, which only AWS IoT
    /// FleetWise allows.
    /// </summary>
    public IoTCommandParameterType? Type { get; }

    /// <summary>Gets the description, up to 2,028 characters; null if the definition has none.</summary>
    public string? Description { get; }

    /// <summary>
    /// Gets whether a start must have a value: true if the definition has no default value; otherwise, false. Always false for AWS IoT FleetWise, which
    /// accepts a value for one of several actuators.
    /// </summary>
    public bool IsRequired { get; }

    /// <summary>
    /// Gets the value that the service uses if a start has none; null if the definition has none. A STRING is as it is, a whole number is in decimal digits,
    /// a DOUBLE is the shortest string that gives the same number in the invariant culture, a BOOLEAN is <c>true</c> or <c>false</c>, a BINARY is in base64.
    /// </summary>
    public string? DefaultValue { get; }

    /// <summary>
    /// Gets whether the value must not be shown: true if <see cref="CommandParameterAttribute.IsSecret"/> or the project file says so; otherwise, false.
    /// AWS IoT does not have this property, so it is false for a definition that was parsed at run time.
    /// </summary>
    public bool IsSecret { get; }

    /// <summary>Gets the conditions. A value, also the default value, must meet all of them. Empty for BOOLEAN and BINARY.</summary>
    public IReadOnlyList<CommandValueCondition> Conditions { get; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}

/// <summary>Describes a condition that the value of a parameter must meet.</summary>
/// <remarks>AWS IoT API reference, <c>CommandParameterValueCondition</c>.</remarks>
public sealed class CommandValueCondition
{
    private readonly ConditionModel _model;

    internal CommandValueCondition(ConditionModel model)
    {
        _model = model;
        Operands = Array.AsReadOnly(model.Operands.AsSpan().ToArray());
    }

    /// <summary>Gets how the value is compared.</summary>
    public CommandComparison Comparison => _model.Comparison;

    /// <summary>
    /// Gets what the value is compared with, as in the definition: 1 to 10 items for <see cref="CommandComparison.InSet"/> and
    /// <see cref="CommandComparison.NotInSet"/>, minimum and maximum for <see cref="CommandComparison.InRange"/> and
    /// <see cref="CommandComparison.NotInRange"/>, one operand for all others. Numbers are strings too.
    /// </summary>
    public IReadOnlyList<string> Operands { get; }

    /// <summary>Returns the condition in words that continue "must be": <c>from 30 to 275</c>.</summary>
    public override string ToString() => ConditionFormatter.Describe(_model);
}
