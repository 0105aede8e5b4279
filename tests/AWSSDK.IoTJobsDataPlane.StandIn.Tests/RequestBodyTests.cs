using System.Text.Json;
using Amazon.IoTJobsDataPlane.Model;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class RequestBodyTests
{
    public static TheoryData<string, CommandParameterValue> Values { get; } = new()
    {
        { """{"B":true}""", new() { B = true } },
        { """{"B":false}""", new() { B = false } },
        { """{"I":0}""", new() { I = 0 } },
        { """{"I":-2147483648}""", new() { I = int.MinValue } },
        { """{"I":2147483647}""", new() { I = int.MaxValue } },
        { """{"L":-9223372036854775808}""", new() { L = long.MinValue } },
        { """{"L":9223372036854775807}""", new() { L = long.MaxValue } },
        { """{"UL":"18446744073709551615"}""", new() { UL = "18446744073709551615" } },
        { """{"UL":"007"}""", new() { UL = "007" } },
        { """{"D":0}""", new() { D = 0 } },
        { """{"D":-0}""", new() { D = -0.0 } },
        { """{"D":0.1}""", new() { D = 0.1 } },
        { """{"D":1E+300}""", new() { D = 1e300 } },
        { """{"D":5E-324}""", new() { D = double.Epsilon } },
        { """{"D":"NaN"}""", new() { D = double.NaN } },
        { """{"D":"Infinity"}""", new() { D = double.PositiveInfinity } },
        { """{"D":"-Infinity"}""", new() { D = double.NegativeInfinity } },
        { """{"S":"MAIN"}""", new() { S = "MAIN" } },
        { """{"S":""}""", new() { S = "" } },
        { """{"BIN":"AAEC"}""", new() { BIN = new MemoryStream([0, 1, 2]) } },
        { """{"BIN":"/w=="}""", new() { BIN = new MemoryStream([255]) } },
        { """{"BIN":""}""", new() { BIN = new MemoryStream() } },
        { "{}", new() },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Each_member_of_a_value_has_its_own_form(string expected, CommandParameterValue value)
    {
        Assert.Equal($$$"""{"clientToken":"token","parameters":{"p":{{{expected}}}}}""", await BodyOf(Clients.RequestWith(value)));
    }

    [Fact]
    public async Task Members_come_in_the_order_of_the_alphabet()
    {
        var request = new StartCommandExecutionRequest
        {
            TargetArn = "target",
            Parameters = new()
            {
                ["z"] = new() { UL = "1", S = "s", L = 2, I = 3, D = 4.5, BIN = new MemoryStream([6]), B = true },
                ["a"] = new() { I = 7 },
            },
            ExecutionTimeoutSeconds = 43200,
            CommandArn = "command",
            ClientToken = "token",
        };

        Assert.Equal(
            """{"clientToken":"token","commandArn":"command","executionTimeoutSeconds":43200,"""
            + """ "parameters":{"z":{"B":true,"BIN":"Bg==","D":4.5,"I":3,"L":2,"S":"s","UL":"1"},"a":{"I":7}},"targetArn":"target"}""".TrimStart(),
            await BodyOf(request));
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        Assert.Equal("""{"clientToken":"token"}""", await BodyOf(new() { ClientToken = "token" }));
    }

    [Fact]
    public async Task An_empty_map_is_sent_as_it_is()
    {
        Assert.Equal("""{"clientToken":"token","parameters":{}}""", await BodyOf(new() { ClientToken = "token", Parameters = [] }));
    }

    [Fact]
    public async Task A_value_that_is_null_is_an_empty_object()
    {
        Assert.Equal("""{"clientToken":"token","parameters":{"p":{}}}""", await BodyOf(Clients.RequestWith(null)));
    }

    [Fact]
    public async Task A_token_that_is_not_set_is_made()
    {
        string body = await BodyOf(Clients.Request());

        string token = JsonDocument.Parse(body).RootElement.GetProperty("clientToken").GetString()!;
        Assert.True(Guid.TryParseExact(token, "D", out Guid made));
        Assert.NotEqual(Guid.Empty, made);
        Assert.Equal(await BodyOf(Clients.Request(token)), body);
    }

    [Fact]
    public async Task Making_a_token_leaves_the_callers_request_as_it_was()
    {
        StartCommandExecutionRequest request = Clients.Request();

        await BodyOf(request);

        Assert.Null(request.ClientToken);
    }

    [Fact]
    public async Task Two_calls_with_one_request_have_two_tokens()
    {
        await using var server = new RecordingServer(Answer.Started());
        using var client = Clients.For(server);
        StartCommandExecutionRequest request = Clients.Request();

        await client.StartCommandExecutionAsync(request, TestContext.Current.CancellationToken);
        await client.StartCommandExecutionAsync(request, TestContext.Current.CancellationToken);

        Assert.NotEqual(server.Requests[0].ClientToken, server.Requests[1].ClientToken);
    }

    [Fact]
    public async Task Bytes_before_the_streams_position_are_sent_too()
    {
        var stream = new MemoryStream([1, 2, 3]) { Position = 2 };

        Assert.Contains("""{"BIN":"AQID"}""", await BodyOf(Clients.RequestWith(new() { BIN = stream })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_an_array_is_sent_as_that_part()
    {
        var stream = new MemoryStream([9, 1, 2, 3, 9], index: 1, count: 3, writable: false, publiclyVisible: true);

        Assert.Contains("""{"BIN":"AQID"}""", await BodyOf(Clients.RequestWith(new() { BIN = stream })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grün €")]
    [InlineData("\"quoted\" \\ / \r\n\t\0\u007f")]
    [InlineData("<script>&'+")]
    [InlineData("\u2028\u2029")]
    [InlineData("\ud83d\ude00")]
    public async Task Any_text_arrives_as_it_was(string text)
    {
        var request = Clients.RequestWith(new() { S = text });
        request.Parameters[text] = new() { UL = text };

        using JsonDocument body = JsonDocument.Parse(await BodyOf(request));

        Assert.Equal(text, body.RootElement.GetProperty("parameters").GetProperty("p").GetProperty("S").GetString());
        Assert.Equal(text, body.RootElement.GetProperty("parameters").GetProperty(text).GetProperty("UL").GetString());
    }

    [Fact]
    public async Task Every_byte_arrives_as_it_was()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

        using JsonDocument body = JsonDocument.Parse(await BodyOf(Clients.RequestWith(new() { BIN = new MemoryStream(bytes) })));

        Assert.Equal(bytes, body.RootElement.GetProperty("parameters").GetProperty("p").GetProperty("BIN").GetBytesFromBase64());
    }

    private static async Task<string> BodyOf(StartCommandExecutionRequest request)
    {
        await using var server = new RecordingServer(Answer.Started());
        using var client = Clients.For(server);
        await client.StartCommandExecutionAsync(request, TestContext.Current.CancellationToken);
        return Assert.Single(server.Requests).Text;
    }
}
