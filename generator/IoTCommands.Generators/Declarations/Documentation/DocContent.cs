using System.Globalization;
using System.Text;

namespace IoTCommands.Generators.Declarations.Documentation;

/// <summary>Converts the content of a doc element to one line of plain text.</summary>
internal static class DocContent
{
    private const string CDataStart = "<![CDATA[";
    private const string CDataEnd = "]]>";

    /// <summary>
    /// Returns the text without tags. References become the names of their targets, entities become their characters, and white space becomes single spaces.
    /// </summary>
    public static string Parse(string xml)
    {
        StringBuilder text = new(xml.Length);
        int i = 0;
        while (i < xml.Length)
        {
            switch (xml[i])
            {
                case '<' when string.CompareOrdinal(
                    xml,
                    i,
                    CDataStart,
                    0,
                    CDataStart.Length) == 0 && xml.IndexOf(CDataEnd, i, StringComparison.Ordinal) is > 0 and var end:
                    for (i += CDataStart.Length; i < end; i++)
                    {
                        Append(text, xml[i]);
                    }

                    i += CDataEnd.Length;
                    break;
                case '<' when xml.IndexOf('>', i) is > 0 and var end:
                    AppendTag(text, xml.Substring(i, end + 1 - i));
                    i = end + 1;
                    break;
                case '&' when xml.IndexOf(';', i) is > 0 and var end && Entity(xml.Substring(i + 1, end - i - 1)) is { } character:
                    text.Append(character);
                    i = end + 1;
                    break;
                default:
                    Append(text, xml[i]);
                    i++;
                    break;
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Finds the value of an attribute in a tag; null if there is no attribute of that name.</summary>
    public static string? FindAttribute(string tag, string name)
    {
        int start = tag.IndexOf(" " + name + "=", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        int quote = start + name.Length + 2;
        int end = quote < tag.Length && tag[quote] is '"' or '\'' ? tag.IndexOf(tag[quote], quote + 1) : -1;
        return end < 0 ? null : tag.Substring(quote + 1, end - quote - 1);
    }

    private static void AppendTag(StringBuilder text, string tag)
    {
        string? reference = FindAttribute(tag, "cref") ?? FindAttribute(tag, "langword") ?? FindAttribute(tag, "name") ?? FindAttribute(tag, "href");
        if (reference is not null && tag.EndsWith("/>", StringComparison.Ordinal))
        {
            text.Append(LastName(reference));
        }
        else if (NameOf(tag) is "para" or "br" or "list" or "listheader" or "item" or "term" or "description")
        {
            Append(text, ' ');
        }
    }

    /// <summary>Returns <c>para</c> for its opening or closing tag.</summary>
    private static string NameOf(string tag)
    {
        int start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        int end = start;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag.Substring(start, end - start);
    }

    /// <summary>Returns <c>Linear</c> for <c>FadeMode.Linear</c>, <c>Add</c> for <c>M:Kitchen.List{T}.Add(T)</c>; a link as it is.</summary>
    private static string LastName(string reference)
    {
        if (reference.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            return reference;
        }

        int parenthesis = reference.IndexOf('(');
        int end = parenthesis < 0 ? reference.Length : parenthesis;
        int start = end;
        for (int depth = 0; start > 0 && (depth > 0 || reference[start - 1] is not ('.' or ':')); start--)
        {
            depth += reference[start - 1] switch
            {
                '}' => 1,
                '{' => -1,
                _ => 0,
            };
        }

        return reference.Substring(start, end - start).Replace('{', '<').Replace('}', '>');
    }

    private static void Append(StringBuilder text, char c)
    {
        if (!char.IsWhiteSpace(c))
        {
            text.Append(c);
        }
        else if (text.Length > 0 && text[text.Length - 1] != ' ')
        {
            text.Append(' ');
        }
    }

    private static string? Entity(string name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        _ => Character(name),
    };

    private static string? Character(string name)
    {
        bool isHexadecimal = name.StartsWith("#x", StringComparison.Ordinal);
        string digits = isHexadecimal ? name.Substring(2) : name.StartsWith("#", StringComparison.Ordinal) ? name.Substring(1) : "";
        NumberStyles style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code)
            && code is (> 0 and < 0xD800) or (> 0xDFFF and <= 0x10FFFF) ? char.ConvertFromUtf32(code) : null;
    }
}

/// <summary>Finds elements of a doc comment, which may not be valid XML. An unfinished comment results in its existing text, or in nothing.</summary>
internal static class DocElement
{
    /// <summary>Returns the plain text of the first <c>summary</c>; null if there is none, or if it is empty.</summary>
    public static string? ParseSummary(string? xml) => xml is null ? null : Parse(xml, "summary", parameterName: null);

    /// <summary>Returns the plain text of the <c>param</c> with a name; null if there is none, or if it is empty.</summary>
    public static string? ParseParameter(string? xml, string name) => xml is null ? null : Parse(xml, "param", name);

    private static string? Parse(string xml, string element, string? parameterName)
    {
        string startTag = "<" + element;
        for (int start = xml.IndexOf(startTag, StringComparison.Ordinal); start >= 0; start = xml.IndexOf(startTag, start + 1, StringComparison.Ordinal))
        {
            int contentStart = xml.IndexOf('>', start) + 1;
            if (contentStart == 0)
            {
                return null;
            }

            string tag = xml.Substring(start, contentStart - start);
            bool isElement = tag[startTag.Length] is '>' or ' ' or '\n' or '\t' or '\r';
            if (!isElement || (parameterName is not null && DocContent.FindAttribute(tag, "name") != parameterName))
            {
                continue;
            }

            int end = xml.IndexOf("</" + element, contentStart, StringComparison.Ordinal);
            if (end < 0)
            {
                return null;
            }

            string text = DocContent.Parse(xml.Substring(contentStart, end - contentStart));
            return text.Length == 0 ? null : text;
        }

        return null;
    }
}
