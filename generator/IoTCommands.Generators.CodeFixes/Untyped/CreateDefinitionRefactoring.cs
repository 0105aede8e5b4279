using System.IO;
using System.Text;
using System.Threading.Tasks;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Templates;
using IoTCommands.Generators.Analyzers;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Json;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Creates the definition of a command that an untyped call starts, such as <c>commands/SetOvenTemperature.json</c>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(CreateDefinitionRefactoring))]
public sealed class CreateDefinitionRefactoring : CodeRefactoringProvider
{
    /// <summary>The folder in which the package's props look for definitions.</summary>
    private const string Folder = "commands";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);

        // The syntax is checked first: this runs whenever the caret moves, anywhere.
        if (root is null || FindCandidates(root, context.Span) is not { Count: > 0 } candidates)
        {
            return;
        }

        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is null
            || SdkTypes.Find(model.Compilation) is not { } sdk
            || FindRequest(candidates, model, sdk, context.CancellationToken) is not { } request)
        {
            return;
        }

        UntypedRequest parsed = RequestParser.Parse(request, sdk);
        if (FindId(parsed) is not { } id
            || new ProjectCommands(document.Project.AnalyzerOptions, model.Compilation, context.CancellationToken).Defines(id)
            || NewDefinition.Write(id, parsed.Parameters, sdk) is not { } definition)
        {
            return;
        }

        string path = PathOf(document.Project, id);
        if (!HasFile(document.Project, path))
        {
            context.RegisterRefactoring(CodeAction.Create(
                $"Create the definition '{Folder}/{id}.json' from this call",
                cancellationToken => AddAsync(document, id, path, definition, cancellationToken),
                nameof(CreateDefinitionRefactoring)));
        }
    }

    /// <summary>Finds the calls and object creations around the caret, innermost first, up to the statement or lambda.</summary>
    private static List<ExpressionSyntax> FindCandidates(SyntaxNode root, TextSpan span)
    {
        List<ExpressionSyntax> candidates = [];
        SyntaxNode? node = root.FindNode(span);
        while (node is not (null or StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
        {
            string? method = ((node as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
            if (node is BaseObjectCreationExpressionSyntax || method is "StartCommandExecutionAsync" or "StartCommandExecution")
            {
                candidates.Add((ExpressionSyntax)node);
            }

            node = node.Parent;
        }

        return candidates;
    }

    private static IObjectCreationOperation? FindRequest(
        List<ExpressionSyntax> candidates,
        SemanticModel model,
        SdkTypes sdk,
        CancellationToken cancellationToken)
    {
        foreach (ExpressionSyntax candidate in candidates)
        {
            IOperation? operation = model.GetOperation(candidate, cancellationToken);
            if (operation is IInvocationOperation invocation)
            {
                operation = FindRequest(invocation, sdk);
            }

            if (operation is IObjectCreationOperation creation && sdk.IsRequest(creation.Type))
            {
                return creation;
            }
        }

        return null;
    }

    private static IOperation? FindRequest(IInvocationOperation invocation, SdkTypes sdk)
    {
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0 && sdk.IsStart(invocation.TargetMethod))
            {
                IOperation value = argument.Value.WithoutConversions();
                return value is ILocalReferenceOperation local ? LocalReferences.GetValue(local) : value;
            }
        }

        return null;
    }

    /// <summary>Returns the id of the command that the ARN names; null if it is not certain.</summary>
    private static string? FindId(UntypedRequest request)
    {
        if (request.CommandArn is not { } arn)
        {
            return null;
        }

        string end = CommandArnParser.ParseEnd(arn, out bool isWhole);
        string? id = CommandArnChecks.FindId(end);
        return id is not null && AllowedCharacters.IsCommandId(id) && (!isWhole || CommandArn.FindProblem(end, out _) is null) ? id : null;
    }

    private static string PathOf(Project project, string id) => Path.Combine(Path.GetDirectoryName(project.FilePath) ?? "", Folder, id + ".json");

    /// <summary>True if there is a file of this name; otherwise, false. It is kept even if it is not a definition, or is that of another command.</summary>
    private static bool HasFile(Project project, string path)
    {
        foreach (TextDocument file in project.AdditionalDocuments)
        {
            if (string.Equals(file.FilePath, path, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Solution> AddAsync(Document document, string id, string path, string definition, CancellationToken cancellationToken)
    {
        SourceText code = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        string text = definition.Replace("\n", LineBreaks.LineBreakOf(code));
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        return document.Project.AddAdditionalDocument(id + ".json", SourceText.From(text, encoding), [Folder], path).Project.Solution;
    }
}

/// <summary>Writes a definition from what a call reveals about its command.</summary>
internal static class NewDefinition
{
    /// <summary>
    /// Returns the text of the file; null if a parameter has a name that is not valid. A parameter gets no type if the type is not known. That is an error in
    /// the file until the user adds the type; a wrong guess would be found only by the service.
    /// </summary>
    public static string? Write(string commandId, ParameterMap map, SdkTypes sdk)
    {
        List<(string Name, IoTCommandParameterType? Type)> parameters = [];
        foreach (MapEntry entry in map.Entries)
        {
            if (entry.Name is not { } name || Contains(parameters, name))
            {
                continue;
            }

            if (!AllowedCharacters.IsParameterName(name.AsSpan()))
            {
                return null;
            }

            parameters.Add((name, TypeOf(entry, sdk)));
        }

        using JsonWriter writer = new();
        writer.StartObject();
        Write(writer, CommandShape.CommandId, commandId);
        Write(writer, CommandShape.Namespace, WireNames.Of(IoTCommandNamespace.AwsIoT));
        if (parameters.Count > 0)
        {
            WriteTemplate(writer, parameters);
            WriteParameters(writer, parameters);
        }

        writer.EndObject();
        return writer.ToString() + "\n";
    }

    private static IoTCommandParameterType? TypeOf(MapEntry entry, SdkTypes sdk) =>
        ParameterValueParser.Parse(entry.Value, sdk)?.Single is { } member
        && WireNames.TryParseMember(member.Name, out IoTCommandParameterType type) ? type : null;

    private static bool Contains(List<(string Name, IoTCommandParameterType? Type)> parameters, string name)
    {
        foreach ((string other, IoTCommandParameterType? _) in parameters)
        {
            if (other == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the template of a command with parameters: devices get each value under its parameter's name, until a user edits it.</summary>
    private static void WriteTemplate(JsonWriter writer, List<(string Name, IoTCommandParameterType? Type)> parameters)
    {
        List<string> values = [];
        foreach ((string name, IoTCommandParameterType? _) in parameters)
        {
            values.Add($"\"{name}\":\"{Placeholder.Of(name)}\"");
        }

        Write(writer, CommandShape.PayloadTemplate, "{" + string.Join(",", values) + "}");
        writer.WriteName(CommandShape.Preprocessor.Name);
        writer.StartObject();
        writer.WriteName(PreprocessorShape.AwsJsonSubstitution.Name);
        writer.StartObject();
        Write(writer, SubstitutionShape.OutputFormat, WireNames.Of(CommandPayloadFormat.Json));
        writer.EndObject();
        writer.EndObject();
    }

    private static void WriteParameters(JsonWriter writer, List<(string Name, IoTCommandParameterType? Type)> parameters)
    {
        writer.WriteName(CommandShape.MandatoryParameters.Name);
        writer.StartArray();
        foreach ((string name, IoTCommandParameterType? type) in parameters)
        {
            writer.StartObject();
            Write(writer, ParameterShape.Name, name);
            if (type is { } known)
            {
                Write(writer, ParameterShape.Type, WireNames.Of(known));
            }

            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void Write(JsonWriter writer, PropertyShape property, string value)
    {
        writer.WriteName(property.Name);
        writer.WriteString(value);
    }
}
