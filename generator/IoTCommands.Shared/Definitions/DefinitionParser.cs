using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>
/// Reads definitions: the JSON that <c>aws iot create-command --cli-input-json</c> takes, and that <c>aws iot get-command</c> prints.
/// The only place that knows what a valid definition is.
/// </summary>
internal static class DefinitionParser
{
    /// <summary>Reads a definition, whatever is in the text. The command is given only where no error is found; warnings leave it.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">The C# name that the project gives the command in place of the one made of its id; null or empty for the latter.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Definition Parse(string text, string? name = null, CancellationToken cancellationToken = default) =>
        Parse(text, name, default, type: null, cancellationToken);

    /// <summary>Reads a definition whose parameters' values are held by a type that the project declares.</summary>
    /// <param name="text">The text of the file, or what was written of the type.</param>
    /// <param name="name">The C# name that the project gives the command; null or empty for the one that the type gives it.</param>
    /// <param name="secretParameters">The names of the parameters whose values must not be shown, as the project gives them.</param>
    /// <param name="type">Gives the C# names; null to make them of the definition's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Definition Parse(string text, string? name, EquatableArray<string> secretParameters, DeclaredType? type, CancellationToken cancellationToken)
    {
        HashSet<string> secrets = new(secretParameters, StringComparer.Ordinal);
        foreach (DeclaredProperty property in type?.Properties ?? EquatableArray<DeclaredProperty>.Empty)
        {
            if (property.IsSecret)
            {
                secrets.Add(property.ParameterName);
            }
        }

        return Parse(text, name, secretParameters, secrets, type, makesNames: type is null, cancellationToken);
    }

    /// <summary>
    /// Reads a definition for what knows a command by its exact names only. That two of them become one C# name is no diagnostic, as it is none to AWS IoT.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="secretParameters">The names of the parameters whose values must not be shown; null for none.</param>
    public static Definition ParseForWire(string text, string[]? secretParameters = null)
    {
        HashSet<string>? secrets = secretParameters is null ? null : new(secretParameters, StringComparer.Ordinal);
        return Parse(text, name: null, default, secrets, type: null, makesNames: false, CancellationToken.None);
    }

    private static Definition Parse(
        string text,
        string? name,
        EquatableArray<string> secretParameters,
        HashSet<string>? secrets,
        DeclaredType? type,
        bool makesNames,
        CancellationToken cancellationToken)
    {
        JsonDocument document = JsonParser.Parse(text, cancellationToken);
        JsonContext context = new(document, secrets, cancellationToken);
        foreach (JsonError error in document.Errors)
        {
            context.Report(DefinitionDescriptors.InvalidJson, error.Span, error.Expected, error.Found);
        }

        if (document.Root is not JsonObject root)
        {
            if (document.Root.Kind != JsonKind.Missing)
            {
                KindChecks.Report(document.Root, PropertyKind.Object, "A definition", context);
            }

            return new Definition(null, null, context.GetDiagnostics()) { LooksLikeDefinition = DefinitionRecognizer.LooksLikeDefinition(document.Root) };
        }

        if (OtherFiles.Report(root, context))
        {
            return new Definition(null, null, context.GetDiagnostics()) { IsStartInput = OtherFiles.IsStartInput(root) };
        }

        ParsedCommand command = CommandParser.Parse(root, context);
        DefinitionValidator.Validate(command, context);
        CheckSecretParameters(command, secretParameters, context);
        CommandModel? model = ModelBuilder.Build(command, string.IsNullOrEmpty(name) ? null : name, type, makesNames, context);
        return new Definition(command.CommandId?.Source as JsonString, model, context.GetDiagnostics())
        {
            LooksLikeDefinition = command.CommandId is not null || DefinitionRecognizer.LooksLikeDefinition(root),
        };
    }

    /// <summary>IOTC1039. An error: the value that was meant would be shown.</summary>
    private static void CheckSecretParameters(ParsedCommand command, EquatableArray<string> secretParameters, JsonContext context)
    {
        foreach (string secret in secretParameters)
        {
            if (!command.Parameters.Exists(parameter => parameter.Name?.Value == secret))
            {
                string? nearest = NearestName.Find(secret, command.Parameters.ConvertAll(static parameter => parameter.Name?.Value ?? "").ToArray());
                context.Report(
                    DefinitionDescriptors.UnknownSecretParameter,
                    command.CommandId?.Source ?? command.Source,
                    DisplayString.Quoted(secret),
                    nearest is null ? "" : "; did you mean " + DisplayString.Quoted(nearest) + "?");
            }
        }
    }
}

/// <summary>What one definition's text says. It does not hold the text's tree, which would stay in memory as long as this.</summary>
internal sealed class Definition
{
    public Definition(JsonString? commandId, CommandModel? model, DiagnosticInfo[] diagnostics)
    {
        CommandId = commandId;
        Model = model;
        Diagnostics = diagnostics;
    }

    /// <summary>The value of <c>commandId</c>, valid or not; null if there is none.</summary>
    public JsonString? CommandId { get; }

    /// <summary>What to generate from. With errors, it has the C# names and types as far as they can be told. Null without a command id.</summary>
    public CommandModel? Model { get; }

    /// <summary>The command; null if the definition has an error.</summary>
    public CommandModel? Command => Model is { Error: null } ? Model : null;

    /// <summary>In the order of the text.</summary>
    public DiagnosticInfo[] Diagnostics { get; }

    /// <summary>False for JSON that has nothing of a definition, and is probably something else.</summary>
    public bool LooksLikeDefinition { get; init; } = true;

    /// <summary>True if the text is the input of StartCommandExecution, which is no definition, but which a project can check.</summary>
    public bool IsStartInput { get; init; }
}
