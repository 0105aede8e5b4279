using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Inserts a property into a type: after the last one that is a parameter, with the same layout.</summary>
internal sealed class PropertyInsertion
{
    private readonly CSharpFile _file;
    private readonly TypeDeclarationSyntax _type;

    public PropertyInsertion(CSharpFile file, TypeDeclarationSyntax type)
    {
        _file = file;
        _type = type;
    }

    private string InnerIndent
    {
        get
        {
            string indent = _file.IndentOfLine(_type.SpanStart);
            return indent + (indent.IndexOf('\t') >= 0 ? "\t" : "    ");
        }
    }

    /// <summary>Returns a function that creates the changes; null if the code is not finished.</summary>
    public Func<IEnumerable<TextChange>>? Find(NewProperty property)
    {
        if (property.ToProperty() is not { } code || _type.OpenBraceToken.IsMissing || _type.CloseBraceToken.IsMissing || _type.SemicolonToken.IsMissing)
        {
            return null;
        }

        if (_type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            return _type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken) ? () => AddBody(property, code) : null;
        }

        return FindNeighbour() is not { } neighbour ? () => AddFirst(property, code)
            : neighbour.ContainsDiagnostics ? null
            : () => AddBehind(neighbour, property, code);
    }

    private IEnumerable<TextChange> AddBody(NewProperty property, string code)
    {
        string line = _file.LineBreak + _file.IndentOfLine(_type.SpanStart);
        TextSpan semicolon = _type.SemicolonToken.Span;
        TextSpan before = new(semicolon.Start, 0);
        string lines = Lines(property, code, InnerIndent, isAttributeAbove: false);
        return [new TextChange(before, line + "{"), new TextChange(before, lines), new TextChange(semicolon, line + "}")];
    }

    private IEnumerable<TextChange> AddFirst(NewProperty property, string code)
    {
        SyntaxToken open = _type.OpenBraceToken;
        if (LineEnds.Find(open.TrailingTrivia) is { } lineEnd)
        {
            string indent = _type.Members.Any() ? _file.IndentOfLine(_type.Members[0].SpanStart) : InnerIndent;
            return [new TextChange(new TextSpan(lineEnd, 0), Lines(property, code, indent, isAttributeAbove: false))];
        }

        string behind = open.Span.End == _type.CloseBraceToken.SpanStart ? " " : "";
        return [new TextChange(new TextSpan(open.Span.End, 0), $" [{property.Attribute}] {code}{behind}")];
    }

    private IEnumerable<TextChange> AddBehind(PropertyDeclarationSyntax neighbour, NewProperty property, string code)
    {
        if (_file.IndentBefore(neighbour.SpanStart) is not { } indent)
        {
            return [new TextChange(new TextSpan(neighbour.Span.End, 0), $" [{property.Attribute}] {code}")];
        }

        int end = LineEnds.Find(neighbour.GetTrailingTrivia()) ?? neighbour.Span.End;
        string blank = HasBlankLineBefore(neighbour) ? _file.LineBreak : "";
        return [new TextChange(new TextSpan(end, 0), blank + Lines(property, code, indent, IsAttributeAbove(neighbour)))];
    }

    private string Lines(NewProperty property, string code, string indent, bool isAttributeAbove)
    {
        string line = _file.LineBreak + indent;
        string doc = property.Description is null ? "" : $"{line}/// <summary>{property.Description}</summary>";
        return doc + line + $"[{property.Attribute}]" + (isAttributeAbove ? line : " ") + code;
    }

    private PropertyDeclarationSyntax? FindNeighbour()
    {
        PropertyDeclarationSyntax? neighbour = null;
        foreach (MemberDeclarationSyntax member in _type.Members)
        {
            if (member is PropertyDeclarationSyntax property
                && _file.Model.GetDeclaredSymbol(property, _file.CancellationToken) is { } symbol
                && KnownAttributes.Find(symbol, KnownAttribute.CommandParameter) is not null)
            {
                neighbour = property;
            }
        }

        return neighbour;
    }

    private bool IsAttributeAbove(PropertyDeclarationSyntax property)
    {
        if (property.AttributeLists is not [.., { } last])
        {
            return false;
        }

        TextLineCollection lines = _file.Text.Lines;
        return lines.GetLineFromPosition(last.Span.End).LineNumber < lines.GetLineFromPosition(last.GetLastToken().GetNextToken().SpanStart).LineNumber;
    }

    private bool HasBlankLineBefore(PropertyDeclarationSyntax property)
    {
        int index = _type.Members.IndexOf(property);
        if (index == 0)
        {
            return false;
        }

        int last = _file.Text.Lines.GetLineFromPosition(property.SpanStart).LineNumber;
        for (int line = _file.Text.Lines.GetLineFromPosition(_type.Members[index - 1].Span.End).LineNumber + 1; line < last; line++)
        {
            if (string.IsNullOrWhiteSpace(_file.Text.Lines[line].ToString()))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Adds a positional parameter to a record, after the last required one.</summary>
internal sealed class ParameterInsertion
{
    private readonly CSharpFile _file;
    private readonly TypeDeclarationSyntax _type;

    public ParameterInsertion(CSharpFile file, TypeDeclarationSyntax type)
    {
        _file = file;
        _type = type;
    }

    /// <summary>Returns a function that creates the changes; null if the code is not finished.</summary>
    public Func<IEnumerable<TextChange>>? Find(NewProperty property) =>
        _type is RecordDeclarationSyntax { ParameterList: { ContainsDiagnostics: false } list } && CountRequired(list) is { } count
            ? () => Add(property, list, count)
            : null;

    private List<TextChange> Add(NewProperty property, ParameterListSyntax list, int count)
    {
        List<TextChange> changes = [];
        if (property.Description is not null && FindEndOfParameterDocs() is { } docs)
        {
            changes.Add(new TextChange(new TextSpan(docs, 0), _file.IndentOfLine(_type.SpanStart) + property.ToParameterDoc() + _file.LineBreak));
        }

        changes.AddRange(CreateChanges(list.Parameters, count, $"[property: {property.Attribute}] {property.ToParameter()}"));
        return changes;
    }

    private IEnumerable<TextChange> CreateChanges(SeparatedSyntaxList<ParameterSyntax> parameters, int count, string text)
    {
        // The record has a parameter: the new one is positional only if others are.
        ParameterSyntax neighbour = parameters[count == 0 ? 0 : count - 1];
        string? line = _file.IndentBefore(neighbour.SpanStart) is { } indent ? _file.LineBreak + indent : null;
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

        // A comment at the end of the line is about the code before it.
        return hasComma
            ? [new TextChange(new TextSpan(end, 0), line + text + ",")]
            : [new TextChange(new TextSpan(neighbour.Span.End, 0), ","), new TextChange(new TextSpan(end, 0), line + text)];
    }

    /// <summary>Counts the required parameters, which come first; null if the record has a <c>params</c> parameter.</summary>
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

    /// <summary>Returns the end of the type's doc comment; null if that does not describe parameters.</summary>
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
