using System.Diagnostics;
using System.Text.Json;
using Amazon.Runtime;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>
/// Tests clients in other languages: AWS's own clients, each with a script of <c>clients</c> that prints what it received, and mosquitto as a device.
/// </summary>
public sealed class AwsClientTests
{
    private const string Account = "arn:aws:iot:us-east-1:123456789012";

    /// <summary>The placeholder for the address of the endpoint, because its port differs.</summary>
    private const string Address = "ADDRESS";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Definitions => Path.Combine(AppContext.BaseDirectory, "commands");

    [Fact]
    public async Task Boto3_calls_every_operation()
    {
        await RequireAsync("python3", ["-c", "import boto3"], "boto3 for python3");
        await using LocalIoTCommands local = await StartAsync();

        using Process python = Start("python3", Script("boto3_scenario.py"), local.Endpoint.AbsoluteUri, Definitions);
        using JsonDocument seen = await ReadLineAsync(python);
        foreach (ServiceFault fault in (ServiceFault[])[ServiceFault.Throttling, ServiceFault.ServiceQuotaExceeded, ServiceFault.InternalServerError])
        {
            local.Faults.Inject(fault, times: 2);
        }

        await python.StandardInput.WriteLineAsync("continue");
        await python.StandardInput.FlushAsync(Cancellation);
        using JsonDocument faults = await ReadLineAsync(python);

        ShouldBe(seen, await ReadExpectedAsync("boto3_scenario.json", seen, local));
        Assert.Equal(
            Endpoints.Routes.Select(static route => route.Name).Order(StringComparer.Ordinal),
            local.Journal.Entries.Select(static entry => entry.Operation).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        ShouldBe(
            faults,
            """
            [
              ["ThrottlingException", 400, null],
              ["ThrottlingException", 429, null],
              ["ServiceQuotaExceededException", 402, null],
              ["ServiceQuotaExceededException", 402, null],
              ["InternalServerException", 500, null],
              ["InternalServerException", 500, null]
            ]
            """);
    }

    [Fact]
    public async Task The_AWS_CLI_creates_and_starts_commands()
    {
        await RequireAsync(
            "python3", ["-c", "import importlib.util, shutil, sys; sys.exit(not (importlib.util.find_spec('awscli') or shutil.which('aws')))"], "python3 and the AWS CLI");
        await using LocalIoTCommands local = await StartAsync();

        using Process python = Start("python3", Script("aws_cli_scenario.py"), local.Endpoint.AbsoluteUri, Definitions);
        using JsonDocument seen = await ReadLineAsync(python);

        JsonElement refused = seen.RootElement.GetProperty("start invalid");
        Assert.NotEqual(0, refused[0].GetInt32());
        Assert.Contains("(ValidationException)", refused[1].GetString(), StringComparison.Ordinal);
        JsonElement conflict = seen.RootElement.GetProperty("delete execution");
        Assert.NotEqual(0, conflict[0].GetInt32());
        Assert.Contains("(ConflictException)", conflict[1].GetString(), StringComparison.Ordinal);
        ShouldBe(
            seen,
            $$"""
            {
              "ConfigureReporting.json": [0, "{{Account}}:command/ConfigureReporting"],
              "RebootDevice.json": [0, "{{Account}}:command/RebootDevice"],
              "SetOvenTemperature.json": [0, "{{Account}}:command/SetOvenTemperature"],
              "UploadLogs.json": [0, "{{Account}}:command/UploadLogs"],
              "get": "zone",
              "update": true,
              "list": ["ConfigureReporting", "RebootDevice", "SetOvenTemperature", "UploadLogs"],
              "start": 0,
              "execution": ["CREATED", { "I": 180 }, 10],
              "executions": true,
              "delete execution": {{conflict.GetRawText()}},
              "start invalid": {{refused.GetRawText()}},
              "delete": { "statusCode": 202 },
              "endpoint": "{{local.Endpoint.Authority}}"
            }
            """);
    }

    [Fact]
    public async Task The_JavaScript_SDK_creates_and_starts_commands()
    {
        await RequireAsync(
            "node",
            ["-e", "require('@aws-sdk/client-iot'); require('@aws-sdk/client-iot-jobs-data-plane')"],
            "@aws-sdk/client-iot and @aws-sdk/client-iot-jobs-data-plane for node, in a folder node_modules above the test or in NODE_PATH");
        await using LocalIoTCommands local = await StartAsync();

        using Process node = Start("node", Script("javascript_scenario.cjs"), local.Endpoint.AbsoluteUri);
        using JsonDocument seen = await ReadLineAsync(node);

        ShouldBe(
            seen,
            $$"""
            {
              "created": "{{Account}}:command/Blink",
              "read": [3, true, false],
              "updated": "äöü",
              "listed": ["Blink"],
              "execution": ["SUCCEEDED", 5, "180", [0, 1, 254]],
              "executions": [true],
              "deletedExecution": 200,
              "errors": [
                ["ResourceNotFoundException", true, 404],
                ["ConflictException", true, 409],
                ["ValidationException", true, 400]
              ],
              "deleted": 202
            }
            """);
    }

    [Fact]
    public async Task Curl_signs_a_start_and_a_list()
    {
        await RequireAsync("curl", ["--aws-sigv4", "aws:amz:us-east-1:iot", "--version"], "curl 7.75 or later");
        await using LocalIoTCommands local = await StartAsync();

        string unsigned = await CurlAsync("--json", "{}", $"{local.Endpoint}command-executions");
        string created = await CurlAsync(
            "-X", "PUT", "--json", """{"payload":{"content":"e30="}}""", "--aws-sigv4", "aws:amz:us-east-1:iot", "--user", "AKIDEXAMPLE:secret",
            $"{local.Endpoint}commands/c");
        string started = await CurlAsync(
            "--json", $$"""{"commandArn":"{{Account}}:command/c","targetArn":"{{Account}}:thing/device"}""",
            "--aws-sigv4", "aws:amz:us-east-1:iot-jobs-data", "--user", "AKIDEXAMPLE:secret", $"{local.Endpoint}command-executions");
        string listed = await CurlAsync(
            "--json", $$"""{"targetArn":"{{Account}}:thing/device"}""",
            "--aws-sigv4", "aws:amz:us-east-1:iot", "--user", "AKIDEXAMPLE:secret", $"{local.Endpoint}command-executions?maxResults=1");

        Assert.Contains("is not signed", unsigned, StringComparison.Ordinal);
        Assert.Contains("commandArn", created, StringComparison.Ordinal);
        using JsonDocument start = JsonDocument.Parse(started);
        Assert.Contains(start.RootElement.GetProperty("executionId").GetString()!, listed, StringComparison.Ordinal);

        static async Task<string> CurlAsync(params string[] arguments)
        {
            using Process curl = Start("curl", ["-s", .. arguments]);
            return await curl.StandardOutput.ReadToEndAsync(Cancellation);
        }
    }

    [Theory]
    [InlineData("mqttv5")]
    [InlineData("mqttv311")]
    public async Task Mosquitto_receives_a_command_and_reports_its_result(string version)
    {
        // The exit code of their --help is 1, so it cannot be used here.
        await RequireAsync("sh", ["-c", "command -v mosquitto_sub && command -v mosquitto_pub"], "mosquitto_sub and mosquitto_pub");
        await using LocalIoTCommands local = await Endpoints.StartAsync(static options => options.MqttPort = 0, TestCommand.Static("c"));
        CommandTarget thing = local.AddThing("oven-17");
        const string Topic = "$aws/commands/things/oven-17/executions/";
        string port = local.MqttPort!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

        using Process subscriber = Start(
            "mosquitto_sub", "-h", "127.0.0.1", "-p", port, "-i", "oven-17", "-V", version, "-C", "1", "-F", "%t %p", "-t", Topic + "+/request/json");
        Task ended = subscriber.WaitForExitAsync(Cancellation);
        do
        {
            // An execution that is started before the subscription is not received.
            await local.StartCommandAsync("c", thing, "\"executionTimeoutSeconds\":300");
        }
        while (await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMilliseconds(200), Cancellation)) != ended);

