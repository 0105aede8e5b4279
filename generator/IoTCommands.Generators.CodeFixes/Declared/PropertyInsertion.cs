using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Puts a property into a type: behind the last one that is a parameter, laid out as that is.</summary>
internal sealed class PropertyInsertion
{
    private readonly CodePlace _place;
    private readonly TypeDeclarationSyntax _type;

    public PropertyInsertion(CodePlace place, TypeDeclarationSyntax type)
    {
        _place = place;
        _type = type;
    }

    private string InnerIndent
    {
        get
        {
            string indent = _place.IndentOfLine(_type.SpanStart);
            return indent + (indent.IndexOf('\t') >= 0 ? "\t" : "    ");
        }
    }

    /// <summary>Null where the code is not finished.</summary>
    public IEnumerable<TextChange>? Add(NewProperty property)
    {
        if (property.ToProperty() is not { } code || _type.OpenBraceToken.IsMissing || _type.CloseBraceToken.IsMissing || _type.SemicolonToken.IsMissing)
        {
            return null;
        }

        if (_type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            return AddBody(property, code);
        }

        return FindNeighbour() is not { } neighbour ? AddFirst(property, code) : neighbour.ContainsDiagnostics ? null : AddBehind(neighbour, property, code);
    }

    private IEnumerable<TextChange>? AddBody(NewProperty property, string code)
    {
        if (!_type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken))
        {
            return null;
        }

        string line = _place.LineBreak + _place.IndentOfLine(_type.SpanStart);
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
            string indent = _type.Members.Any() ? _place.IndentOfLine(_type.Members[0].SpanStart) : InnerIndent;
            return [new TextChange(new TextSpan(lineEnd, 0), Lines(property, code, indent, isAttributeAbove: false))];
        }

        string behind = open.Span.End == _type.CloseBraceToken.SpanStart ? " " : "";
        return [new TextChange(new TextSpan(open.Span.End, 0), $" [{property.Attribute}] {code}{behind}")];
    }

    private IEnumerable<TextChange> AddBehind(PropertyDeclarationSyntax neighbour, NewProperty property, string code)
    {
        if (_place.IndentBefore(neighbour.SpanStart) is not { } indent)
        {
            return [new TextChange(new TextSpan(neighbour.Span.End, 0), $" [{property.Attribute}] {code}")];
        }

        int end = LineEnds.Find(neighbour.GetTrailingTrivia()) ?? neighbour.Span.End;
        string blank = HasBlankLineBefore(neighbour) ? _place.LineBreak : "";
        return [new TextChange(new TextSpan(end, 0), blank + Lines(property, code, indent, IsAttributeAbove(neighbour)))];
    }

    private string Lines(NewProperty property, string code, string indent, bool isAttributeAbove)
    {
        string line = _place.LineBreak + indent;
        string doc = property.Description is null ? "" : $"{line}/// <summary>{property.Description}</summary>";
        return doc + line + $"[{property.Attribute}]" + (isAttributeAbove ? line : " ") + code;
    }

    private PropertyDeclarationSyntax? FindNeighbour()
    {
        PropertyDeclarationSyntax? neighbour = null;
        foreach (MemberDeclarationSyntax member in _type.Members)
        {
            if (member is PropertyDeclarationSyntax property
                && _place.Model.GetDeclaredSymbol(property, _place.CancellationToken) is { } symbol
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

        TextLineCollection lines = _place.Text.Lines;
        return lines.GetLineFromPosition(last.Span.End).LineNumber < lines.GetLineFromPosition(last.GetLastToken().GetNextToken().SpanStart).LineNumber;
    }

    private bool HasBlankLineBefore(PropertyDeclarationSyntax property)
    {
        int index = _type.Members.IndexOf(property);
        if (index == 0)
        {
            return false;
        }

        int last = _place.Text.Lines.GetLineFromPosition(property.SpanStart).LineNumber;
        for (int line = _place.Text.Lines.GetLineFromPosition(_type.Members[index - 1].Span.End).LineNumber + 1; line < last; line++)
        {
            if (string.IsNullOrWhiteSpace(_place.Text.Lines[line].ToString()))
            {
                return true;
            }
        }

        return false;
    }
}
