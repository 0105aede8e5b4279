using System.Text;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>A definition whose text marks where findings are expected: <c>{|IOTC1015:"I"|}</c>; with nothing between, the place is empty.</summary>
internal static class Marked
{
    /// <summary>Three bytes.</summary>
    public const string Payload = "\"payload\": { \"content\": \"AAEC\" }";

    /// <summary>Reads the text without its marks, and fails unless exactly the marked findings are found, at exactly their places.</summary>
    public static Definition Read(string marked, string? name = null)
    {
        (string text, List<string> expected) = Parse(marked);
        Definition definition = ReadText(text, name);
        Assert.Equal(expected, definition.Diagnostics.Select(finding => Show(finding.Rule.Id, finding.Span, text)));
        return definition;
    }

    /// <summary>Reads a text as it is.</summary>
    public static Definition ReadText(string text, string? name = null) => DefinitionParser.Parse(text, name, TestContext.Current.CancellationToken);

    /// <summary>The only finding of the marked text.</summary>
    public static DiagnosticInfo ReadOne(string marked, string? name = null) => Assert.Single(Read(marked, name).Diagnostics);

    /// <summary>The arguments of the message, separated by <c>" | "</c>.</summary>
    public static string JoinedArguments(this DiagnosticInfo diagnostic) => string.Join(" | ", diagnostic.Arguments);

    /// <summary>A command with one parameter of that text, used in its template.</summary>
    public static string WithParameter(string parameter, string name = "p") => $$$"""
        {
          "commandId": "c",
          "payloadTemplate": "{\"p\":\"${aws:iot:commandexecution::parameter:{{{name}}}}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ {{{parameter}}} ]
        }
        """;

    /// <summary>A command with more properties; a static one unless they say otherwise.</summary>
    public static string WithProperties(string properties)
    {
        bool isWhole = properties.Contains("payload", StringComparison.OrdinalIgnoreCase)
            || properties.Contains("mandatoryParameters", StringComparison.Ordinal)
            || properties.Contains("FleetWise", StringComparison.Ordinal);
        return "{ \"commandId\": \"c\", " + properties + (isWhole ? " }" : ", " + Payload + " }");
    }

    /// <summary>A dynamic command with one STRING parameter "p" and that template, which is written as in the file.</summary>
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
