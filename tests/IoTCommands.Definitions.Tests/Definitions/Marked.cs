using System.Text;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>A definition with marks where diagnostics are expected: <c>{|IOTC1015:"I"|}</c>. If a mark contains nothing, the span is empty.</summary>
internal static class Marked
{
    /// <summary>A static payload of three bytes.</summary>
    public const string Payload = "\"payload\": { \"content\": \"AAEC\" }";

    /// <summary>Parses the text without its marks. Fails unless exactly the marked diagnostics are reported, at exactly their spans.</summary>
    public static Definition Parse(string marked, string? name = null)
    {
        (string text, List<string> expected) = Parse(marked);
        Definition definition = ParseText(text, name);
        Assert.Equal(expected, definition.Diagnostics.Select(diagnostic => Show(diagnostic.Rule.Id, diagnostic.Span, text)));
        return definition;
    }

    /// <summary>Parses a text without marks.</summary>
    public static Definition ParseText(string text, string? name = null) => DefinitionParser.Parse(text, name, TestContext.Current.CancellationToken);

    /// <summary>Returns the only diagnostic of the marked text.</summary>
    public static DiagnosticInfo ParseOne(string marked, string? name = null) => Assert.Single(Parse(marked, name).Diagnostics);

    /// <summary>Returns the arguments of the message, separated by <c>" | "</c>.</summary>
    public static string JoinedArguments(this DiagnosticInfo diagnostic) => string.Join(" | ", diagnostic.Arguments);

    /// <summary>Returns a command with the given parameter, which its template uses.</summary>
    public static string WithParameter(string parameter, string name = "p") => $$$"""
        {
          "commandId": "c",
          "payloadTemplate": "{\"p\":\"${aws:iot:commandexecution::parameter:{{{name}}}}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ {{{parameter}}} ]
        }
        """;

    /// <summary>Returns a command with more properties. It is static unless the properties specify otherwise.</summary>
    public static string WithProperties(string properties)
    {
        bool isWhole = properties.Contains("payload", StringComparison.OrdinalIgnoreCase)
            || properties.Contains("mandatoryParameters", StringComparison.Ordinal)
            || properties.Contains("FleetWise", StringComparison.Ordinal);
        return "{ \"commandId\": \"c\", " + properties + (isWhole ? " }" : ", " + Payload + " }");
    }

    /// <summary>Returns a dynamic command with one STRING parameter "p" and the given template, as written in the file.</summary>
    public static string WithTemplate(string template) => $$"""
        {
          "commandId": "c",
          "payloadTemplate": {{template}},
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "p", "type": "STRING" } ]
        }
        """;

    private static (string Text, List<string> Expected) Parse(string marked)
    {
        StringBuilder text = new();
        List<(int Start, int Order, string Shown)> expected = [];
        Stack<(string Id, int Start)> open = new();
        for (int i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "{|IOTC", 0, 6) == 0)
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                (string id, int start) = open.Pop();
                expected.Add((start, expected.Count, $"{id} at {start}: {text.ToString(start, text.Length - start)}"));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.Empty(open);
        return (text.ToString(), expected.OrderBy(item => item.Start).ThenBy(item => item.Order).Select(item => item.Shown).ToList());
    }

    private static string Show(string id, SourceSpan span, string text) => $"{id} at {span.Start}: {text.Substring(span.Start, span.Length)}";
}
