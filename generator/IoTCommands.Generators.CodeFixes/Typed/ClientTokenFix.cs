using System.Collections.Immutable;
using System.Linq;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Typed;

/// <summary>Fixes IOTC3005: creates one client token before the retry and passes it to the start. Fixes IOTC3006: passes the message's id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientTokenFix))]
public sealed class ClientTokenFix : CSharpCodeFixProvider
{
    private const string OptionsName = "StartCommandOptions";
    private const string TokenName = "ClientToken";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        TypedCallDescriptors.RetryWithoutToken.Id,
        TypedCallDescriptors.RedeliveryWithoutToken.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file) =>
        diagnostic.Id == TypedCallDescriptors.RetryWithoutToken.Id ? FindForRetry(diagnostic, file) : FindForMessage(diagnostic, file);

    private static TextFix? FindForMessage(Diagnostic diagnostic, CSharpFile file)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } id
            || file.FindNode(diagnostic.Location) is not InvocationExpressionSyntax start
            || FindOptionsParameter(start, file) is not { } parameter)
        {
            return null;
        }

        string title = $"Use '{id}' as the client token";
        if (FindArgument(start, parameter) is not { } options)
        {
            return new TextFix(title, title, () => AddArgument(start, parameter, NewOptions(file, start.SpanStart, id)));
        }

        return IsNullOrCreation(options) && FindToken(options) is null or LiteralExpressionSyntax
            ? new TextFix(title, title, () => SetToken(file, start.SpanStart, options, id))
            : null;
    }

    private static IParameterSymbol? FindOptionsParameter(InvocationExpressionSyntax start, CSharpFile file) =>
        (file.Model.GetSymbolInfo(start, file.CancellationToken).Symbol as IMethodSymbol)?.Parameters
            .FirstOrDefault(static parameter => parameter.Type.Name == OptionsName);

    private static TextFix? FindForRetry(Diagnostic diagnostic, CSharpFile file)
    {
        SyntaxNode retry = file.FindNode(diagnostic.AdditionalLocations[0]);
        if (file.FindNode(diagnostic.Location) is not InvocationExpressionSyntax start
            || InsertedStatement.FindPlace(retry) is not { } statement
            || HasStaticLambda(start, statement)
            || FindOptionsParameter(start, file) is not { } parameter)
        {
            return null;
        }

        string title = retry is StatementSyntax ? "Create the client token before the loop" : "Create the client token before the retry";
        const string Key = "Create the client tokens before the retries";
        if (FindArgument(start, parameter) is not { } options)
        {
            return new TextFix(title, Key, () =>
                Insert(file, statement, name => AddArgument(start, parameter, NewOptions(file, statement.SpanStart, name)), value: null));
        }

        if (options is IdentifierNameSyntax local)
        {
            return FindOptions(local, retry, statement, file) is { Initializer.Value: { } created } declarator
                ? new TextFix(title, Key, () => retry.Span.Contains(declarator.Span)
                    ? Insert(file, statement, name => SetToken(file, statement.SpanStart, created, name), value: null)
                    : SetToken(file, statement.SpanStart, created, NewToken(file, statement)))
                : null;
        }

        if (!IsNullOrCreation(options))
        {
            return null;
        }

        // A token that is created inside the retry moves before it.
        ExpressionSyntax? token = FindToken(options);
        if (token is null || IsNull(token))
        {
            return new TextFix(title, Key, () => Insert(file, statement, name => SetToken(file, statement.SpanStart, options, name), value: null));
        }

        token = token is IdentifierNameSyntax kept ? FindDeclarator(kept, file)?.Initializer?.Value : token;
        return token is not null && !UsesVariableOf(retry, token, file)
            ? new TextFix(title, Key, () => Insert(file, statement, name => [new TextChange(token.Span, name)], token.ToString()))
            : null;
    }

    /// <summary>True if a static lambda is between the start and the statement; otherwise, false. It cannot use locals that are declared outside it.</summary>
    private static bool HasStaticLambda(SyntaxNode start, SyntaxNode statement) => start.Ancestors()
        .TakeWhile(node => node != statement)
        .Any(static node => node is AnonymousFunctionExpressionSyntax function && function.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static ExpressionSyntax? FindArgument(InvocationExpressionSyntax start, IParameterSymbol parameter)
    {
        for (int i = 0; i < start.ArgumentList.Arguments.Count; i++)
        {
            ArgumentSyntax argument = start.ArgumentList.Arguments[i];
            if (argument.NameColon is { } name ? name.Name.Identifier.ValueText == parameter.Name : i == parameter.Ordinal)
            {
                return argument.Expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : argument.Expression;
            }
        }

        return null;
    }

    /// <summary>Adds the argument after the positional ones.</summary>
    private static IEnumerable<TextChange> AddArgument(InvocationExpressionSyntax start, IParameterSymbol parameter, string options)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = start.ArgumentList.Arguments;
        int positional = arguments.TakeWhile(static argument => argument.NameColon is null).Count();
        string argument = parameter.Ordinal == positional ? options : $"{parameter.Name}: {options}";
        return positional == 0
            ? [new TextChange(new TextSpan(start.ArgumentList.OpenParenToken.Span.End, 0), argument + (arguments.Count == 0 ? "" : ", "))]
            : [new TextChange(new TextSpan(arguments[positional - 1].Span.End, 0), ", " + argument)];
    }

    /// <summary>
    /// Finds the declarator of options that have no token and that only this start uses. Null if it is neither declared beside the retry nor in it.
    /// </summary>
    private static VariableDeclaratorSyntax? FindOptions(IdentifierNameSyntax local, SyntaxNode retry, StatementSyntax statement, CSharpFile file)
    {
        if (FindDeclarator(local, file) is not { Initializer.Value: { } value } declarator
            || !IsNullOrCreation(value)
            || (FindToken(value) is { } token && !IsNull(token)))
        {
            return null;
        }

        // Two starts with one token would be one start, or a conflict. Options that are declared farther outside may belong to several retries.
        bool isBeside = declarator.FirstAncestorOrSelf<StatementSyntax>()?.Parent == statement.Parent;
        int uses = EnclosingMember.Of(local).DescendantNodes()
            .Count(node => node is IdentifierNameSyntax { Parent: ArgumentSyntax } use && use.Identifier.ValueText == local.Identifier.ValueText);
        return uses == 1 && (isBeside || retry.Span.Contains(declarator.Span)) ? declarator : null;
    }

    private static VariableDeclaratorSyntax? FindDeclarator(IdentifierNameSyntax local, CSharpFile file) =>
        file.Model.GetSymbolInfo(local, file.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [{ } reference] }
            ? reference.GetSyntax(file.CancellationToken) as VariableDeclaratorSyntax
            : null;

    private static bool IsNull(ExpressionSyntax value) =>
        value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;

    private static bool IsNullOrCreation(ExpressionSyntax options) => IsNull(options) || options is BaseObjectCreationExpressionSyntax;

    /// <summary>Finds the token that an initializer sets; null if there is none.</summary>
    private static ExpressionSyntax? FindToken(ExpressionSyntax options)
    {
        foreach (ExpressionSyntax member in (options as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions ?? default)
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: TokenName }, Right: { } value })
            {
                return value;
            }
        }

        return null;
    }

    private static bool UsesVariableOf(SyntaxNode retry, ExpressionSyntax code, CSharpFile file) => code.DescendantNodesAndSelf().Any(node =>
        node is IdentifierNameSyntax
        && file.Model.GetSymbolInfo(node, file.CancellationToken).Symbol is { DeclaringSyntaxReferences: [{ } reference, ..] }
        && reference.SyntaxTree == retry.SyntaxTree
        && retry.Span.Contains(reference.Span));

    /// <summary>Declares the token before the retry.</summary>
    private static IEnumerable<TextChange> Insert(CSharpFile file, StatementSyntax statement, Func<string, IEnumerable<TextChange>> change, string? value)
    {
        string name = file.Names.Create("clientToken", statement);
        return [.. change(name), InsertedStatement.Before(file, statement, $"string {name} = {value ?? NewToken(file, statement)};")];
    }

    private static IEnumerable<TextChange> SetToken(CSharpFile file, int position, ExpressionSyntax options, string token) => options switch
    {
        BaseObjectCreationExpressionSyntax creation => FindToken(creation) is { } none
            ? [new TextChange(none.Span, token)]
            : Initializers.Add(file, creation, $"{TokenName} = {token}"),
        _ => [new TextChange(options.Span, NewOptions(file, position, token))],
    };

    private static string NewOptions(CSharpFile file, int position, string token) =>
        $"new {file.NameOf("IoTCommands." + OptionsName, position)} {{ {TokenName} = {token} }}";

    private static string NewToken(CSharpFile file, StatementSyntax statement) => file.NameOf("System.Guid", statement.SpanStart) + ".NewGuid().ToString()";
}
