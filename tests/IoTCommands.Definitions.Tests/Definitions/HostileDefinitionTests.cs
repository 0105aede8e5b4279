using System.Text.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>Definitions are untrusted: the parser's output may contain only converted identifiers and messages without line breaks.</summary>
public sealed class HostileDefinitionTests
{
    public static readonly TheoryData<string> Texts =
    [
        "\"", "\\", "*/", "</summary>", "]]>", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "{", "}", "{0}", "{{", "#if true", "//", "\u202e\u2066",
            "\u200b", "\0",
        "class", "@class", "a\"; System.IO.File.Delete(\"x\"); //", "\"\"\"\"", "${aws:iot:commandexecution::parameter:p}", "%s%n", "\uFEFF", "😀", "ﬁ",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_in_any_place_makes_a_message_of_more_than_one_line(string text)
    {
        string json = JsonSerializer.Serialize(text);
        string[] definitions =
        [
            $$"""{ "commandId": {{json}} }""",
            $$"""{ {{json}}: 1, "commandId": "c" }""",
            Marked.WithProperties("\"displayName\": " + json + ", \"description\": " + json),
            Marked.WithProperties("\"namespace\": " + json),
            Marked.WithProperties("\"tags\": [ { \"Key\": " + json + " } ]"),
            Marked.WithProperties("\"payload\": { \"content\": " + json + ", \"contentType\": " + json + " }"),
            Marked.WithTemplate(json),
            Marked.WithTemplate(JsonSerializer.Serialize("{\"a\":\"${" + text + "}\"}")),
            Marked.WithParameter("{ \"name\": " + json + ", \"type\": " + json + " }"),
            Marked.WithParameter("{ \"name\": \"p\", \"type\": \"LONG\", \"defaultValue\": { " + json + ": 5 } }"),
            Marked.WithParameter("{ \"name\": \"p\", \"type\": \"BINARY\", \"defaultValue\": { \"B\": " + json + " } }"),
            Marked.WithParameter("{ \"name\": \"p\", \"type\": \"LONG\", \"valueConditions\": [ { \"comparisonOperator\": " + json + ", \"operand\": {} } ] }"),
            Marked.WithParameter("{ \"name\": \"p\", \"type\": \"LONG\", \"valueConditions\": [ { \"comparisonOperator\": \"IN_RANGE\", \"operand\": { "
                + "\"numberRange\": { \"min\": " + json + ", \"max\": " + json + " } } } ] }"),
            Marked.WithParameter("{ \"name\": \"p\", \"type\": \"STRING\", \"defaultValue\": { \"S\": " + json
                + " }, \"valueConditions\": [ { \"comparisonOperator\": \"IN_SET\", \"operand\": { \"strings\": [ "
                + json
                + ", \"x\", \"X\", "
                + json
                + " ] } } ] }"),
            "{ \"commandId\": \"c\", " + text + " }",
        ];

        foreach (string definition in definitions)
        {
            Check(Marked.ParseText(definition), definition);
        }
    }

    [Fact]
    public void A_text_of_any_length_makes_a_short_message()
    {
        string text = new('x', 100_000);
        foreach (string definition in new[]
        {
            $$"""{ "commandId": "{{text}}" }""",
            $$"""{ "commandId": "c", "{{text}}": 1 }""",
            Marked.WithParameter($$"""{ "name": "p", "type": "{{text}}" }"""),
            Marked.WithParameter($$"""{ "name": "p", "type": "LONG", "valueConditions": [ { "comparisonOperator": "EQUALS", "operand": { "number": "{{text}}" } } ] }"""),
            Marked.WithParameter($$"""{ "name": "p", "type": "LONG", "defaultValue": { "L": {{new string('9', 100_000)}} } }"""),
            Marked.WithTemplate($$"""
                "{\"a\":\"${{{text}}}\"}"
                """),
        })
        {
            Definition read = Marked.ParseText(definition);
            Assert.NotEmpty(read.Diagnostics);
            Assert.All(read.Diagnostics, diagnostic => Assert.InRange(diagnostic.Message.Length, 1, 1000));
        }
    }

    /// <summary>Quadratic time would take minutes here, but the parser runs at every keystroke.</summary>
    [Fact]
    public void Very_many_of_anything_are_read_in_a_time_that_grows_with_the_text()
    {
        string unknown = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"\"nmae{i}\": 1"));
        string parameters = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $$"""{ "name": "p{{i}}", "type": "LONG" }"""));
        string conditions = string.Join(", ", Enumerable.Repeat("""{ "comparisonOperator": "EQUALS", "operand": { "number": "5" } }""", 20_000));
        string items = string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"\"{i}\""));
        string errors = string.Concat(Enumerable.Repeat("{ } ] : ,, ", 20_000));

        Assert.Equal("100 | 49900", Marked.ParseText(Marked.WithProperties("\"payload\": {}, " + unknown)).Diagnostics[100].JoinedArguments());
        Assert.Equal(
            20_000,
            Marked.ParseText(Marked.WithProperties("\"payload\": { \"content\": \"AAEC\" }, \"mandatoryParameters\": [ " + parameters
                + " ]")).Command!.Parameters.Count);
        Assert.NotNull(Marked.ParseText(Marked.WithParameter("{ \"name\": \"p\", \"type\": \"LONG\", \"valueConditions\": [ " + conditions + " ] }")).Command);
        Assert.Single(Marked.ParseText(Marked.WithParameter("{ \"name\": \"p\", \"type\": \"LONG\", \"valueConditions\": [ { \"comparisonOperator\": "
            + "\"IN_SET\", \"operand\": { \"numbers\": [ " + items + " ] } } ] }")).Diagnostics);
        Assert.NotEmpty(Marked.ParseText(Marked.WithProperties("\"tags\": [ " + errors + " ], \"payload\": {} ")).Diagnostics);
        DiagnosticInfo[] placeholders = Marked.ParseText(Marked.WithTemplate(JsonSerializer.Serialize("{\"a\":\""
            + string.Concat(Enumerable.Repeat("${x", 10_000)) + "\"}"))).Diagnostics;
        Assert.All(placeholders[..100], diagnostic => Assert.Equal("IOTC1026", diagnostic.Rule.Id));
        Assert.Equal("100 | 9901", placeholders[100].JoinedArguments());
        Assert.Single(Marked.ParseText(Marked.WithTemplate(JsonSerializer.Serialize("{\"a\":\"" + string.Concat(Enumerable.Repeat("${x", 1_000_000))
            + "\"}"))).Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_a_set_gets_into_the_model_as_it_is_and_into_names_with_its_letters_and_digits_alone(string text)
    {
        Definition definition = Marked.ParseText(Marked.WithParameter(
            "{ \"name\": \"p\", \"type\": \"STRING\", \"valueConditions\": [ { \"comparisonOperator\": \"IN_SET\", \"operand\": { \"strings\": [ "
                + JsonSerializer.Serialize(text)
                + " ] } } ] }"));

        EnumMemberModel member = Assert.Single(definition.Command!.Parameters[0].Enum!.Members);
        Assert.Equal(text, member.WireText);
        Assert.Matches(@"^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}_]*$", member.Name);
        Assert.DoesNotContain(definition.Command.Json, c => c is not '\n' and (< ' ' or > '~'));
    }

    internal static void Check(Definition definition, string text)
    {
        int last = 0;
        foreach (DiagnosticInfo diagnostic in definition.Diagnostics)
        {
            Assert.InRange(diagnostic.Span.Start, last, text.Length);
            Assert.InRange(diagnostic.Span.End, diagnostic.Span.Start, text.Length);
            Assert.DoesNotContain(
                diagnostic.Message,
                c
                    => char.IsControl(c)
                        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
                        or System.Globalization.UnicodeCategory.ParagraphSeparator);
            last = diagnostic.Span.Start;
        }

        bool hasError = definition.Diagnostics.Any(diagnostic => diagnostic.Severity == RuleSeverity.Error);
        Assert.Equal(hasError, definition.Command is null);
    }
}
