using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>Adds items to initializers, in the style of the existing items.</summary>
internal static class Initializers
{
    /// <summary>Adds an item to the initializer of an object creation, which is created if there is none.</summary>
    public static IEnumerable<TextChange> Add(CSharpFile file, BaseObjectCreationExpressionSyntax creation, string item) =>
        creation.Initializer is { } initializer ? Add(file, initializer, item) : [new TextChange(new TextSpan(creation.Span.End, 0), " { " + item + " }")];

    /// <summary>Adds an item after the last one: on a line of its own if the last one has one.</summary>
    public static IEnumerable<TextChange> Add(CSharpFile file, InitializerExpressionSyntax initializer, string item)
    {
        SeparatedSyntaxList<ExpressionSyntax> items = initializer.Expressions;
        if (items.Count == 0)
        {
            return [new TextChange(TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart), " " + item + " ")];
        }

        if (initializer.CloseBraceToken.ContainsDirectives)
        {
            return AddFirst(file, initializer, item);
        }

        ExpressionSyntax last = items[items.Count - 1];
        bool hasComma = items.SeparatorCount == items.Count;
        int end = hasComma ? items.GetSeparator(items.Count - 1).Span.End : last.Span.End;
        string comma = hasComma ? "," : "";
        if (file.IndentBefore(last.SpanStart) is not { } indent)
        {
            return [new TextChange(new TextSpan(end, 0), (hasComma ? " " : ", ") + item + comma)];
        }

        // A comment after the last item stays there.
        int lineEnd = file.Text.Lines.GetLineFromPosition(end).End;
        lineEnd = initializer.CloseBraceToken.SpanStart > lineEnd ? lineEnd : end;
        string line = file.LineBreak + indent + item + comma;
        if (!hasComma && lineEnd == end)
        {
            return [new TextChange(new TextSpan(end, 0), "," + line)];
        }

        TextChange added = new(new TextSpan(lineEnd, 0), line);
        return hasComma ? [added] : [new TextChange(new TextSpan(end, 0), ","), added];
    }

    /// <summary>Adds the item before the others. Under <c>#if</c>, another build may have another last item, but the first position is always there.</summary>
    private static IEnumerable<TextChange> AddFirst(CSharpFile file, InitializerExpressionSyntax initializer, string item) =>
    [
        new TextChange(
            new TextSpan(initializer.OpenBraceToken.Span.End, 0),
            file.LineBreak
                + (file.IndentBefore(initializer.Expressions[0].SpanStart) ?? file.IndentOfLine(initializer.Expressions[0].SpanStart))
                + item
                + ","),
    ];
}
