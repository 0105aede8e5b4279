using System.Diagnostics.CodeAnalysis;
using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands;

/// <summary>Describes a command: its id, its parameters, and the payload that devices receive.</summary>
/// <remarks>
/// <para>AWS IoT API reference, CreateCommand. The output of GetCommand can be parsed too. Of the properties that only GetCommand has, <c>deprecated</c> is
/// kept.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class CommandDefinition
{
    private CommandDefinition(CommandModel model) => Content = new CommandDefinitionContent(model);

    /// <summary>Gets the command id: 1 to 64 letters, digits, <c>_</c> and <c>-</c>, unique in an account and Region.</summary>
    public string CommandId => Model.CommandId;

    /// <summary>Gets the display name, up to 64 characters; null if the definition has none.</summary>
    public string? DisplayName => Model.DisplayName;

    /// <summary>Gets the description, up to 2,028 characters; null if the definition has none.</summary>
    public string? Description => Model.Description;

    /// <summary>Gets the namespace, the service that delivers the command.</summary>
    public IoTCommandNamespace Namespace => Model.Namespace;

    /// <summary>
    /// Gets whether the command is deprecated. AWS IoT refuses to start a deprecated command (AWS IoT API reference, <c>deprecated</c> of UpdateCommand).
    /// </summary>
    public bool IsDeprecated => Model.IsDeprecated;

    /// <summary>
    /// Gets the parameters in the order of the definition (<c>mandatoryParameters</c>, which has the optional ones too). Empty if there are none.
    /// </summary>
    public IReadOnlyList<CommandParameterDefinition> Parameters => Content.Parameters;

    /// <summary>
    /// Gets the payload template: JSON with placeholders that AWS IoT replaces, up to 32,768 characters. Null if the command has a static payload or none.
    /// </summary>
    public string? PayloadTemplate => Model.PayloadTemplate;

    /// <summary>Gets the format of the payload that the device receives; null if there is no template.</summary>
    public CommandPayloadFormat? OutputFormat => Model.OutputFormat;

    /// <summary>Gets the static payload, up to 32,768 bytes; null if the command has a template or is for AWS IoT FleetWise.</summary>
    public ReadOnlyMemory<byte>? Payload => Content.Payload is byte[] payload ? new ReadOnlyMemory<byte>(payload) : default(ReadOnlyMemory<byte>?);

    /// <summary>Gets the media type of <see cref="Payload"/>. Null if the definition has none; AWS IoT then uses <c>application/octet-stream</c>.</summary>
    public string? PayloadContentType => Model.Payload?.ContentType;

    internal CommandModel Model => Content.Model;

    internal CommandDefinitionContent Content { get; }

    /// <summary>Parses a definition.</summary>
    /// <param name="json">JSON for <c>aws iot create-command --cli-input-json</c>, or the output of <c>aws iot get-command</c>. It need not be trusted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="CommandDefinitionException"><paramref name="json"/> is not a valid definition. The exception has each error with line and
    /// column.</exception>
    public static CommandDefinition Parse(string json) =>
        Parse(json ?? throw new ArgumentNullException(nameof(json)), out CommandDefinitionDiagnostic[] diagnostics)
            ?? throw new CommandDefinitionException(Array.AsReadOnly(diagnostics));

    /// <summary>Parses a definition.</summary>
    /// <param name="json">JSON for <c>aws iot create-command --cli-input-json</c>, or the output of <c>aws iot get-command</c>. It need not be trusted.</param>
    /// <param name="result">The definition; null if the method returns false.</param>
    /// <returns>True if <paramref name="json"/> is a valid definition; otherwise, false. Warnings do not make a definition invalid.</returns>
    public static bool TryParse([NotNullWhen(true)] string? json, [NotNullWhen(true)] out CommandDefinition? result)
    {
        result = json is null ? null : Parse(json, out _);
        return result is not null;
    }

    /// <summary>Gets the errors and warnings of a definition, as a build reports them.</summary>
    /// <param name="json">JSON for <c>aws iot create-command --cli-input-json</c>, or the output of <c>aws iot get-command</c>. It need not be trusted.</param>
    /// <returns>The diagnostics in the order of the text; empty if there are none. If one of them is an error, <see cref="Parse(string)"/> throws.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static IReadOnlyList<CommandDefinitionDiagnostic> GetDiagnostics(string json)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
        return Array.AsReadOnly(CommandDefinitionDiagnostic.Create(DefinitionParser.ParseForWire(json), json));
    }

    /// <summary>
    /// Returns the definition as input of <c>aws iot create-command --cli-input-json</c>: indented JSON in ASCII, with lines that end with <c>\n</c>, and
    /// without the properties that only GetCommand has.
    /// </summary>
    public string ToCreateCommandJson() => Model.Json;

    /// <summary>Returns the command id.</summary>
    public override string ToString() => CommandId;

    /// <summary>Parses a definition that was checked when the project was compiled. Null if the string is not a definition.</summary>
    internal static CommandDefinition? ParseGenerated(string? json, string[]? secretParameters) =>
        json is not null && DefinitionParser.ParseForWire(json, secretParameters).Command is { } command ? new CommandDefinition(command) : null;

    private static CommandDefinition? Parse(string json, out CommandDefinitionDiagnostic[] diagnostics)
    {
        Definition definition = DefinitionParser.ParseForWire(json);
        diagnostics = CommandDefinitionDiagnostic.Create(definition, json);
        return definition.Command is { } command && !Array.Exists(diagnostics, static diagnostic => diagnostic.Severity == CommandDefinitionSeverity.Error)
            ? new CommandDefinition(command)
            : null;
    }
}
