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
