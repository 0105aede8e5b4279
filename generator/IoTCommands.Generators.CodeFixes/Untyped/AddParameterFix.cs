using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Fixes IOTC4004: adds a required parameter with a valid value. There is no "fix all": each value has to be reviewed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameterFix))]
public sealed class AddParameterFix : CSharpCodeFixProvider
{
    private const string RequestName = "StartCommandExecutionRequest";
    private const string ParametersName = "Parameters";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntypedCallDescriptors.MissingParameter.Id);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        SyntaxNode node = file.FindNode(diagnostic.Location);
        if (node is IdentifierNameSyntax local)
        {
            node = FindCreation(local, file) ?? node;
        }

        if (node.ContainsDiagnostics)
        {
            // The parser guesses where unfinished code ends; its end may be behind the statement.
            return null;
        }

        string name = diagnostic.Properties[FixProperties.NameKey]!;
        Func<IEnumerable<TextChange>>? createChanges = node switch
        {
            InitializerExpressionSyntax initializer => () => Initializers.Add(file, initializer, Entry(diagnostic, file, initializer, initializer.SpanStart)),
            BaseObjectCreationExpressionSyntax creation when file.Model.GetTypeInfo(creation, file.CancellationToken).Type is INamedTypeSymbol type =>
                type.Name == RequestName
                    ? () => AddMap(diagnostic, file, creation, type)
                    : () => Initializers.Add(file, creation, Entry(diagnostic, file, creation.Initializer, creation.SpanStart)),
            CollectionExpressionSyntax { Elements.Count: 0 } empty
                when file.Model.GetTypeInfo(empty, file.CancellationToken).ConvertedType is INamedTypeSymbol type =>
                () => [new TextChange(empty.Span, NewMap(diagnostic, file, type, empty.SpanStart))],
            _ => null,
        };
        if (createChanges is null)
        {
            return null;
        }

        string title = "Add the missing parameter " + Titles.Quoted(name);
        return new TextFix(title, title, createChanges);
    }

    /// <summary>Finds the creation of the dictionary in the declaration of a local.</summary>
    private static ExpressionSyntax? FindCreation(IdentifierNameSyntax name, CSharpFile file)
    {
        ExpressionSyntax? value = file.Model.GetSymbolInfo(name, file.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [{ } reference] }
            ? (reference.GetSyntax(file.CancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;
        while (value is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized.Expression;
        }

        return value is BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax ? value : null;
    }

    /// <summary>Adds the map to a request that has none.</summary>
    private static IEnumerable<TextChange> AddMap(
        Diagnostic diagnostic,
        CSharpFile file,
        BaseObjectCreationExpressionSyntax creation,
        INamedTypeSymbol request)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)((IPropertySymbol)request.GetMembers(ParametersName)[0]).Type;
        string map = NewMap(diagnostic, file, type, creation.SpanStart);
        return FindMap(creation) is { } none ? [new TextChange(none.Span, map)] : Initializers.Add(file, creation, $"{ParametersName} = {map}");
    }

    /// <summary>Finds the null that the request's initializer assigns to the map.</summary>
    private static ExpressionSyntax? FindMap(BaseObjectCreationExpressionSyntax creation)
    {
        foreach (ExpressionSyntax member in creation.Initializer?.Expressions ?? default)
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: ParametersName }, Right: { } value })
            {
                return value;
            }
        }

        return null;
    }

    private static string NewMap(Diagnostic diagnostic, CSharpFile file, INamedTypeSymbol type, int position) =>
        $"{RequestCode.NewMap(file, type, position, hasInitializer: true)} {{ {Entry(diagnostic, file, null, position)} }}";

    /// <summary>Writes an entry of the map, in the style of the existing entries.</summary>
    private static string Entry(Diagnostic diagnostic, CSharpFile file, InitializerExpressionSyntax? neighbours, int position)
    {
        ExpressionSyntax? neighbour = neighbours is { Expressions: [.., { } last] } ? last : null;
        string key = SymbolDisplay.FormatLiteral(diagnostic.Properties[FixProperties.NameKey]!, quote: true);
        string member = diagnostic.Properties[FixProperties.MemberKey]!;
        string text = RequestCode.Value(file, RequestCode.TypeOf(member), diagnostic.Properties[FixProperties.ValueKey]!, position);
        string value = $"{NewValue(file, neighbour, position)} {{ {member} = {text} }}";
        return neighbour is InitializerExpressionSyntax ? $"{{ {key}, {value} }}" : $"[{key}] = {value}";
    }

    private static string NewValue(CSharpFile file, ExpressionSyntax? neighbour, int position)
    {
        ExpressionSyntax? value = neighbour switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            InitializerExpressionSyntax { Expressions: [_, { } second] } => second,
            _ => null,
        };
        return value switch
        {
            ObjectCreationExpressionSyntax creation => "new " + creation.Type,
            _ when file.HasTargetTypedNew => "new()",
            _ => "new " + file.NameOf("Amazon.IoTJobsDataPlane.Model.CommandParameterValue", position),
        };
    }
}
