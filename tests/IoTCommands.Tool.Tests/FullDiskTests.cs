using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;

namespace IoTCommands.Tool.Tests;

/// <summary>Tests the tool with a state file that reaches the maximum size that the operating system allows.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Account = "arn:aws:iot:us-east-1:123456789012:";
    private const int Clients = 4;

    private readonly TestDirectory _directory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_file_that_cannot_grow_stops_the_tool_and_has_all_that_was_acknowledged()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The size of files is limited by the shell's ulimit.");
        _directory.Write("commands/Reboot.json", """{ "commandId": "Reboot", "payload": { "content": "e30=", "contentType": "application/json" } }""");
        string[] serve = ["serve", "--port", "0", "--mqtt-port", "0", "--commands", "commands", "--state", "state.db", "--open-things"];
        ConcurrentBag<string> acknowledged = [];
        ConcurrentBag<AmazonIoTJobsDataPlaneException> errors = [];
        using (Process tool = ToolProcess.StartWithFileLimit(_directory.Path, kilobytes: 1024, serve))
        {
            string address = await ToolProcess.ReadAddressAsync(tool);
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => StartUntilErrorAsync(address, acknowledged, errors)));
            await tool.WaitForExitAsync(Cancellation);

            Assert.Equal(2, tool.ExitCode);
            Assert.StartsWith("The state file 'state.db' cannot be written", await tool.StandardError.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
        }

        Assert.NotEmpty(acknowledged);
        Assert.NotEmpty(errors);
        Assert.All(errors, static error =>
        {
            Assert.Equal((HttpStatusCode.InternalServerError, "InternalServerException"), (error.StatusCode, error.ErrorCode));
            Assert.Contains("The state file 'state.db' cannot be written", error.Message, StringComparison.Ordinal);
        });

        using Process again = ToolProcess.Start(_directory.Path, serve);
        try
        {
            using AmazonIoTJobsDataPlaneClient client = CreateClient(await ToolProcess.ReadAddressAsync(again));
            foreach (string token in acknowledged.Take(100))
            {
                // The execution with this token already exists, so nothing new is started.
                Assert.Equal(token.Split(' ')[1], (await StartAsync(client, token.Split(' ')[0])).ExecutionId);
            }
        }
        finally
        {
            again.Kill();
        }
    }

    private static async Task StartUntilErrorAsync(string address, ConcurrentBag<string> acknowledged, ConcurrentBag<AmazonIoTJobsDataPlaneException> errors)
    {
        using AmazonIoTJobsDataPlaneClient client = CreateClient(address);
        while (true)
        {
            string token = Guid.NewGuid().ToString();
            try
            {
                acknowledged.Add($"{token} {(await StartAsync(client, token)).ExecutionId}");
            }
            catch (AmazonIoTJobsDataPlaneException error)
            {
                errors.Add(error);
                return;
            }
            catch (HttpRequestException)
            {
                // Another client received the error, and the tool has ended.
                return;
            }
        }
    }

    private static AmazonIoTJobsDataPlaneClient CreateClient(string address) => new(
        new BasicAWSCredentials("any", "any"),
        new AmazonIoTJobsDataPlaneConfig { ServiceURL = address, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    private static Task<StartCommandExecutionResponse> StartAsync(AmazonIoTJobsDataPlaneClient client, string token) => client.StartCommandExecutionAsync(
        new StartCommandExecutionRequest { CommandArn = Account + "command/Reboot", TargetArn = Account + "thing/t", ClientToken = token }, Cancellation);
}
