using System.Net;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests errors of a request that do not depend on the command: JSON, members, kinds, lengths, patterns.</summary>
public sealed class RequestShapeTests(SharedEndpoint shared)
{
    private const string Target = "arn:aws:iot:us-east-1:123456789012:thing/oven-17";
    private const string Command = "arn:aws:iot:us-east-1:123456789012:command/Static";

    private LocalIoTCommands Local => shared.Local;

    [Theory]
    [InlineData("{", "not valid JSON")]
    [InlineData("""{"targetArn":"a",}""", "not valid JSON")]
    [InlineData("null", "the body is null")]
    [InlineData("[]", "the body is an array")]
    [InlineData("\"text\"", "the body is a string")]
    [InlineData("""{"targetArn":1}""", "targetArn")]
    [InlineData("""{"commandArn":{}}""", "commandArn")]
    [InlineData("""{"clientToken":true}""", "clientToken")]
    [InlineData("""{"executionTimeoutSeconds":"60"}""", "executionTimeoutSeconds")]
    [InlineData("""{"parameters":[]}""", "parameters")]
    [InlineData("""{"parameters":{"p":"text"}}""", "parameters.p")]
    [InlineData("""{"parameters":{"p":null}}""", "parameters.p")]
    [InlineData("""{"targetArn":"a","targetArn":"b"}""", "\"targetArn\"")]
    [InlineData("""{"parameters":{"p":{"I":1},"p":{"I":2}}}""", "\"p\"")]
    [InlineData("""{"targetArn":"\ud800"}""", "surrogate")]
    [InlineData("""{"\udc00":1}""", "surrogate")]
    public async Task A_body_of_the_wrong_form_is_a_serialization_error(string body, string found)
    {
        RawAnswer answer = await Local.StartAsync(body);

        answer.ShouldBe(400, "SerializationException");
        Assert.Contains(found, answer.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(null)]
    [InlineData("""{"targetArn":null,"commandArn":null}""")]
    public async Task Both_ARNs_are_required_and_both_are_named_at_once(string? body)
    {
        RawAnswer answer = await Local.SendAsync(HttpMethod.Post, "/command-executions", body, RawCaller.Authorization(), RawCaller.Date);

        answer.ShouldBe(400, "ValidationException", "2 problems", "(1) targetArn is missing", "(2) commandArn is missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("oven-17")]
    [InlineData("arn:aws:iot:us-east-1:123456789012")]
    [InlineData("urn:aws:iot:us-east-1:123456789012:thing/oven-17")]
    [InlineData("arn:aws:iam:us-east-1:123456789012:thing/oven-17")]
    [InlineData("arn:aws:iot:us-east-1:12345678901:thing/oven-17")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:thinggroup/ovens")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:thing/")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:thing/oven 17")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:client/")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:command/Static")]
    public async Task A_target_that_is_no_ARN_of_a_thing_or_client_is_refused(string arn)
    {
        RawAnswer answer = await Local.StartAsync($$"""{"targetArn":"{{arn}}","commandArn":"{{Command}}"}""");

        answer.ShouldBe(400, "ValidationException", "targetArn: ");
    }

    [Fact]
    public async Task A_target_of_2048_characters_is_fine_and_one_more_is_not()
    {
        const string prefix = "arn:aws:iot:us-east-1:123456789012:client/";
        string longest = prefix + new string('c', 2048 - prefix.Length);

        RawAnswer fits = await Local.StartAsync($$"""{"targetArn":"{{longest}}","commandArn":"{{Command}}"}""");
        RawAnswer tooLong = await Local.StartAsync($$"""{"targetArn":"{{longest}}c","commandArn":"{{Command}}"}""");

        Assert.Equal(HttpStatusCode.OK, fits.Status);
        tooLong.ShouldBe(400, "ValidationException", "targetArn: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Static")]
    [InlineData("arn:aws:iot:us-east-1:123456789012")]
    [InlineData("arn:aws:s3:us-east-1:123456789012:command/Static")]
    [InlineData("arn:aws:iot::123456789012:command/Static")]
    [InlineData("arn:aws:iot:us-east-1:1234:command/Static")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:Command/Static")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:command/")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:command/No Blank")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:command/a12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("arn:aws:iot:us-east-1:123456789012:thing/oven-17")]
    public async Task A_command_that_is_no_ARN_of_a_command_is_refused(string arn)
    {
        RawAnswer answer = await Local.StartAsync($$"""{"targetArn":"{{Target}}","commandArn":"{{arn}}"}""");

        answer.ShouldBe(400, "ValidationException", "commandArn: ");
    }

    [Theory]
    [InlineData("arn:aws:iot:us-east-1:210987654321:", "account '210987654321'", "'123456789012'")]
    [InlineData("arn:aws:iot:eu-west-1:123456789012:", "Region 'eu-west-1'", "'us-east-1'")]
    [InlineData("arn:aws-cn:iot:cn-north-1:123456789012:", "partition 'aws-cn'", "'aws'")]
    public async Task Both_ARNs_must_be_where_the_endpoint_is(string prefix, string found, string expected)
    {
        RawAnswer target = await Local.StartAsync($$"""{"targetArn":"{{prefix}}thing/oven-17","commandArn":"{{Command}}"}""");
        RawAnswer command = await Local.StartAsync($$"""{"targetArn":"{{Target}}","commandArn":"{{prefix}}command/Static"}""");

        target.ShouldBe(400, "ValidationException", "targetArn is in the", found, expected);
        command.ShouldBe(400, "ValidationException", "commandArn is in the", found, expected);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1e1")]
    [InlineData("43201")]
    [InlineData("99999999999999999999")]
    public async Task A_timeout_outside_1_second_to_12_hours_is_refused(string timeout)
    {
        RawAnswer answer = await StartStaticAsync($"\"executionTimeoutSeconds\":{timeout}");

        answer.ShouldBe(400, "ValidationException", $"executionTimeoutSeconds is {timeout}", "from 1 to 43200");
    }

    [Theory]
    [InlineData("\"executionTimeoutSeconds\":1", 1)]
    [InlineData("\"executionTimeoutSeconds\":43200", 43200)]
    [InlineData("\"executionTimeoutSeconds\":null", 10)]
    [InlineData("", 10)]
    public async Task A_timeout_is_taken_and_is_10_seconds_by_default(string member, int seconds)
    {
        RawAnswer answer = await StartStaticAsync(member);

        Assert.Equal(TimeSpan.FromSeconds(seconds), Local.Executions.Get(answer.ExecutionId).ExecutionTimeout);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("t\\u00f6ken")]
    [InlineData("line\\nbreak")]
    [InlineData("a1234567890123456789012345678901234567890123456789012345678901234")]
    public async Task A_client_token_that_breaks_its_pattern_is_refused(string token)
    {
        RawAnswer answer = await StartStaticAsync($"\"clientToken\":\"{token}\"");

        answer.ShouldBe(400, "ValidationException", "clientToken: ");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("!~#/")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public async Task A_client_token_that_keeps_its_pattern_is_taken(string token)
    {
        RawAnswer answer = await StartStaticAsync($"\"clientToken\":\"{token}\"");

        Assert.Equal(token, Local.Executions.Get(answer.ExecutionId).ClientToken);
    }

    [Fact]
    public async Task An_empty_map_of_parameters_is_refused()
    {
        RawAnswer answer = await StartStaticAsync("\"parameters\":{}");

        answer.ShouldBe(400, "ValidationException", "parameters is empty");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("a/b")]
    public async Task A_parameters_name_that_breaks_its_pattern_is_refused(string name)
    {
        RawAnswer answer = await StartStaticAsync($"\"parameters\":{{\"{name}\":{{\"I\":1}}}}");

        answer.ShouldBe(400, "ValidationException", $"the key \"{name}\"");
    }

    [Fact]
    public async Task A_parameters_name_of_193_characters_is_refused()
    {
        RawAnswer answer = await StartStaticAsync($"\"parameters\":{{\"{new string('n', 193)}\":{{\"I\":1}}}}");

        answer.ShouldBe(400, "ValidationException", "the key \"nnn", "1 to 192");
    }

    [Theory]
    [InlineData("\"unheardOf\":{\"a\":[1]}")]
    [InlineData("\"TargetArn\":7")]
    [InlineData("\"parameters\":null")]
    public async Task Unknown_members_and_nulls_are_ignored(string member)
    {
        RawAnswer answer = await StartStaticAsync(member);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private Task<RawAnswer> StartStaticAsync(string members) => Local.StartAsync("Static", SharedEndpoint.Thing, members);
}
