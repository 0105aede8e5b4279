namespace IoTCommands.Model;

/// <summary>A command, wherever it is declared. All code is generated from this model, and all code is checked against it.</summary>
/// <remarks>
/// It goes through the incremental pipeline, where equality decides what is generated again. So it and its parts contain only values: no symbol, syntax,
/// compilation, location or position. They contain nothing that differs between two texts of the same meaning, and nothing that can be derived from the rest.
/// The code that creates it makes all decisions; the code that emits from it only prints.
/// </remarks>
internal sealed record CommandModel
{
    /// <summary>The id of the command at AWS: 1 to 64 letters, digits, <c>_</c> and <c>-</c>.</summary>
    public required string CommandId { get; init; }

    /// <summary>The C# name of the command: <c>SetOvenTemperature</c> in <c>StartSetOvenTemperatureAsync</c>.</summary>
    public required string Name { get; init; }

    public IoTCommandNamespace Namespace { get; init; }

    public string? DisplayName { get; init; }

    public string? Description { get; init; }

    /// <summary>True if GetCommand returned the command as deprecated. No command can be created as deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>The parameters, in the order of the definition.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The value of <c>payloadTemplate</c>; null for a static command.</summary>
    public string? PayloadTemplate { get; init; }

    /// <summary>The format of the payload that the preprocessor creates; null if there is no preprocessor.</summary>
    public CommandPayloadFormat? OutputFormat { get; init; }

    /// <summary>The static payload; null for a command with a template.</summary>
    public PayloadModel? Payload { get; init; }

    /// <summary>The project's own type for the parameters' values; null if one is generated.</summary>
    public DeclaredType? DeclaredType { get; init; }

    /// <summary>True if the command's method takes an argument for the parameters' values.</summary>
    public bool TakesArguments => DeclaredType?.HasParameters ?? !Parameters.IsEmpty;

    /// <summary>The members that generated code has to print for the declared record; null if the compiler can print them, because none is secret.</summary>
    public PrintedMembers? PrintedMembers => HasSecrets ? DeclaredType?.Printed : null;

    /// <summary>The restrictions on the use of the declared type and of its members that generated code uses; null if there are none.</summary>
    public UseRestrictions? Restrictions => PrintedMembers is { } printed ? printed.Restrictions : DeclaredType?.Restrictions;

    /// <summary>
    /// The id and message of the first error; null if there is none. If there is an error, only names and types are reliable, and only so that callers compile.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>
    /// The definition as CreateCommand accepts it: indented with two spaces, with \n as line end, in AWS's order of properties, without the properties that
    /// only GetCommand returns. It is in ASCII only (other characters as \uXXXX), so that it can be put into a C# literal unchanged. Empty if there is an
    /// error.
    /// </summary>
    public required string Json { get; init; }

    private bool HasSecrets
    {
        get
        {
            foreach (ParameterModel parameter in Parameters)
            {
                if (parameter.IsSecret)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>True if the value of a parameter must not be shown; false also if there is no such parameter.</summary>
    public bool IsSecret(string? parameterName)
    {
        foreach (ParameterModel parameter in Parameters)
        {
            if (parameter.IsSecret && parameter.Name == parameterName)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A parameter of a command.</summary>
internal sealed record ParameterModel
{
    /// <summary>The exact key in the parameters of StartCommandExecution.</summary>
    public required string Name { get; init; }

    public required IoTCommandParameterType Type { get; init; }

    public string? Description { get; init; }

    /// <summary>The value that the service uses if a start has none; null if there is no default or its value is unknown.</summary>
    public ParameterValueModel? Default { get; init; }

    /// <summary>True if there is a default, but an error makes its value uncertain.</summary>
    public bool IsDefaultUnknown { get; init; }

    /// <summary>True if, because of an error, it is unknown whether the parameter has a default. Callers may then omit the value.</summary>
    public bool MayHaveDefault { get; init; }

    /// <summary>True for AWS IoT FleetWise: a command has several actuators, and a start has a value for only one of them.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>True if the type is unknown: because of an error, or in AWS IoT FleetWise. Callers may then pass a value of any type.</summary>
    public bool IsTypeUnknown { get; init; }

    /// <summary>The conditions, all of which a value must meet.</summary>
    public EquatableArray<ConditionModel> Conditions { get; init; }

    /// <summary>The C# property's name: <c>IntervalSeconds</c> for <c>interval-seconds</c>. Without the <c>@</c> that a keyword requires.</summary>
    public required string PropertyName { get; init; }

    /// <summary>The C# constructor parameter's name: <c>intervalSeconds</c>. Without the <c>@</c> that a keyword requires.</summary>
    public required string ArgumentName { get; init; }

    /// <summary>The enum of a STRING with exactly one IN_SET condition, or with a declared property of an enum type; otherwise, null.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>True if the value must not be shown, neither in messages nor by ToString.</summary>
    public bool IsSecret { get; init; }

    public bool IsRequired => Default is null && !IsDefaultUnknown && !MayHaveDefault && !IsOneOfSeveral;
}

/// <summary>A value of a parameter, as a string.</summary>
/// <param name="Type">The type of the value.</param>
/// <param name="Text">
/// STRING: the string itself. Integers: decimal without leading zeros. DOUBLE: the shortest string that is parsed to the same number ("R", invariant culture).
/// BOOLEAN: <c>true</c> or <c>false</c>. BINARY: base64.
/// </param>
internal sealed record ParameterValueModel(IoTCommandParameterType Type, string Text);

/// <summary>A condition of a parameter.</summary>
/// <param name="Comparison">The operator.</param>
/// <param name="Operands">The operands as the definition writes them: one operand, the items of the set, or the min and max of the range.</param>
internal sealed record ConditionModel(CommandComparison Comparison, EquatableArray<string> Operands);

/// <summary>The enum of a STRING parameter that allows only the values of a set.</summary>
/// <param name="Name">The C# name: <c>SetOvenTemperatureZone</c>.</param>
/// <param name="Members">
/// The members in the order of the set, one for each distinct non-empty wire text. The order is a contract: assemblies that were compiled earlier pass the
/// index to <c>CommandParameterMap.AddEnum</c>.
/// </param>
internal sealed record EnumModel(string Name, EquatableArray<EnumMemberModel> Members)
{
    /// <summary>The fully qualified name of an enum that the project declares; null if the enum is generated.</summary>
    public string? FullName { get; init; }
}

/// <summary>A member of a parameter's enum.</summary>
/// <param name="Name">The C# name: <c>Main</c>.</param>
/// <param name="WireText">The string in the parameters of StartCommandExecution: <c>MAIN</c>.</param>
internal sealed record EnumMemberModel(string Name, string WireText);

/// <summary>The payload of a static command.</summary>
/// <param name="Content">The bytes, as base64.</param>
/// <param name="ContentType">The content type, as type/subtype; null if the definition has none. The service then assumes application/octet-stream.</param>
internal sealed record PayloadModel(string Content, string? ContentType);
