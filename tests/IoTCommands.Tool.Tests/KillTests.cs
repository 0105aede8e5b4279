using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MQTTnet;
using MQTTnet.Protocol;

namespace IoTCommands.Tool.Tests;

/// <summary>Tests the tool with a state file. It is killed while clients start commands and a device reports.</summary>
public sealed partial class KillTests : IDisposable
{
    private const int Clients = 8;

    /// <summary>The broker queues 1,000 messages for a session that is slower than the starts. This limit keeps the queue shorter.</summary>
    private const int MaxOutstanding = 200;

    private const string Things = "arn:aws:iot:us-east-1:123456789012:thing/";

    /// <summary>Long enough for a machine with other load.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly TestDirectory _directory = new();
    private readonly HttpClient _http = new() { Timeout = Limit };
    private readonly ConcurrentQueue<string> _unanswered = new();

    /// <summary>The acknowledged starts: the execution id of each client token.</summary>
    private readonly ConcurrentDictionary<string, string> _started = new();

    /// <summary>The number of times that the device received each execution.</summary>
    private readonly ConcurrentDictionary<string, int> _received = new();

    /// <summary>The executions whose report was accepted.</summary>
    private readonly ConcurrentDictionary<string, bool> _accepted = new();

    /// <summary>The executions that the device received again after its report had been accepted.</summary>
    private readonly ConcurrentQueue<string> _doubled = new();

    /// <summary>The thing of each execution that the device received.</summary>
    private readonly ConcurrentDictionary<string, string> _targets = new();

    private string _address = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _http.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public Task A_killed_tool_has_lost_and_doubled_nothing_that_it_acknowledged() => KillAsync(seed: 1, kills: 4, maxStarts: 120);

    /// <summary><c>.ci/soak</c> runs this test and sets the number of kills.</summary>
    [Fact(Explicit = true)]
    public Task A_tool_that_is_killed_often_has_lost_and_doubled_nothing() => KillAsync(
        seed: 2, kills: int.Parse(Environment.GetEnvironmentVariable("SOAK_KILLS") ?? "200", CultureInfo.InvariantCulture), maxStarts: 60);

    private async Task KillAsync(int seed, int kills, int maxStarts)
    {
        _directory.Write("commands/Reboot.json", """{ "commandId": "Reboot", "payload": { "content": "e30=", "contentType": "application/json" } }""");
        Random random = new(seed);
        for (int i = 0; i < kills; i++)
        {
            await RunAndKillAsync(isFirst: i == 0, starts: random.Next(1, maxStarts));
        }

        using Process tool = Start();
        try
        {
            using IMqttClient device = await ConnectDeviceAsync(await ReadPortsAsync(tool), isFirst: false);
            foreach (string token in _unanswered)
            {
                _started[token] = await StartAsync(token) ?? throw new InvalidOperationException("The tool is gone.");
            }

            foreach ((string token, string executionId) in _started.Take(100))
            {
                Assert.Equal(executionId, await StartAsync(token));
            }

            string[] executions = await WaitForEndsAsync();
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{kills} kills, {_started.Count} starts, {_received.Values.Sum()} messages, {_accepted.Count} reports");

            // Each start exists exactly once, and no other execution exists.
            Assert.Equal(_started.Values.Order(StringComparer.Ordinal), executions.Order(StringComparer.Ordinal));
            Assert.Empty(_started.Values.Except(_received.Keys));
            Assert.Empty(_doubled);
        }
        finally
        {
            tool.Kill();
        }
    }

