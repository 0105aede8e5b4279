using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Declarations;

/// <summary>Finds the span of a part of a string's value in its literal.</summary>
internal static class LiteralSpans
{
    /// <summary>Returns the span in the literal. Null if it is not certain, which happens for rare kinds of escapes.</summary>
    public static TextSpan? Map(SyntaxToken token, SourceSpan inValue)
    {
        int[]? places = token.Kind() switch
        {
            SyntaxKind.StringLiteralToken => token.Text[0] == '@' ? OfVerbatim(token) : OfRegular(token),
            SyntaxKind.SingleLineRawStringLiteralToken => OfRawLine(token),
            SyntaxKind.MultiLineRawStringLiteralToken => OfRawLines(token),
            _ => null,
        };
        return places is not null && inValue.End < places.Length
            ? TextSpan.FromBounds(token.SpanStart + places[inValue.Start], token.SpanStart + places[inValue.End])
            : null;
    }

    /// <summary>Returns the position of each character of the value, and of its end; null if the characters are not those of the value.</summary>
    private static int[]? OfRegular(SyntaxToken token)
    {
        string text = token.Text;
        Places places = new(token.ValueText.Length);
        for (int i = 1; i < text.Length - 1;)
        {
            places.Add(i);
            i += text[i] != '\\' ? 1 : text[i + 1] == 'u' ? 6 : text[i + 1] is 'U' or 'x' ? text.Length : 2;
        }

        return places.End(text.Length - 1);
    }

    private static int[]? OfVerbatim(SyntaxToken token)
    {
        string text = token.Text;
        Places places = new(token.ValueText.Length);
        for (int i = 2; i < text.Length - 1; i += text[i] == '"' ? 2 : 1)
        {
            places.Add(i);
        }

        return places.End(text.Length - 1);
    }

    private static int[]? OfRawLine(SyntaxToken token)
    {
        int quotes = CountQuotes(token.Text);
        Places places = new(token.ValueText.Length);
        for (int i = quotes; i < token.Text.Length - quotes; i++)
        {
            places.Add(i);
        }

        return places.End(token.Text.Length - quotes);
    }

    /// <summary>Returns the positions in the lines between the quotes, without the indentation of the last quotes.</summary>
    private static int[]? OfRawLines(SyntaxToken token)
    {
        string text = token.Text;
        int end = text.LastIndexOf('\n');
        int indentation = text.Length - CountQuotes(text) - end - 1;
        int start = text.IndexOf('\n') + 1;
        end = end > 0 && text[end - 1] == '\r' ? end - 1 : end;
        Places places = new(token.ValueText.Length);
        while (start < end)
        {
            int next = text.IndexOf('\n', start, end - start) + 1;
            int lineEnd = next == 0 ? end : next;
            for (int i = start + indentation; i < lineEnd; i++)
            {
                places.Add(i);
            }

            // A line that is shorter than the indentation is blank.
            if (start + indentation >= lineEnd && next != 0)
            {
                places.Add(lineEnd - 1);
            }

            start = lineEnd;
        }

        return places.End(end);
    }

    private static int CountQuotes(string text)
    {
        int count = 0;
        while (count < text.Length && text[count] == '"')
        {
            count++;
        }

        return count;
    }

    private struct Places(int length)
    {
        private readonly int[] _places = new int[length + 1];
        private int _count;

        public void Add(int place)
        {
            if (_count < _places.Length)
            {
                _places[_count] = place;
            }

            _count++;
        }

        public readonly int[]? End(int place)
        {
            if (_count != _places.Length - 1)
            {
                return null;
            }

            _places[_count] = place;
            return _places;
        }
    }
}
