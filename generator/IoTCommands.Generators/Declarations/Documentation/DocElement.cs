namespace IoTCommands.Generators.Declarations;

/// <summary>Finds elements of a doc comment. It may not be valid XML: half-typed comments give what there is of them, or nothing.</summary>
internal static class DocElement
{
    /// <summary>The plain text of the first <c>summary</c>; null if there is none, or if it is empty.</summary>
    public static string? ReadSummary(string? xml) => xml is null ? null : Read(xml, "summary", parameterName: null);

    /// <summary>The plain text of the <c>param</c> of a name; null if there is none, or if it is empty.</summary>
    public static string? ParsedParameter(string? xml, string name) => xml is null ? null : Read(xml, "param", name);

    private static string? Read(string xml, string element, string? parameterName)
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

            string text = DocContent.Read(xml.Substring(contentStart, end - contentStart));
            return text.Length == 0 ? null : text;
        }

        return null;
    }
}
