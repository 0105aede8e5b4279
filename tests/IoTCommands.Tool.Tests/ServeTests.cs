using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;

namespace IoTCommands.Tool.Tests;

public sealed partial class ServeTests : IDisposable
{
    private const string Reboot = """{ "commandId": "Reboot", "payload": { "content": "e30=", "contentType": "application/json" } }""";

    private readonly TestDirectory _directory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Commands_of_the_directory_are_served_as_they_are_edited()
    {
        _directory.Write("commands/Reboot.json", Reboot);
        using Process tool = ToolProcess.Start(
            _directory.Path, "serve", "--port", "0", "--mqtt-port", "0", "--commands", "commands", "--region", "eu-central-1");
        try
        {
            await ReadToAsync(tool, "serving Reboot of commands/Reboot.json");
            string address = Address().Match(await ReadToAsync(tool, "AWS IoT Commands at ")).Value;
            using AmazonIoTJobsDataPlaneClient client = new(
                new BasicAWSCredentials("any", "any"), new AmazonIoTJobsDataPlaneConfig { ServiceURL = address, AuthenticationRegion = "eu-central-1" });

            // The service checks the command before the thing, so the error is about the thing, which does not exist.
            Assert.Contains("thing", (await StartAsync(client, "Reboot")).Message, StringComparison.Ordinal);

            _directory.Write("commands/Off.json", Reboot.Replace("Reboot", "Off", StringComparison.Ordinal));
            await ReadToAsync(tool, "serving Off of commands/Off.json");
            Assert.Contains("thing", (await StartAsync(client, "Off")).Message, StringComparison.Ordinal);

            _directory.Write("commands/Off.json", "{ \"commandId\": \"Off\" ");
            await ReadToAsync(tool, "commands/Off.json(1,");
            Assert.Contains("thing", (await StartAsync(client, "Off")).Message, StringComparison.Ordinal);

            File.Move(Path.Combine(_directory.Path, "commands/Off.json"), Path.Combine(_directory.Path, "commands/Renamed.json"));
            _directory.Write("commands/Renamed.json", Reboot.Replace("Reboot", "Off", StringComparison.Ordinal));
            await ReadToAsync(tool, "serving Off of commands/Renamed.json");
            Assert.Contains("thing", (await StartAsync(client, "Off")).Message, StringComparison.Ordinal);

            _directory.Delete("commands/Renamed.json");
            await ReadToAsync(tool, "no longer serving Off of commands/Renamed.json");
            Assert.Contains("command", (await StartAsync(client, "Off")).Message, StringComparison.Ordinal);

            // A directory with a dot in its name, and files whose names stop or begin to be those of definitions.
            Directory.CreateDirectory(Path.Combine(_directory.Path, "oven"));
            _directory.Write("oven/On.Json", Reboot.Replace("Reboot", "On", StringComparison.Ordinal));
            Directory.Move(Path.Combine(_directory.Path, "oven"), Path.Combine(_directory.Path, "commands/oven.v2"));
            await ReadToAsync(tool, "serving On of commands/oven.v2/On.Json");
            File.Move(Path.Combine(_directory.Path, "commands/oven.v2/On.Json"), Path.Combine(_directory.Path, "commands/oven.v2/On.Json.old"));
            await ReadToAsync(tool, "no longer serving On of commands/oven.v2/On.Json");
            File.Move(Path.Combine(_directory.Path, "commands/oven.v2/On.Json.old"), Path.Combine(_directory.Path, "commands/oven.v2/On.Json"));
            await ReadToAsync(tool, "serving On of commands/oven.v2/On.Json");
        }
        finally
        {
            tool.Kill();
        }
    }

