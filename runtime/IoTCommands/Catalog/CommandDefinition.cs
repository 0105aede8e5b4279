using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands;

/// <summary>Describes a command: its id, its parameters, and the payload that devices receive.</summary>
/// <remarks>
/// <para>AWS IoT API reference, CreateCommand. The output of GetCommand can be parsed too; of its other properties only <c>deprecated</c> is kept.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class CommandDefinition
{
    private readonly string _json;
    private readonly bool _isDeprecated;
    private CommandDefinitionContent? _content;

    private CommandDefinition(string commandId, string json, bool isDeprecated, CommandDefinitionContent? content)
    {
        CommandId = commandId;
        _json = json;
        _isDeprecated = isDeprecated;
        _content = content;
    }

    /// <summary>Gets the command id: 1 to 64 letters, digits, <c>_</c> and <c>-</c>, unique in an account and Region.</summary>
    public string CommandId { get; }

    /// <summary>Gets the display name, up to 64 characters; null if the definition has none.</summary>
    public string? DisplayName => Model.DisplayName;

    /// <summary>Gets the description, up to 2,028 characters; null if the definition has none.</summary>
    public string? Description => Model.Description;

    /// <summary>Gets the namespace, the service that delivers the command.</summary>
    public IoTCommandNamespace Namespace => Model.Namespace;

    /// <summary>Gets whether the command is deprecated. AWS IoT does not start a deprecated command (AWS IoT API reference, <c>deprecated</c> of UpdateCommand).</summary>
    public bool IsDeprecated => _isDeprecated;

    /// <summary>Gets the parameters in the order of the definition (<c>mandatoryParameters</c>, which also has the optional ones). Empty if there are none.</summary>
    public IReadOnlyList<CommandParameterDefinition> Parameters => Content.Parameters;

    /// <summary>Gets the payload template, JSON whose placeholders AWS IoT replaces, up to 32,768 characters; null if the command has a static payload or none.</summary>
    public string? PayloadTemplate => Model.PayloadTemplate;

    /// <summary>Gets the format of the payload that the device receives; null if there is no template.</summary>
    public CommandPayloadFormat? OutputFormat => Model.OutputFormat;

    /// <summary>Gets the static payload, up to 32,768 bytes; null if the command has a template or is for AWS IoT FleetWise.</summary>
    public ReadOnlyMemory<byte>? Payload => Content.Payload is byte[] payload ? new ReadOnlyMemory<byte>(payload) : default(ReadOnlyMemory<byte>?);

    /// <summary>Gets the media type of <see cref="Payload"/>; null if the definition has none. AWS IoT then uses <c>application/octet-stream</c>.</summary>
    public string? PayloadContentType => Model.Payload?.ContentType;

    internal CommandModel Model => Content.Model;

    /// <exception cref="InvalidOperationException">The text was handed to <see cref="FromJson"/>, and is no definition of this command.</exception>
    internal CommandDefinitionContent Content => Volatile.Read(ref _content) ?? ReadContent();

    /// <summary>For generated code: a definition that the compiler has already checked. The text is read when something of it is first needed.</summary>
    /// <param name="commandId">The command's id, the same as in <paramref name="json"/>.</param>
    /// <param name="json">The definition as CreateCommand takes it.</param>
    /// <param name="isDeprecated">Whether the definition's file says <c>"deprecated": true</c>, which CreateCommand does not take.</param>
    /// <exception cref="ArgumentNullException"><paramref name="commandId"/> or <paramref name="json"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static CommandDefinition FromJson(string commandId, string json, bool isDeprecated = false) =>
        new(commandId ?? throw new ArgumentNullException(nameof(commandId)), json ?? throw new ArgumentNullException(nameof(json)), isDeprecated, null);

    /// <summary>Parses a definition.</summary>
    /// <param name="json">JSON for <c>aws iot create-command --cli-input-json</c>, or the output of <c>aws iot get-command</c>. It need not be trusted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="CommandDefinitionException"><paramref name="json"/> is not a valid definition. The exception has each error with line and column.</exception>
    public static CommandDefinition Parse(string json) =>
        Parse(json ?? throw new ArgumentNullException(nameof(json)), out CommandDefinitionDiagnostic[] diagnostics)
            ?? throw new CommandDefinitionException(Array.AsReadOnly(diagnostics));

    /// <summary>Parses a definition.</summary>
    /// <param name="json">JSON for <c>aws iot create-command --cli-input-json</c>, or the output of <c>aws iot get-command</c>. It need not be trusted.</param>
    /// <param name="result">The definition; null if the method returns false.</param>
    /// <returns>true if <paramref name="json"/> is a valid definition; otherwise, false. Warnings do not make a definition invalid.</returns>
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
    /// Returns the definition as input of <c>aws iot create-command --cli-input-json</c>: indented JSON in ASCII, lines ended by <c>\n</c>, without the properties that only
    /// GetCommand has.
    /// </summary>
    public string ToCreateCommandJson() => _json;

    /// <summary>Returns the command id.</summary>
    public override string ToString() => CommandId;

    private static CommandDefinition? Parse(string json, out CommandDefinitionDiagnostic[] diagnostics)
    {
        Definition definition = DefinitionParser.ParseForWire(json);
        diagnostics = CommandDefinitionDiagnostic.Create(definition, json);
        return definition.Command is { } command && !Array.Exists(diagnostics, static diagnostic => diagnostic.Severity == CommandDefinitionSeverity.Error)
            ? new CommandDefinition(command.CommandId, command.Json, command.IsDeprecated, new CommandDefinitionContent(command))
            : null;
    }

    private CommandDefinitionContent ReadContent()
    {
        // Threads that come here together all read, and the first one's work is kept: no lock, and everybody sees the same objects.
        Definition read = DefinitionParser.ParseForWire(_json);
        if (read.Command is not { } command || command.CommandId != CommandId)
        {
            throw new InvalidOperationException(
                $"The text that stands for the command {ShownText.Quoted(CommandId)} is not its definition. Generated code must not be edited; build the project again.");
        }

        var content = new CommandDefinitionContent(command);
        return Interlocked.CompareExchange(ref _content, content, null) ?? content;
    }
}