        string message = (await subscriber.StandardOutput.ReadToEndAsync(Cancellation)).TrimEnd();
        string id = message[Topic.Length..message.IndexOf("/request", StringComparison.Ordinal)];
        Assert.Equal($"{Topic}{id}/request/json {{\"do\":\"it\"}}", message);
        using Process publisher = Start(
            "mosquitto_pub", "-h", "127.0.0.1", "-p", port, "-i", "another-connection", "-V", version, "-q", "1", "-t", $"{Topic}{id}/response/json", "-m", """{"status":"SUCCEEDED","result":{"ok":{"b":true}}}""");
        await publisher.WaitForExitAsync(Cancellation);
        CommandExecutionSnapshot end = await local.WaitForEndAsync(id);
        Assert.Equal(IoTCommandExecutionStatus.Succeeded, end.Status);
        Assert.True(end.Result!["ok"].BooleanValue);
    }

    private static async Task<LocalIoTCommands> StartAsync()
    {
        // With credentials, signatures are verified too, with each client's own encoding of paths and queries.
        LocalIoTCommands local = await Endpoints.StartAsync(static options => options.Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret"));
        local.AddDevice("device", static execution => execution.UpdateAsync(
            IoTCommandExecutionStatus.Succeeded,
            new CommandStatusReason("OK"),
            new Dictionary<string, CommandResultValue> { ["text"] = "180", ["ok"] = true, ["bytes"] = new byte[] { 0, 1, 254 } }));
        return local;
    }

    private static void ShouldBe(JsonDocument actual, string expected)
    {
        using JsonDocument document = JsonDocument.Parse(expected);
        Assert.Equal(JsonSerializer.Serialize(document, Indented), JsonSerializer.Serialize(actual, Indented));
    }

    /// <summary>Returns the expected output of a script. With the environment variable UPDATE_BASELINES=1, it is written first.</summary>
    private static async Task<string> ReadExpectedAsync(string name, JsonDocument seen, LocalIoTCommands local)
    {
        string path = Path.Combine(Browser.Repository, "tests/IoTCommands.Testing.Tests/clients", name);
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1")
        {
            string text = JsonSerializer.Serialize(seen, Indented).Replace(local.Endpoint.Authority, Address, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, text + "\n", Cancellation);
        }

        return (await File.ReadAllTextAsync(path, Cancellation)).Replace(Address, local.Endpoint.Authority, StringComparison.Ordinal);
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "clients", name);

    /// <summary>Skips the test, with a reason, if a client is not installed.</summary>
    private static async Task RequireAsync(string program, string[] arguments, string what)
    {
        bool isInstalled;
        try
        {
            using Process process = Start(program, arguments);
            await process.WaitForExitAsync(Cancellation);
            isInstalled = process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            isInstalled = false;
        }

        Assert.SkipUnless(isInstalled, $"Not installed: {what}.");
    }

    private static Process Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Script(program))!,
        };
        // The user's configuration must not change what the clients do.
        start.Environment["AWS_CONFIG_FILE"] = start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(AppContext.BaseDirectory, "none");
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "secret";
        return Process.Start(start)!;
    }

    private static async Task<JsonDocument> ReadLineAsync(Process process)
    {
        string? line = await process.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        if (line is null)
        {
            Assert.Fail(await process.StandardError.ReadToEndAsync(Cancellation));
        }

        return JsonDocument.Parse(line!);
    }
}
