using System.Diagnostics.CodeAnalysis;
using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands;

/// <summary>The definition of a command: what it is called, which parameters it takes, and what its devices get.</summary>
/// <remarks>
/// <para>AWS: the input of CreateCommand (API version 2015-05-28). What GetCommand prints is read as well; what only GetCommand has is left out, but for <c>deprecated</c>.</para>
/// <para>Immutable and safe for any number of threads.</para>
/// </remarks>
public sealed class CommandDefinition
{
    private CommandDefinition(CommandModel model) => Content = new CommandDefinitionContent(model);

    /// <summary>The command's id, 1 to 64 of letters, digits, <c>_</c> and <c>-</c>, unique in an account and Region.</summary>
    public string CommandId => Model.CommandId;

    /// <summary>A name for people, up to 64 characters; null where the definition has none.</summary>
    public string? DisplayName => Model.DisplayName;

    /// <summary>What the command does, up to 2028 characters; null where the definition does not say.</summary>
    public string? Description => Model.Description;

    /// <summary>Who delivers the command.</summary>
    public IoTCommandNamespace Namespace => Model.Namespace;

    /// <summary>True where the command is deprecated: AWS IoT then refuses to start it (UpdateCommand, GetCommand: <c>deprecated</c>).</summary>
    public bool IsDeprecated => Model.IsDeprecated;

    /// <summary>The parameters, in the definition's order (<c>mandatoryParameters</c>, which holds the optional ones, too). Empty for a command without.</summary>
    public IReadOnlyList<CommandParameterDefinition> Parameters => Content.Parameters;

    /// <summary>The JSON text whose placeholders AWS IoT fills in, up to 32,768 characters; null for a command with a static payload or none.</summary>
    public string? PayloadTemplate => Model.PayloadTemplate;

    /// <summary>The format in which a device gets the filled template; null where there is no template.</summary>
    public CommandPayloadFormat? OutputFormat => Model.OutputFormat;

    /// <summary>The static payload, up to 32,768 bytes; null for a command with a template, and for one of AWS IoT FleetWise.</summary>
    public ReadOnlyMemory<byte>? Payload => Content.Payload is byte[] payload ? new ReadOnlyMemory<byte>(payload) : default(ReadOnlyMemory<byte>?);

    /// <summary>The media type of <see cref="Payload"/>, of the form type/subtype; null where the definition gives none, which AWS IoT takes as application/octet-stream.</summary>
    public string? PayloadContentType => Model.Payload?.ContentType;

    internal CommandModel Model => Content.Model;

    internal CommandDefinitionContent Content { get; }

    /// <summary>Reads a definition.</summary>
    /// <param name="json">JSON text as <c>aws iot create-command --cli-input-json</c> takes it, or as <c>aws iot get-command</c> prints it. It may come from anywhere.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="CommandDefinitionException">The text is not JSON, or not a valid definition; each finding is listed with its line and column.</exception>
    public static CommandDefinition Parse(string json) =>
        TryParse(json ?? throw new ArgumentNullException(nameof(json)), out CommandDefinition? definition, out IReadOnlyList<CommandDefinitionDiagnostic> findings)
            ? definition
            : throw new CommandDefinitionException(findings);

    /// <summary>Reads a definition.</summary>
    /// <param name="json">JSON text as <c>aws iot create-command --cli-input-json</c> takes it, or as <c>aws iot get-command</c> prints it. It may come from anywhere.</param>
    /// <param name="definition">The definition, or null.</param>
    /// <param name="findings">What its author should know, in the order of the text: errors where the result is false, otherwise warnings, if any.</param>
    /// <returns>False where the text is not JSON, or not a valid definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryParse(string json, [NotNullWhen(true)] out CommandDefinition? definition, out IReadOnlyList<CommandDefinitionDiagnostic> findings)
    {
        Definition read = DefinitionParser.ParseForWire(json ?? throw new ArgumentNullException(nameof(json)));
        CommandDefinitionDiagnostic[] found = DefinitionFindings.Of(read, json);
        findings = Array.AsReadOnly(found);
        definition = read.Command is { } command && !DefinitionFindings.HaveError(found)
            ? new CommandDefinition(command)
            : null;
        return definition is not null;
    }

    /// <summary>
    /// The definition as <c>aws iot create-command --cli-input-json</c> takes it: indented JSON in ASCII, lines ended by <c>\n</c>, without what only GetCommand prints.
    /// </summary>
    public string ToCreateCommandJson() => Model.Json;

    /// <summary>The command's id.</summary>
    public override string ToString() => CommandId;

    /// <summary>Parses a definition that the compiler has checked; null if the text is not one.</summary>
    internal static CommandDefinition? ParseGenerated(string? json) =>
        json is not null && DefinitionParser.ParseForWire(json).Command is { } command ? new CommandDefinition(command) : null;
}
