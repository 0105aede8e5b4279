namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

/// <summary>Statements that start commands, either with a mistake or with an untyped call that can be replaced.</summary>
internal static class CallCorpus
{
    public static string[] Programs { get; } =
    [
        """
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
        {
            CommandArn = OvenArn,
            TargetArn = text, // there
            Parameters = new() { ["targetC"] = new() { I = number + 1 }, ["zone"] = new CommandParameterValue { S = "TOP" } },
        });
        """,
        """
        var request = new StartCommandExecutionRequest
        {
            CommandArn = RebootArn,
            TargetArn = text, // the oven
        }; await client.StartCommandExecutionAsync(request);
        """,
        """
        var map = new Dictionary<string, CommandParameterValue> { { "zone", new() { S = "TOP" } }, { "targetC", new CommandParameterValue { I = number } } };
        StartCommandExecutionRequest request = new() { CommandArn = OvenArn };
        request.TargetArn = text;
        request.Parameters = map;

        StartCommandExecutionResponse response = await client.StartCommandExecutionAsync(request, stop).ConfigureAwait(false);
        Console.Write(response.ExecutionId.Length > 99 ? "long" : "");
        """,
        """
        if (flag) { StartCommandExecutionRequest request = new() { CommandArn = RebootArn, TargetArn = target.Arn, ExecutionTimeoutSeconds = 60 }; await client.StartCommandExecutionAsync(request); }
        """,
        """
        if (flag)
            await client.StartCommandExecutionAsync(new() { TargetArn = flag ? text : target.Arn, CommandArn = RebootArn, ClientToken = "token-" + number }, stop);
        else
            Console.WriteLine();
        """,
        """
        string id = (await client.StartCommandExecutionAsync(new() { CommandArn = RebootArn, TargetArn = text, ExecutionTimeoutSeconds = number, ClientToken = "token" })).ExecutionId;
        """,
        """
        await client.StartCommandExecutionAsync(new() { CommandArn = KeyArn, TargetArn = text, Parameters = new() { ["key"] = new() { BIN = new MemoryStream([1, 2]) } } });
        """,
        """
        await client.StartCommandExecutionAsync(new() { CommandArn = KeyArn, TargetArn = text, Parameters = new() { ["key"] = new() { BIN = new(flag ? [1] : [2, 3]) } } });
        """,
        """
        var request = new StartCommandExecutionRequest { CommandArn = KeyArn, TargetArn = text };
        request.Parameters = new() { { "key", new() { BIN = new MemoryStream(number switch { 1 => [1], _ => [2, 3] }) } } };
        await client.StartCommandExecutionAsync(request);
        """,
        """
        Task Send() => client.StartCommandExecutionAsync(new() { CommandArn = OvenArn, TargetArn = text, Parameters = new() { ["targetC"] = new() { I = flag ? number : 40 }, ["preheat"] = new() { B = !flag } } });
        await Send();
        """,
        """
        for (int i = 0; i < 2; i++) { var r = new StartCommandExecutionRequest { CommandArn = RebootArn }; r.TargetArn = target.Arn; await client.StartCommandExecutionAsync(r); }
        """,
        """
        await client.StartCommandExecutionAsync(new StartCommandExecutionRequest
        {
            CommandArn = OvenArn,
            TargetArn = text,
            Parameters = { ["targetc"] = new() { S = "180" }, ["preheat"] = new() { S = flag.ToString() } },
        });
        """,
        """
        var request = new StartCommandExecutionRequest { CommandArn = OvenArn, TargetArn = text, Parameters = { } };
        request.Parameters.Add("targetC", new() { I = 90 });
        request.Parameters["zone"] = new() { S = "TOP" };
        await client.StartCommandExecutionAsync(request);
        """,
        """
        var request = new StartCommandExecutionRequest();
        request.CommandArn = OvenArn; request.TargetArn = text; request.Parameters.Add("targetC", new() { S = "90" });
        await client.StartCommandExecutionAsync(request);
        """,
        """
        await client.StartCommandExecutionAsync(new() { CommandArn = OvenArn, TargetArn = text, Parameters = new() { { "zone", new CommandParameterValue() { S = "TOP" } }, } });
        await client.StartCommandExecutionAsync(new() { CommandArn = OvenArn, TargetArn = text, Parameters = [] });
        await client.StartCommandExecutionAsync(new() { CommandArn = OvenArn, TargetArn = text });
        """,
        """
        await client.StartCommandExecutionAsync(new() { CommandArn = $"arn:aws:iot:eu-central-1:123456789012:command/RebootDevise", TargetArn = text });
        """,
        """
        for (int attempt = 0; attempt < 3; attempt++)
        {
            StartCommandOptions options = new() { ExecutionTimeout = TimeSpan.FromMinutes(5) };
            try { await client.StartRebootDeviceAsync(target, options); break; }
            catch (Exception) { await Task.Delay(1000); }
        }
        """,
        """
        while (flag)
        {
            try { await client.StartSetOvenTemperatureAsync(target, new(180), new() { ClientToken = Guid.NewGuid().ToString() }); break; }
            catch (Exception) { }
        }
        """,
        """
        if (number > 0) while (flag) try { await client.StartRebootDeviceAsync(target, cancellationToken: stop); break; } catch (Exception) { }
        """,
    ];

