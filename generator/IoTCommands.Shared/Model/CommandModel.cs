namespace IoTCommands.Model;

/// <summary>
/// A command, whatever it was declared in. The one thing that is emitted from and checked against.
/// </summary>
/// <remarks>
/// It goes through the incremental pipeline, where equality decides what is generated anew. So it and its parts hold values only:
/// no symbol, syntax, compilation, location or position, nothing that differs between two texts of the same meaning, and nothing that can be derived from the
/// rest.
/// Whoever fills it decides; whoever emits from it only prints.
/// </remarks>
internal sealed record CommandModel
{
    /// <summary>The id as AWS knows it, 1 to 64 of letters, digits, <c>_</c> and <c>-</c>.</summary>
    public required string CommandId { get; init; }

    /// <summary>The C# name of the command: <c>SetOvenTemperature</c> in <c>StartSetOvenTemperatureAsync</c>.</summary>
    public required string Name { get; init; }

    public IoTCommandNamespace Namespace { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    /// <summary>As GetCommand prints it; no command can be created deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>In the definition's order.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Text of <c>payloadTemplate</c>; null for a static command.</summary>
    public string? PayloadTemplate { get; init; }

    /// <summary>The format that the preprocessor gives out; null where there is no preprocessor.</summary>
    public CommandPayloadFormat? OutputFormat { get; init; }

    /// <summary>The static payload; null for a command with a template.</summary>
    public PayloadModel? Payload { get; init; }

    /// <summary>The project's own type for the parameters' values; null where one is generated.</summary>
    public DeclaredType? DeclaredType { get; init; }

    /// <summary>True if the command's method takes an argument for the parameters' values.</summary>
    public bool TakesArguments => DeclaredType?.HasParameters ?? !Parameters.IsEmpty;

    /// <summary>
    /// The id and message of the first error; null if there is none. With an error, only names and types can be relied on, and only to let callers compile.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>
    /// The definition as CreateCommand takes it: indented with two spaces, lines ended by \n, in AWS's order of properties,
    /// without what only GetCommand prints, and in ASCII alone (all else as \uXXXX), so that it can stand in a C# literal as it is. Empty with an error.
    /// </summary>
    public required string Json { get; init; }
}

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

/// <summary>A value of a parameter, as its type's member holds it.</summary>
/// <param name="Type">The type that the value is of.</param>
/// <param name="Text">
/// STRING: the text. Whole numbers: decimal text without leading zeros. DOUBLE: the shortest text that gives the same number ("R", invariant culture).
/// BOOLEAN: <c>true</c> or <c>false</c>. BINARY: base64.
/// </param>
internal sealed record ParameterValueModel(IoTCommandParameterType Type, string Text);

/// <summary>A condition of a parameter.</summary>
/// <param name="Comparison">The operator.</param>
/// <param name="Operands">As the definition writes them: one; the set's items; or the range's min and max.</param>
internal sealed record ConditionModel(CommandComparison Comparison, EquatableArray<string> Operands);

/// <summary>The enum of a STRING parameter that takes one of a set.</summary>
/// <param name="Name">The C# name: <c>SetOvenTemperatureZone</c>.</param>
/// <param name="Members">
/// In the order of the set, each non-empty wire text once. The order is a contract: assemblies that were compiled long ago pass the index to
/// <c>CommandParameterMap.AddEnum</c>.
/// </param>
internal sealed record EnumModel(string Name, EquatableArray<EnumMemberModel> Members)
{
    /// <summary>For an enum that the project declares: as code anywhere can write it. Null for one that is generated.</summary>
    public string? FullName { get; init; }
}

/// <summary>A member of a parameter's enum.</summary>
/// <param name="Name">The C# name: <c>Main</c>.</param>
/// <param name="WireText">The text in the map of StartCommandExecution: <c>MAIN</c>.</param>
internal sealed record EnumMemberModel(string Name, string WireText);

/// <summary>The payload of a static command.</summary>
/// <param name="Content">Base64.</param>
/// <param name="ContentType">Of the form type/subtype; null where the definition gives none, which the service takes as application/octet-stream.</param>
internal sealed record PayloadModel(string Content, string? ContentType);
