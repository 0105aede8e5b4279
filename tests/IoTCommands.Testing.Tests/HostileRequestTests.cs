using System.Net;
using System.Net.Sockets;
using System.Text;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests requests that no AWS client sends: those of web pages, and bodies that are expensive to process.</summary>
public sealed class HostileRequestTests(SharedEndpoint shared)
{
    private const string Target = "arn:aws:iot:us-east-1:123456789012:thing/oven-17";
    private const string Command = "arn:aws:iot:us-east-1:123456789012:command/Static";
    private const string Start = $$"""{"targetArn":"{{Target}}","commandArn":"{{Command}}"}""";

    private LocalIoTCommands Local => shared.Local;

    [Theory]
    [InlineData("Host: evil.example")]
    [InlineData("Host: 127.0.0.1.evil.example")]
    [InlineData("Host: 10.0.0.1")]
    [InlineData("Host: localhost", "Origin: https://evil.example")]
    [InlineData("Host: localhost", "Origin: null")]
    [InlineData("Host: localhost", "Origin: http://localhost:1")]
    public async Task A_web_page_cannot_start_a_command(params string[] headers)
    {
        string answer = await SendAsync(headers, Start);

        Assert.StartsWith("HTTP/1.1 403 ", answer, StringComparison.Ordinal);
        Assert.Contains("x-amzn-ErrorType: AccessDeniedException", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Host: localhost")]
    [InlineData("Host: LOCALHOST:8180")]
    [InlineData("Host: 127.0.0.1:8180")]
    [InlineData("Host: [::1]:8180")]
    [InlineData("Host: data.jobs.iot.localhost")]
    [InlineData("Host: localhost:8180", "Origin: http://localhost:8180")]
    public async Task A_program_on_this_machine_can(params string[] headers)
        => Assert.StartsWith("HTTP/1.1 200 ", await SendAsync(headers, Start), StringComparison.Ordinal);

    [Fact]
    public async Task A_chunk_that_is_longer_than_a_number_is_a_bad_request()
    {
        string answer = await SendRawAsync(["Host: localhost", "Transfer-Encoding: chunked"], "ffffffffffffffff\r\n{}\r\n0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public async Task A_body_over_the_limit_gets_its_answer(int megabytes)
    {
        RawAnswer answer = await Local.StartAsync($$"""{"commandArn":"{{new string('a', megabytes * 1024 * 1024)}}"}""");

        answer.ShouldBe(413, "RequestEntityTooLargeException", "1048576 bytes");
    }

    [Fact]
    public async Task Members_below_a_name_of_a_megabyte_cost_no_more_than_elsewhere()
    {
        string members = string.Join(',', Enumerable.Range(0, 20_000).Select(static i => $"\"{i}\":0"));
        string name = new('n', 800_000);
        long before = GC.GetTotalAllocatedBytes();

        RawAnswer answer = await Local.StartAsync($"{{\"{name}\":{{{members}}}}}");

        answer.ShouldBe(400, "ValidationException");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
    }

    [Theory]
    [InlineData("p", "has no parameter 'p99'")]
    [InlineData("not a name ", "the key \"not a name 99\"")]
    public async Task Of_many_mistakes_the_first_hundred_are_told_and_the_others_counted(string prefix, string last)
    {
        string parameters = string.Join(',', Enumerable.Range(0, 30_000).Select(i => $$"""
            "{{prefix}}{{i}}":{"I":1}
            """));
        long before = GC.GetTotalAllocatedBytes();

        RawAnswer answer = await Local.StartAsync($"{Start[..^1]},\"parameters\":{{{parameters}}}}}");

        answer.ShouldBe(400, "ValidationException", "30000 problems", last, "And 29900 more.");
        Assert.InRange(answer.Message.Length, 0, 20_000);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
    }

    private Task<string> SendAsync(string[] headers, string body) => SendRawAsync([.. headers, $"Content-Length: {body.Length}"], body);

    private async Task<string> SendRawAsync(string[] headers, string body)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Local.Endpoint.Port, TestContext.Current.CancellationToken);
        string[] lines =
        [
            "POST /command-executions HTTP/1.1", .. headers, $"Authorization: {RawCaller.Authorization()}", $"X-Amz-Date: {RawCaller.Date}",
                "Connection: close", "", body,
        ];
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)), TestContext.Current.CancellationToken);
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
