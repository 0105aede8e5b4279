using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>Texts of any length. Each one takes quadratic time in a parser or validator that searches the same part repeatedly.</summary>
internal static class HostileTexts
{
    private const int TemplateLength = 31_000;

    private const string Placeholder = "${aws:iot:commandexecution::parameter:";

    /// <summary>The tokens that affect what a JSON parser does.</summary>
    public static readonly string[] Tokens =
    [
        "{", "[", "}", "]", ",", ":", "\"", "'", "„", "\\", "$", "${", "{\"", "1", "a", "  ", "\n", "/*", "//", "#", "\u00a0", "\"a\":", "\ud800", "=", ";",
    ];

    /// <summary>By name, functions that create a text of about the given length.</summary>
    public static readonly Dictionary<string, Func<int, string>> All = new()
    {
        ["open typographic quotes"] = length => "{" + Repeat("„a:1,", length),
        ["open quotes and a backslash"] = length => Repeat("'a:1,\\", length),
        ["long runs of blanks"] = length => "[" + Repeat(new string(' ', length / 20) + "1,", length),
        ["items without a bracket"] = length => new string(' ', length / 2) + Repeat("1,", length / 2),
        ["names without values"] = length => Repeat("a:b:", length),
        ["names without commas"] = length => "{" + Repeat("\"b\":", length),
        ["properties in an array"] = length => "[" + Repeat("\"b\":1,", length),
        ["missing closing brackets"] = length => Repeat("{\"a\":[", length),
        ["closing brackets"] = length => Repeat("]}", length),
        ["too deep"] = length => Repeat("[", 64) + Repeat("[1],", length),
        ["too deep with open strings"] = length => Repeat("{\"a\":", 320) + Repeat("{\"a\":\"", length),
        ["open comments"] = length => "{" + Repeat("/*", length),
        ["comments"] = length => "{" + Repeat("//\n", length),
        ["strings that end with their lines"] = length => "[" + Repeat("\",,,,,,,,,,,,,,,,\n", length),
        ["empty objects"] = length => "[" + Repeat("{},", length) + "{}]",
        ["unknown properties"] = length => Root(Join(length, static i => $"\"nmae{i}\":1")),
        ["the same unknown property"] = length => Root(Join(length, static _ => "\"a\":1")),
        ["the same known property"] = length => Root(Join(length, static _ => "\"commandId\":\"c\"")),
        ["unknown properties of parameters"] = length => Dynamic(Join(length, static _ => "{\"x\":1}")),
        ["misspelt properties of parameters"] = length => Dynamic(Join(length, static _ => "{\"nmae\":\"p\",\"tpye\":\"LNOG\"}")),
        ["many misspelt properties"] = length => Dynamic(Join(length, static _ => "{" + Join(500, static i => $"\"descriptio{i}\":1") + "}")),
        ["empty parameters"] = length => Dynamic(Join(length, static _ => "{}")),
        ["numbers as parameters"] = length => Dynamic(Join(length, static _ => "1")),
        ["one parameter again and again"] = length => Dynamic(Join(length, static _ => "{\"name\":\"p\",\"type\":\"LONG\"}")),
        ["parameters"] = length => Parameters(length, static i => $"p{i}"),
        ["parameters of one C# name"] = length => Parameters(length, static i => new string('a', i % 90) + new string('-', 1 + (i / 90)) + "b"),
        ["parameters without a type"] = length => Dynamic(Join(length, static _ => "{\"name\":\"p\",\"valueConditions\":[1]}")),
        ["parameters that sound like secrets"] = length => Dynamic(Join(length, static i => $"{{\"name\":\"password{i}\",\"type\":\"STRING\"}}")),
        ["placeholders near to parameters"] = length => Parameters(length, static i => $"ab{i:x3}", Repeat("${abcd}", TemplateLength)),
        ["undeclared placeholders"] = length => Parameters(length, static i => $"ab{i:x3}", Repeat(Placeholder + "abcd}", TemplateLength)),
        ["long undeclared placeholders"] = length =>
            Parameters(length, static i => new string('a', 185) + i, Repeat(Placeholder + new string('b', 190) + "}", TemplateLength)),
        ["many placeholders, many parameters"] = length =>
            Parameters(length, static i => $"p{i}", Join(TemplateLength, static i => Placeholder + "p" + (9000 - i) + "}", "")),
        ["open placeholders"] = length => Dynamic("{\"name\":\"p\",\"type\":\"LONG\"}", Repeat("${", Math.Min(length, TemplateLength))),
        ["open placeholders and one end"] = length =>
            Dynamic("{\"name\":\"p\",\"type\":\"LONG\"}", Repeat("${", Math.Min(length, TemplateLength)) + "}"),
        ["placeholders in escapes"] = length => Root("\"payloadTemplate\":\"{\\u0022a\\u0022:\\u0022"
            + Repeat("\\u0024\\u007bx\\u007d", Math.Min(length, 6 * TemplateLength)) + "\\u0022}\""),
        ["conditions"] = length => Conditions(length, "LONG", static i => ("EQUALS", $$"""{"number":"{{i}}"}""")),
        ["conditions that the default breaks"] = length => Conditions(length, "LONG\",\"defaultValue\":{\"L\":-1},\"description\":\"", Equal),
        ["conditions of an unknown operator"] = length => Conditions(length, "LONG", static i => ("EQUALZ", $$"""{"number":"{{i}}"}""")),
        ["conditions with huge exponents"] = length => Conditions(length, "LONG", static _ => ("EQUALS", """{"number":"1e99999999"}""")),
        ["sets with duplicates"] = length => Conditions(length, "STRING", static _ => ("IN_SET", "{\"strings\":[" + Join(30, static _ => "\"a\"") + "]}")),
        ["sets of numbers for many parameters"] = length => SetsOfMany(length, "DOUBLE", "numbers"),
        ["sets of strings for many parameters"] = length => SetsOfMany(length, "STRING", "strings"),
        ["one set"] = length => Conditions(1, "STRING", _ => ("IN_SET", "{\"strings\":[" + Join(length, static i => $"\"{i}\"") + "]}")),
        ["one set of numbers without quotes"] = length =>
            Conditions(1, "STRING", _ => ("IN_SET", "{\"strings\":[" + Join(length, static _ => "1") + "]}")),
        ["a number of many digits"] = length => Conditions(1, "LONG", _ => ("EQUALS", "{\"number\":\"" + new string('9', length) + "\"}")),
        ["a fraction of many digits"] = length => Conditions(1, "DOUBLE", _ => ("EQUALS", "{\"number\":\"1." + new string('9', length) + "e-400\"}")),
        ["an exponent of many digits"] = length => Conditions(1, "DOUBLE", _ => ("EQUALS", "{\"number\":\"1e" + new string('9', length) + "\"}")),
        ["tags"] = length => Root("\"tags\":[" + Join(length, static i => $"{{\"Key\":\"k{i}\",\"Value\":\"v\"}}") + "]"),
        ["tags with control characters"] = length => Root("\"tags\":[" + Join(length, static _ => "{\"Key\":\"k\\u0000\",\"Value\":\"v\"}") + "]"),
        ["escapes"] = length => Root("\"description\":\"" + Repeat("\\u0041", length) + "\""),
        ["unknown escapes"] = length => Root("\"description\":\"" + Repeat("\\q", length) + "\""),
        ["control characters"] = length => Root("\"description\":\"" + Repeat("\t", length) + "\""),
        ["a payload"] = length => Root("\"payload\":{\"content\":\"" + Repeat("AAAA", length) + "\"}"),
        ["values outside FleetWise"] = length => Dynamic(Join(length, static _ => "{\"name\":\"p\",\"type\":\"LONG\",\"value\":{\"L\":1}}")),
        ["names of enum members that collide"] = length => Dynamic(Join(length, static i => "{\"name\":\"p" + i.ToString(CultureInfo.InvariantCulture)
            + "\",\"type\":\"STRING\",\"valueConditions\":[" + Condition("IN_SET", "{\"strings\":[\"a-b\",\"a_b\",\"a.b\"]}") + "]}")),
    };