    private async Task RunAndKillAsync(bool isFirst, int starts)
    {
        using Process tool = Start();
        int mqttPort = await ReadPortsAsync(tool);
        using IMqttClient device = await ConnectDeviceAsync(mqttPort, isFirst);
        foreach (string executionId in _accepted.Keys.TakeLast(10))
        {
            string path = $"/command-executions/{executionId}?targetArn={Uri.EscapeDataString(Things + _targets[executionId])}";
            Assert.Equal("SUCCEEDED", (await CallAsync("iot", "GET", path))?.GetProperty("status").GetString());
        }

        int before = _started.Count;
        TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task[] clients = [.. Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                string token = _unanswered.TryDequeue(out string? earlier) ? earlier : Guid.NewGuid().ToString();
                if (await StartAsync(token) is not { } executionId)
                {
                    _unanswered.Enqueue(token);
                    return;
                }

                _started[token] = executionId;
                if (_started.Count - before >= starts)
                {
                    enough.TrySetResult();
                }

                while (_started.Count - _received.Count > MaxOutstanding && !tool.HasExited)
                {
                    await Task.Delay(1, Cancellation);
                }
            }
        }, Cancellation))];
        try
        {
            await Task.WhenAny(enough.Task, Task.WhenAll(clients)).WaitAsync(Limit, Cancellation);
        }
        finally
        {
            tool.Kill();
        }

        await tool.WaitForExitAsync(Cancellation);
        await Task.WhenAll(clients).WaitAsync(Limit, Cancellation);
        Assert.True(enough.Task.IsCompleted, "The tool has ended by itself.");
    }

    private Process Start() => ToolProcess.Start(
        _directory.Path, "serve", "--port", "0", "--mqtt-port", "0", "--commands", "commands", "--state", "state.db", "--open-things");

    private async Task<int> ReadPortsAsync(Process tool)
    {
        while (await tool.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(Limit, Cancellation) is { } line)
        {
            if (Address().Match(line) is { Success: true } address && line.StartsWith("AWS IoT Commands at", StringComparison.Ordinal))
            {
                _address = address.Value;
            }
            else if (MqttPort().Match(line) is { Success: true } port)
            {
                return int.Parse(port.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException($"The tool has ended: {await tool.StandardError.ReadToEndAsync(Cancellation)}");
    }

    private async Task<IMqttClient> ConnectDeviceAsync(int port, bool isFirst)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += args => OnMessageAsync(client, args.ApplicationMessage.Topic);
        MqttClientConnectResult connected = await client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId("device").WithCleanSession(false).WithSessionExpiryInterval(86_400)
                .WithTimeout(Limit).Build(),
            Cancellation);

        // The session in the state file includes the subscriptions.
        Assert.Equal(!isFirst, connected.IsSessionPresent);
        if (isFirst)
        {
            foreach (string filter in (string[])["request/json", "response/accepted/json"])
            {
                await client.SubscribeAsync($"$aws/commands/things/+/executions/+/{filter}", MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
            }
        }

        return client;
    }

    private async Task OnMessageAsync(IMqttClient client, string topic)
    {
        string[] levels = topic.Split('/');
        string executionId = levels[5];
        if (levels[6] == "response")
        {
            _accepted[executionId] = true;
            return;
        }

        _received.AddOrUpdate(executionId, 1, static (_, count) => count + 1);
        if (_accepted.ContainsKey(executionId))
        {
            _doubled.Enqueue(executionId);
        }

        _targets[executionId] = levels[3];
        try
        {
            await client.PublishStringAsync(
                $"$aws/commands/things/{levels[3]}/executions/{executionId}/response/json",
                """{"status":"SUCCEEDED","result":{"answer":{"s":"done"}}}""",
                MqttQualityOfServiceLevel.AtLeastOnce,
                cancellationToken: Cancellation);
        }
        catch (Exception exception) when (exception is MQTTnet.Exceptions.MqttCommunicationException or OperationCanceledException or ObjectDisposedException)
        {
            // The tool was killed. The device will receive the message again.
        }
    }

    /// <returns>Null if the tool was killed before it answered.</returns>
    private async Task<string?> StartAsync(string token)
    {
        JsonElement? answer = await CallAsync("iot-jobs-data", "POST", "/command-executions", $$"""
            {
              "commandArn": "arn:aws:iot:us-east-1:123456789012:command/Reboot", "targetArn": "{{Things}}thing-{{token[0]}}",
              "clientToken": "{{token}}", "executionTimeoutSeconds": 43200
            }
            """);
        return answer?.GetProperty("executionId").GetString();
    }

    /// <summary>Waits until all executions have succeeded.</summary>
    private async Task<string[]> WaitForEndsAsync()
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (true)
        {
            List<(string Id, string Status)> executions = [];
            foreach (char thing in "0123456789abcdef")
            {
                string token = "";
                do
                {
                    string filter = $$"""{"targetArn":"{{Things}}thing-{{thing}}"}""";
                    JsonElement page = (await CallAsync("iot", "POST", $"/command-executions?maxResults=100{token}", filter))!.Value;
                    executions.AddRange(page.GetProperty("commandExecutions").EnumerateArray().Select(static execution =>
                        (execution.GetProperty("executionId").GetString()!, execution.GetProperty("status").GetString()!)));
                    token = page.TryGetProperty("nextToken", out JsonElement next) ? $"&nextToken={Uri.EscapeDataString(next.GetString()!)}" : "";
                }
                while (token.Length > 0);
            }

            string[] open = [.. executions.Where(static execution => execution.Status != "SUCCEEDED").Select(static execution => execution.Id)];
            if (open.Length == 0)
            {
                return [.. executions.Select(static execution => execution.Id)];
            }

            Assert.True(watch.Elapsed < Limit, $"{open.Length} of {executions.Count} executions have no outcome, of which the device received "
                + $"{open.Count(_received.ContainsKey)} and {open.Count(_accepted.ContainsKey)} reports were accepted.");
            await Task.Delay(100, Cancellation);
        }
    }

    /// <returns>Null if the tool was killed before it answered.</returns>
    private async Task<JsonElement?> CallAsync(string service, string method, string path, string? body = null)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), _address + path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("X-Amz-Date", "20260801T120000Z");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=any/20260801/us-east-1/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature={new string('0', 64)}");
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, Cancellation);
            string text = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.True(response.StatusCode == HttpStatusCode.OK, text);
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();

    [GeneratedRegex("mosquitto_sub .* -p ([0-9]+) ")]
    private static partial Regex MqttPort();
}