    [Fact]
    public async Task A_state_file_is_for_one_tool_at_a_time()
    {
        using Process tool = ToolProcess.Start(_directory.Path, "serve", "--port", "0", "--mqtt-port", "0", "--state", "state.db");
        try
        {
            await ReadToAsync(tool, "AWS IoT Commands at ");

            (int exitCode, string output, string error) = await ToolProcess.RunAsync(
                _directory.Path, "serve", "--port", "0", "--mqtt-port", "0", "--state", "state.db");

            Assert.Equal((2, ""), (exitCode, output));
            Assert.StartsWith("The state file 'state.db' is in use by another process", error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
        finally
        {
            tool.Kill();
        }
    }

    [Fact]
    public async Task A_browser_gets_the_page()
    {
        using Process tool = ToolProcess.Start(_directory.Path, "serve", "--port", "0", "--mqtt-port", "0");
        try
        {
            string address = Address().Match(await ReadToAsync(tool, "AWS IoT Commands at ")).Value;
            using HttpClient browser = new() { BaseAddress = new Uri(address) };

            Assert.Contains("<script type=\"module\" src=\"/page/page.js\">", await browser.GetStringAsync("/", Cancellation), StringComparison.Ordinal);
            Assert.Contains("EventSource", await browser.GetStringAsync("/page/page.js", Cancellation), StringComparison.Ordinal);
        }
        finally
        {
            tool.Kill();
        }
    }

    [Fact]
    public async Task Assumptions_about_AWS_are_options()
    {
        using Process tool = ToolProcess.Start(
            _directory.Path, "serve", "--port", "0", "--mqtt-port", "0", "--assume", "ForeignArnError=AccessDenied", "--assume", "publishEvents=false");
        try
        {
            string address = Address().Match(await ReadToAsync(tool, "AWS IoT Commands at ")).Value;
            using AmazonIoTJobsDataPlaneClient client = new(
                new BasicAWSCredentials("any", "any"), new AmazonIoTJobsDataPlaneConfig { ServiceURL = address, AuthenticationRegion = "us-east-1" });

            AmazonIoTJobsDataPlaneException error = await Assert.ThrowsAsync<AmazonIoTJobsDataPlaneException>(() => client.StartCommandExecutionAsync(
                new StartCommandExecutionRequest
                {
                    CommandArn = "arn:aws:iot:us-east-1:000000000000:command/c",
                    TargetArn = "arn:aws:iot:us-east-1:123456789012:thing/t",
                },
                Cancellation));

            Assert.Equal("AccessDeniedException", error.ErrorCode);
        }
        finally
        {
            tool.Kill();
        }
    }

    [Theory]
    [InlineData("--port", "--mqtt-port")]
    [InlineData("--mqtt-port", "--port")]
    public async Task A_port_that_is_taken_is_said(string taken, string other)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        (int exitCode, string output, string error) = await ToolProcess.RunAsync(_directory.Path, "serve", taken, $"{port}", other, "0");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains($"127.0.0.1:{port}", error, StringComparison.Ordinal);
        Assert.Contains(taken, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--account", "12", "\"12\" is not the id of an AWS account")]
    [InlineData("--commands", "nothing", "'nothing' does not exist")]
    [InlineData("--port", "70000", "70000")]
    [InlineData("--state", "none/state.db", "The state file 'none/state.db' cannot be opened or created")]
    [InlineData("--state", "", "StateFile is empty")]
    [InlineData("--assume", "TemplateForm=Quoted", "there is no assumption 'TemplateForm'. The assumptions are TemplateValueForm,")]
    [InlineData("--assume", "TemplateValueForm=Maybe", "the value must be Typed or Quoted")]
    [InlineData("--assume", "PublishEvents", "the value must be true or false")]
    [InlineData("--assume", "MaxOpenExecutionsPerTarget=few", "the value must be a whole number")]
    [InlineData("--assume", "MaxOpenExecutionsPerTarget=0", "it must be at least 1")]
    [InlineData("--assume", "MinUpdateInterval=1s", "the value must be a time as d.hh:mm:ss")]
    public async Task A_wrong_option_is_said(string option, string value, string expected)
    {
        (int exitCode, _, string error) = await ToolProcess.RunAsync(_directory.Path, "serve", option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", error, StringComparison.Ordinal);
    }

    private static Task<ResourceNotFoundException> StartAsync(AmazonIoTJobsDataPlaneClient client, string commandId) =>
        Assert.ThrowsAsync<ResourceNotFoundException>(() => client.StartCommandExecutionAsync(
            new StartCommandExecutionRequest
            {
                CommandArn = $"arn:aws:iot:eu-central-1:123456789012:command/{commandId}",
                TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17",
            },
            Cancellation));

    private static async Task<string> ReadToAsync(Process tool, string start)
    {
        List<string> lines = [];
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        try
        {
            while (await tool.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith(start, StringComparison.Ordinal))
                {
                    return line;
                }

                lines.Add(line);
            }
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            lines.Add("(nothing for 60 seconds)");
        }

        throw new InvalidOperationException($"There was no line '{start}' in:\n{string.Join('\n', lines)}");
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();
}
