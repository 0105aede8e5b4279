using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Typed;

/// <summary>The client token that all repetitions of a start have.</summary>
internal sealed class RetryToken
{
    private const string Property = "ClientToken";

    private readonly CodePlace _place;
    private readonly SyntaxNode _retry;
    private readonly StatementSyntax _statement;
    private string? _name;

    /// <param name="place">The file.</param>
    /// <param name="retry">The loop, or the call of a retry policy.</param>
    /// <param name="statement">The statement that the token is made in front of.</param>
    public RetryToken(CodePlace place, SyntaxNode retry, StatementSyntax statement)
    {
        _place = place;
        _retry = retry;
        _statement = statement;
    }

    /// <summary>The statement that makes the token.</summary>
    public IEnumerable<TextChange> Declaration => [InsertedStatement.Before(_place, _statement, $"string {Name} = {NewToken()};")];

    private string Name => _name ??= _place.Names.Create("clientToken", _statement);

    /// <summary>Options that have nothing but the token.</summary>
    public string NewOptions() => NewOptions(Name);

    /// <summary>Hands the token to options that are there; null where that would change more than the token.</summary>
    public IEnumerable<TextChange>? Hand(ExpressionSyntax options)
    {
        while (options is ParenthesizedExpressionSyntax parenthesized)
        {
            options = parenthesized.Expression;
        }

        return options is IdentifierNameSyntax local ? HandToLocal(local) : HandTo(options, isMadeOnce: false);
    }

    private IEnumerable<TextChange>? HandTo(ExpressionSyntax options, bool isMadeOnce)
    {
        if (options.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression)
        {
            return WithDeclaration(new TextChange(options.Span, NewOptions(isMadeOnce ? NewToken() : Name)), isMadeOnce);
        }

        if (options is not BaseObjectCreationExpressionSyntax creation)
        {
            return null;
        }

        foreach (ExpressionSyntax member in creation.Initializer?.Expressions ?? default)
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: Property }, Right: { } value })
            {
                return isMadeOnce ? null : Replace(value);
            }
        }

        string item = $"{Property} = {(isMadeOnce ? NewToken() : Name)}";
        return isMadeOnce ? Initializers.Add(_place, creation, item) : [.. Initializers.Add(_place, creation, item), .. Declaration];
    }

    /// <summary>Options that are kept in a local get the token where they are made, if this start alone has them.</summary>
    private IEnumerable<TextChange>? HandToLocal(IdentifierNameSyntax local)
    {
        if (FindDeclarator(local) is not { Initializer.Value: { } value } declarator || !IsOnlyArgument(local))
        {
            return null;
        }

        bool isMadeOnce = !_retry.Span.Contains(declarator.Span);
        return isMadeOnce && !IsMadeForEachRetry(declarator) ? null : HandTo(value, isMadeOnce);
    }

    /// <summary>Does the declaration run as often as the retry? In another loop or function around the retry, many retries have the options that are made once.</summary>
    private bool IsMadeForEachRetry(VariableDeclaratorSyntax declarator)
    {
        BlockSyntax? block = declarator.FirstAncestorOrSelf<BlockSyntax>();
        for (SyntaxNode? node = _statement.Parent; node is not null && node != block; node = node.Parent)
        {
            if (node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A token that is made anew each time: its making moves, or where it says null it is made.</summary>
    private IEnumerable<TextChange>? Replace(ExpressionSyntax value)
    {
        if (value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression)
        {
            return WithDeclaration(new TextChange(value.Span, Name), isMadeOnce: false);
        }

        if (value is IdentifierNameSyntax local)
        {
            return FindDeclarator(local) is { Initializer: { } initializer } declarator
                && declarator.Parent is VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement }
                && !UsesOwn(initializer)
                && InsertedStatement.FindPlace(statement) is not null
                    ? Move(declarator, initializer.Value, statement)
                    : null;
        }

        return UsesOwn(value) ? null : [new TextChange(value.Span, Name), InsertedStatement.Before(_place, _statement, $"string {Name} = {value};")];
    }

    /// <summary>The declaration itself moves, or where its name would be in the way of another one its value alone.</summary>
    private IEnumerable<TextChange> Move(VariableDeclaratorSyntax declarator, ExpressionSyntax value, LocalDeclarationStatementSyntax statement) => HasNameAlone(declarator)
        ? [InsertedStatement.Before(_place, _statement, statement.ToString()), .. RemovedStatements.Remove(_place, [statement], [statement.Span])]
        : [InsertedStatement.Before(_place, _statement, $"string {Name} = {value};"), new TextChange(value.Span, Name)];

    /// <summary>Is all that has the local's name in the member the local?</summary>
    private bool HasNameAlone(VariableDeclaratorSyntax declarator)
    {
        ISymbol? local = _place.Model.GetDeclaredSymbol(declarator, _place.CancellationToken);
        foreach (SyntaxToken token in EnclosingMember.Of(declarator).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken)
                && token.ValueText == declarator.Identifier.ValueText
                && token.Parent != declarator
                && !(token.Parent is IdentifierNameSyntax name && SymbolEqualityComparer.Default.Equals(_place.Model.GetSymbolInfo(name, _place.CancellationToken).Symbol, local)))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<TextChange> WithDeclaration(TextChange change, bool isMadeOnce) => isMadeOnce ? [change] : [change, .. Declaration];

    private string NewOptions(string token) => $"new {_place.NameOf("IoTCommands.StartCommandOptions", _statement.SpanStart)} {{ {Property} = {token} }}";

    private string NewToken() => _place.NameOf("System.Guid", _statement.SpanStart) + ".NewGuid().ToString()";

    private VariableDeclaratorSyntax? FindDeclarator(IdentifierNameSyntax local) =>
        _place.Model.GetSymbolInfo(local, _place.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [{ } reference] }
            ? reference.GetSyntax(_place.CancellationToken) as VariableDeclaratorSyntax
            : null;

    /// <summary>Two starts with one token would be one start, or a conflict.</summary>
    private static bool IsOnlyArgument(IdentifierNameSyntax local)
    {
        foreach (SyntaxNode node in EnclosingMember.Of(local).DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Parent: ArgumentSyntax } other && other != local && other.Identifier.ValueText == local.Identifier.ValueText)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Does the code use a variable that is declared inside of what is repeated?</summary>
    private bool UsesOwn(SyntaxNode? code)
    {
        foreach (SyntaxNode node in code?.DescendantNodesAndSelf() ?? [])
        {
            ISymbol? symbol = node is IdentifierNameSyntax ? _place.Model.GetSymbolInfo(node, _place.CancellationToken).Symbol : null;
            if (symbol is { DeclaringSyntaxReferences: [{ } reference, ..] }
                && reference.SyntaxTree == _retry.SyntaxTree
                && _retry.Span.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }
}
