using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>
/// Parses definitions: the JSON that <c>aws iot create-command --cli-input-json</c> accepts, and that <c>aws iot get-command</c> prints.
/// Only this class decides what a valid definition is.
/// </summary>
internal static class DefinitionParser
{
    /// <summary>Parses a definition from any text. <see cref="Definition.Command"/> is null if there is an error, but not if there are only warnings.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">The C# name that the project gives the command; null or empty to derive the name from the command id.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public static Definition Parse(string text, string? name = null, CancellationToken cancellationToken = default) =>
        Parse(text, name, default, type: null, cancellationToken);

    /// <summary>Parses a definition whose parameters' values can be held by a type that the project declares.</summary>
    /// <param name="text">The text of the definition.</param>
    /// <param name="name">The C# name that the project gives the command; null or empty to use the type's name for it.</param>
    /// <param name="secretParameters">The names of the parameters whose values must not be shown, as the project gives them.</param>
    /// <param name="type">The type, which determines the C# names; null to derive them from the definition.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
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
    /// Parses a definition for code that uses only the exact names of a command. Two names that result in the same C# name cause no diagnostic, because AWS IoT
    /// accepts them.
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

    /// <summary>Checks IOTC1039. It is an error, because otherwise the value that was meant would be shown.</summary>
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

/// <summary>The result of parsing one definition. It does not reference the tree of the text, which would stay in memory as long as the result.</summary>
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

    /// <summary>The model to generate code from; null without a command id. If there are errors, it has the known C# names and types.</summary>
    public CommandModel? Model { get; }

    /// <summary>The command; null if the definition has an error.</summary>
    public CommandModel? Command => Model is { Error: null } ? Model : null;

    /// <summary>The diagnostics, in the order of the text.</summary>
    public DiagnosticInfo[] Diagnostics { get; }

    /// <summary>False for JSON that has nothing in common with a definition, and is probably something else.</summary>
    public bool LooksLikeDefinition { get; init; } = true;

    /// <summary>True if the text is the input of StartCommandExecution. It is not a definition, but a project can check it.</summary>
    public bool IsStartInput { get; init; }
}
