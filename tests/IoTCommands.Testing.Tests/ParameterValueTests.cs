using System.Globalization;
using System.Net;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests which values each type accepts.</summary>
public sealed class ParameterValueTests(SharedEndpoint shared)
{
    [Theory]
    [InlineData("STRING", """{"S":"x"}""", "x")]
    [InlineData("STRING", """{"S":" \"\\\n\u00e4\ud83d\ude00"}""", " \"\\\n\u00e4\U0001F600")]
    [InlineData("INTEGER", """{"I":-2147483648}""", "-2147483648")]
    [InlineData("INTEGER", """{"I":2147483647}""", "2147483647")]
    [InlineData("INTEGER", """{"I":-0}""", "0")]
    [InlineData("LONG", """{"L":-9223372036854775808}""", "-9223372036854775808")]
    [InlineData("LONG", """{"L":9007199254740993}""", "9007199254740993")]
    [InlineData("LONG", """{"L":9223372036854775807}""", "9223372036854775807")]
    [InlineData("UNSIGNEDLONG", """{"UL":"0"}""", "0")]
    [InlineData("UNSIGNEDLONG", """{"UL":"18446744073709551615"}""", "18446744073709551615")]
    [InlineData("UNSIGNEDLONG", """{"UL":"00000000000000000007"}""", "7")]
    [InlineData("DOUBLE", """{"D":4.5}""", "4.5")]
    [InlineData("DOUBLE", """{"D":-1.7976931348623157e308}""", "-1.7976931348623157E+308")]
    [InlineData("DOUBLE", """{"D":5e-324}""", "5E-324")]
    [InlineData("DOUBLE", """{"D":3}""", "3")]
    [InlineData("BOOLEAN", """{"B":true}""", "true")]
    [InlineData("BOOLEAN", """{"B":false}""", "false")]
    [InlineData("BINARY", """{"BIN":"AAEC"}""", "AAEC")]
    [InlineData("BINARY", """{"BIN":"/w=="}""", "/w==")]
    public async Task A_value_of_its_type_is_taken(string type, string value, string text)
    {
        RawAnswer answer = await StartAsync(type, value);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(text, shared.Local.Executions.Get(answer.ExecutionId).Parameters["p"].Text);
    }

    [Theory]
    [InlineData("STRING", """{"S":""}""", "empty string")]
    [InlineData("INTEGER", """{"I":2147483648}""", "2147483648")]
    [InlineData("INTEGER", """{"I":-2147483649}""", "-2147483649")]
    [InlineData("INTEGER", """{"I":1.5}""", "1.5")]
    [InlineData("INTEGER", """{"I":180.0}""", "180.0")]
    [InlineData("INTEGER", """{"I":1e2}""", "without decimal point and exponent")]
    [InlineData("LONG", """{"L":9223372036854775808}""", "9223372036854775808")]
    [InlineData("LONG", """{"L":-9223372036854775809}""", "-9223372036854775809")]
    [InlineData("UNSIGNEDLONG", """{"UL":""}""", "at most 20 digits")]
    [InlineData("UNSIGNEDLONG", """{"UL":"18446744073709551616"}""", "18446744073709551616")]
    [InlineData("UNSIGNEDLONG", """{"UL":"000000000000000000007"}""", "at most 20 digits")]
    [InlineData("UNSIGNEDLONG", """{"UL":"-1"}""", "-1")]
    [InlineData("UNSIGNEDLONG", """{"UL":"+1"}""", "\"+1\"")]
    [InlineData("UNSIGNEDLONG", """{"UL":" 1"}""", "\" 1\"")]
    [InlineData("UNSIGNEDLONG", """{"UL":"\u0661"}""", "at most 20 digits")]
    [InlineData("DOUBLE", """{"D":"NaN"}""", "\"NaN\"")]
    [InlineData("DOUBLE", """{"D":"Infinity"}""", "finite number")]
    [InlineData("DOUBLE", """{"D":"-Infinity"}""", "finite number")]
    [InlineData("DOUBLE", """{"D":1e309}""", "1e309")]
    [InlineData("BINARY", """{"BIN":""}""", "empty value")]
    [InlineData("BINARY", """{"BIN":"AAE"}""", "base64")]
    [InlineData("BINARY", """{"BIN":"****"}""", "base64")]
    public async Task A_value_that_its_type_cannot_hold_is_refused(string type, string value, string right)
    {
        RawAnswer answer = await StartAsync(type, value);

        answer.ShouldBe(400, "ValidationException", "parameters.p.", right);
    }