    /// <summary>Repeats a token up to a length.</summary>
    public static string Repeat(string token, int length) => Join(length, _ => token, "");

    private static string Join(int length, Func<int, string> item, string separator = ",")
    {
        StringBuilder text = new(length + 100);
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(i == 0 ? "" : separator).Append(item(i));
        }

        return text.ToString();
    }

    private static string Root(string properties) => "{\"commandId\":\"c\"," + properties + "}";

    private static string Dynamic(string parameters, string content = Placeholder + "p}") => Root(
        "\"preprocessor\":{\"awsJsonSubstitution\":{\"outputFormat\":\"JSON\"}},\"payloadTemplate\":"
        + JsonSerializer.Serialize("{\"a\":\"" + content + "\"}") + ",\"mandatoryParameters\":[" + parameters + "]");

    private static string Parameters(int length, Func<int, string> name, string content = Placeholder + "p}") =>
        Dynamic(Join(length, i => $$"""{"name":"{{name(i)}}","type":"LONG"}"""), content);

    private static string Conditions(int length, string type, Func<int, (string Operator, string Operand)> condition) =>
        Dynamic("{\"name\":\"p\",\"type\":\"" + type + "\",\"valueConditions\":["
            + Join(length, i => Condition(condition(i).Operator, condition(i).Operand)) + "]}");

    private static (string Operator, string Operand) Equal(int i) => ("EQUALS", $$"""{"number":"{{i}}"}""");

    private static string SetsOfMany(int length, string type, string member) => Dynamic(Join(length, i =>
        "{\"name\":\"p" + i.ToString(CultureInfo.InvariantCulture) + "\",\"type\":\"" + type + "\",\"valueConditions\":["
        + Join(1500, j => Condition("NOT_IN_SET", "{\"" + member + "\":[" + Join(50, k => $"\"{(10 * j) + k}\"") + "]}")) + "]}"));

    private static string Condition(string comparison, string operand) => "{\"comparisonOperator\":\"" + comparison + "\",\"operand\":" + operand + "}";
}
