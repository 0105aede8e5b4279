using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Adds a positional parameter to a record: behind the last one that has to be given.</summary>
internal sealed class ParameterInsertion
{
    private readonly CodePlace _place;
    private readonly TypeDeclarationSyntax _type;

    public ParameterInsertion(CodePlace place, TypeDeclarationSyntax type)
    {
        _place = place;
        _type = type;
    }

    /// <summary>Null where the code is not finished.</summary>
    public IEnumerable<TextChange>? Add(NewProperty property)
    {
        if (_type is not RecordDeclarationSyntax { ParameterList: { ContainsDiagnostics: false } list } || CountRequired(list) is not { } count)
        {
            return null;
        }

        List<TextChange> changes = [];
        if (property.Description is not null && FindEndOfParameterDocs() is { } docs)
        {
            changes.Add(new TextChange(new TextSpan(docs, 0), _place.IndentOfLine(_type.SpanStart) + property.ToParameterDoc() + _place.LineBreak));
        }

        changes.AddRange(CreateChanges(list.Parameters, count, $"[property: {property.Attribute}] {property.ToParameter()}"));
        return changes;
    }

    private IEnumerable<TextChange> CreateChanges(SeparatedSyntaxList<ParameterSyntax> parameters, int count, string text)
    {
        // The record has a parameter, because it is written as the others are.
        ParameterSyntax neighbour = parameters[count == 0 ? 0 : count - 1];
        string? line = _place.IndentBefore(neighbour.SpanStart) is { } indent ? _place.LineBreak + indent : null;
        if (count == 0)
        {
            return [new TextChange(new TextSpan(neighbour.SpanStart, 0), text + "," + (line ?? " "))];
        }

        bool hasComma = count <= parameters.SeparatorCount;
        SyntaxToken last = hasComma ? parameters.GetSeparator(count - 1) : neighbour.GetLastToken();
        if (line is null || LineEnds.Find(last.TrailingTrivia) is not { } end)
        {
            return [new TextChange(new TextSpan(neighbour.Span.End, 0), "," + (line ?? " ") + text)];
        }

        // A comment at the end of the line is about what stands before it.
        return hasComma
            ? [new TextChange(new TextSpan(end, 0), line + text + ",")]
            : [new TextChange(new TextSpan(neighbour.Span.End, 0), ","), new TextChange(new TextSpan(end, 0), line + text)];
    }

    /// <summary>The parameters that have to be given, which stand first; null where there are as many as a caller likes.</summary>
    private static int? CountRequired(ParameterListSyntax list)
    {
        int count = 0;
        foreach (ParameterSyntax parameter in list.Parameters)
        {
            if (parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
            {
                return null;
            }

            count += parameter.Default is null ? 1 : 0;
        }

        return count;
    }

    /// <summary>The end of the type's doc comment, where that says something about parameters.</summary>
    private int? FindEndOfParameterDocs()
    {
        foreach (SyntaxTrivia trivia in _type.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) && trivia.ToFullString().IndexOf("<param ", StringComparison.Ordinal) >= 0)
            {
                return trivia.FullSpan.End;
            }
        }

        return null;
    }
}