    public static string InMethod(string statements) => $$"""
        class NAME
        {
            const string OvenArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature";
            const string RebootArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice";
            const string KeyArn = "arn:aws:iot:eu-central-1:123456789012:command/SetKey";

            public static async Task M(IAmazonIoTJobsDataPlane client, CommandTarget target, string text, bool flag, int number, CancellationToken stop)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}

/// <summary>Types that are bound to the definition of <see cref="CodeFixes.Declared.FadeDefinition"/>, each with a mistake.</summary>
internal static class DeclarationCorpus
{
    /// <summary>In each file, NAME is replaced with another name.</summary>
    public static string[] Programs { get; } =
    [
        """[IoTCommand("NAME")] public static partial class NAME { }""",
        """[IoTCommand("NAME")] public abstract partial class NAME { [CommandParameter("level")] public long Level { get; set; } }""",
        """public static class NAME { public struct Lamps { [IoTCommand("NAME")] public sealed record Fade { [CommandParameter("level"), Range(0, 100)] public required int Level { get; init; } } } }""",
        """
        #nullable enable
        [IoTCommand("NAME")]
        public partial record NAME([property: CommandParameter("level")] int? Level = null, [property: CommandParameter("mode")] int Mode = 2)
        {
            [CommandParameter("ramp-ms")] public required long RampMs { get; init; } // none
            [CommandParameter("keys")] public required byte[]? Key { get; init; }
        }
        """,
        """
        [IoTCommand("NAME")] public partial record NAME([property: CommandParameter("level")] int Level, [property: CommandParameter("key")] byte[] Key);
        """,
        """
        [IoTCommand("NAME")] internal readonly partial struct NAME
        {
            [CommandParameter("level")] public required long Level { get; init; }
            [CommandParameter("mode")] public int? Mode { get; init; }
            [CommandParameter("ramp-ms")] public required long RampMs { get; init; }
            [CommandParameter("key")] public bool Key { get; init; }
        }
        """,
        """
        [IoTCommand("NAME")]
        internal partial class NAME
        {
            public string Mode { get; set; } = "";
            [CommandParameter("level")] public int? Level { get; set; } = null;
        }
        """,
    ];
}

/// <summary>A client in the compiled program that records the starts.</summary>
internal static class RecordingClient
{
    public const string Code = """
        public class RecordingClient : System.Reflection.DispatchProxy
        {
            private const string Thing = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";
            private readonly List<string> _started = new();

            public static string Run(string name)
            {
                IAmazonIoTJobsDataPlane client = Create<IAmazonIoTJobsDataPlane, RecordingClient>();
                List<string> started = ((RecordingClient)(object)client)._started;
                try
                {
                    ((Task)typeof(RecordingClient).Assembly.GetType(name)!.GetMethod("M")!.Invoke(null, new object[] { client, CommandTarget.Parse(Thing), Thing, true, 180, default(CancellationToken) })!)
                        .GetAwaiter().GetResult();
                }
                catch (Exception e)
                {
                    started.Add(e.GetType() + ": " + e.Message);
                }

                return string.Join("\n", started);
            }

            protected override object? Invoke(System.Reflection.MethodInfo? method, object?[]? args)
            {
                if (method!.Name != "StartCommandExecutionAsync")
                {
                    return null;
                }

                StartCommandExecutionRequest request = (StartCommandExecutionRequest)args![0]!;
                List<string> values = new();
                foreach (KeyValuePair<string, CommandParameterValue> entry in request.Parameters ?? new())
                {
                    CommandParameterValue v = entry.Value;
                    values.Add(FormattableString.Invariant($"{entry.Key}: {v.S} {v.I} {v.L} {v.UL} {v.D} {v.B} {(v.BIN is null ? "" : Convert.ToHexString(v.BIN.ToArray()))}"));
                }

                values.Sort(StringComparer.Ordinal);

                // The typed call sends a token of its own if there is none.
                string token = request.ClientToken is { } given && given.StartsWith("token") ? given : "";
                _started.Add($"{request.CommandArn} {request.TargetArn} {request.ExecutionTimeoutSeconds} {token} {string.Join(", ", values)}");
                return Task.FromResult(new StartCommandExecutionResponse { ExecutionId = "e" });
            }
        }
        """;
}
