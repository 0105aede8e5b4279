namespace IoTCommands.Model;

/// <summary>A parameter of a command.</summary>
internal sealed record ParameterModel
{
    /// <summary>The exact key in the map of StartCommandExecution.</summary>
    public required string Name { get; init; }

    public required IoTCommandParameterType Type { get; init; }

    public string? Description { get; init; }

    /// <summary>Null: the parameter is required. Otherwise the service puts this in where a start has no value.</summary>
    public ParameterValueModel? Default { get; init; }

    /// <summary>True if there is a default, but an error makes its value uncertain.</summary>
    public bool IsDefaultUnknown { get; init; }

    /// <summary>True if an error leaves open whether the parameter has a default. Callers may then give a value or not.</summary>
    public bool MayHaveDefault { get; init; }

    /// <summary>True for AWS IoT FleetWise: a command has several actuators, and a start has a value for one of them.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>True if the type is not known: because of an error, or in AWS IoT FleetWise. Callers may then give a value of any type.</summary>
    public bool IsTypeUnknown { get; init; }

    /// <summary>All of them must be met.</summary>
    public EquatableArray<ConditionModel> Conditions { get; init; }

    /// <summary>The C# property: <c>IntervalSeconds</c> for <c>interval-seconds</c>. Without the <c>@</c> that a declared property may need.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The C# constructor parameter: <c>intervalSeconds</c>. Without the <c>@</c> that a keyword needs.</summary>
    public required string ArgumentName { get; init; }

    /// <summary>For a STRING with one IN_SET condition, or with a declared property that is of an enum.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>True if the value must not be shown: not in messages, and not by ToString.</summary>
    public bool IsSecret { get; init; }

    public bool IsRequired => Default is null && !IsDefaultUnknown && !MayHaveDefault && !IsOneOfSeveral;
}