    [Theory]
    [InlineData("""{"S":1}""", "parameters.p.S is a number; it must be a string")]
    [InlineData("""{"I":"180"}""", "parameters.p.I is a string; it must be a number")]
    [InlineData("""{"L":"180"}""", "parameters.p.L is a string; it must be a number")]
    [InlineData("""{"L":true}""", "parameters.p.L is a boolean; it must be a number")]
    [InlineData("""{"UL":1}""", "parameters.p.UL is a number; it must be a string")]
    [InlineData("""{"D":"4.5"}""", "parameters.p.D is a string; it must be a number")]
    [InlineData("""{"D":"nan"}""", "parameters.p.D is a string; it must be a number")]
    [InlineData("""{"B":"true"}""", "parameters.p.B is a string; it must be a boolean")]
    [InlineData("""{"B":1}""", "parameters.p.B is a number; it must be a boolean")]
    [InlineData("""{"BIN":[0,1]}""", "parameters.p.BIN is an array; it must be a string")]
    public async Task A_member_of_the_wrong_JSON_kind_is_a_serialization_error(string value, string message)
    {
        RawAnswer answer = await StartAsync("STRING", value);

        answer.ShouldBe(400, "SerializationException", message);
    }

    [Theory]
    [InlineData("{}", "sets no member;")]
    [InlineData("""{"S":null}""", "sets no member;")]
    [InlineData("""{"BOOL":true}""", "sets no member (\"BOOL\" is none)")]
    [InlineData("""{"s":"lower case"}""", "sets no member (\"s\" is none)")]
    [InlineData("""{"S":"a","I":1}""", "sets S and I")]
    [InlineData("""{"I":1,"L":1,"D":1}""", "sets I and L and D")]
    public async Task A_value_sets_exactly_one_member(string value, string found)
    {
        RawAnswer answer = await StartAsync("STRING", value);

        answer.ShouldBe(400, "ValidationException", $"parameters.p {found}", "exactly one of S, I, L, UL, D, B and BIN");
    }

    [Theory]
    [InlineData("""{"S":"a","I":null}""")]
    [InlineData("""{"S":"a","X":1}""")]
    public async Task Nulls_and_unknown_members_beside_the_one_are_ignored(string value)
    {
        RawAnswer answer = await StartAsync("STRING", value);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    public static TheoryData<string, string, string, string> OtherMembers()
    {
        (string Type, string Member, string Value)[] types =
        [
            ("STRING", "S", "\"1\""), ("INTEGER", "I", "1"), ("LONG", "L", "1"), ("UNSIGNEDLONG", "UL", "\"1\""),
            ("DOUBLE", "D", "1"), ("BOOLEAN", "B", "true"), ("BINARY", "BIN", "\"AAEC\""),
        ];
        TheoryData<string, string, string, string> data = [];
        foreach ((string type, string expected, _) in types)
        {
            foreach ((_, string member, string value) in types)
            {
                if (member != expected)
                {
                    data.Add(type, expected, member, $$"""{"{{member}}":{{value}}}""");
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(OtherMembers))]
    public async Task A_member_of_another_type_is_refused_even_where_its_value_would_fit(string type, string expected, string member, string value)
    {
        RawAnswer answer = await StartAsync(type, value);

        answer.ShouldBe(400, "ValidationException", "'p'", $" {type}", $" {expected};", $" {member}.");
    }

    [Theory]
    [InlineData("STRING", """{"S":"x"}""", typeof(string))]
    [InlineData("INTEGER", """{"I":1}""", typeof(int))]
    [InlineData("LONG", """{"L":1}""", typeof(long))]
    [InlineData("UNSIGNEDLONG", """{"UL":"1"}""", typeof(ulong))]
    [InlineData("DOUBLE", """{"D":1}""", typeof(double))]
    [InlineData("BOOLEAN", """{"B":true}""", typeof(bool))]
    [InlineData("BINARY", """{"BIN":"AAEC"}""", typeof(ReadOnlyMemory<byte>))]
    public async Task A_snapshot_has_the_value_in_its_own_type(string type, string value, Type expected)
    {
        RawAnswer answer = await StartAsync(type, value);

        CommandParameterSnapshot parameter = shared.Local.Executions.Get(answer.ExecutionId).Parameters["p"];
        Assert.IsType(expected, parameter.Value);
        string? text = parameter.Value is ReadOnlyMemory<byte> bytes
            ? Convert.ToBase64String(bytes.Span)
            : Convert.ToString(parameter.Value, CultureInfo.InvariantCulture);
        Assert.Equal(parameter.Text, text, ignoreCase: true);
        Assert.Equal(("p", false), (parameter.Name, parameter.IsDefault));
    }

    private Task<RawAnswer> StartAsync(string type, string value) => shared.Local.StartAsync(type, SharedEndpoint.Thing, $"\"parameters\":{{\"p\":{value}}}");
}
