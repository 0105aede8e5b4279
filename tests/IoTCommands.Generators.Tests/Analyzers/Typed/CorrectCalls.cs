namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Correct programs about arguments, targets and options.</summary>
internal static class CorrectCalls
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["the first call of the readme"] = """
            static class P
            {
                static async Task<string> A(IAmazonIoTJobsDataPlane client)
                {
                    IoTRegionalAccount account = new("eu-central-1", "123456789012");
                    CommandExecution execution = await client.StartSetOvenTemperatureAsync(CommandTarget.ForThing(account, "oven-17"), new(targetC: 180) { Preheat = true });
                    return execution.ExecutionId;
                }
            }
            """,
        ["bounds of a range"] = """
            static class P { static SetOvenTemperatureArgs[] A() => [new(30), new(275), new() { TargetC = 30 }, new(targetC: 275) { RampCPerMin = 12.5 }, new(31) { RampCPerMin = double.Epsilon }]; }
            """,
        ["a value from a configuration"] = """
            class P(Func<string, string> read) { SetOvenTemperatureArgs A() => new(int.Parse(read("temperature"))) { RampCPerMin = double.TryParse(read("ramp"), out double ramp) ? ramp : null }; }
            """,
        ["a value that is clamped"] = """
            static class P { static SetOvenTemperatureArgs A(int wanted) => new(Math.Clamp(wanted, 30, 275)) { RampCPerMin = wanted > 200 ? 2 : 4.5 }; }
            """,
        ["a local that is changed"] = """
            static class P { static SetOvenTemperatureArgs A() { int t = 900; while (t > 275) { t -= 100; } return new(t); } }
            """,
        ["arguments that are copied"] = """
            static class P { static SetOvenTemperatureArgs A(SetOvenTemperatureArgs a) => new(a.TargetC) { Zone = null, Preheat = false, RampCPerMin = 0.1 }; }
            """,
        ["every member of an enum"] = """
            static class P { static IEnumerable<SetOvenTemperatureArgs> A() => Enum.GetValues<SetOvenTemperatureZone>().Select(z => new SetOvenTemperatureArgs(180) { Zone = z }).Append(new(180) { Zone = SetOvenTemperatureZone.Bottom }).Append(new(1 + 99) { Zone = (SetOvenTemperatureZone)2 }); }
            """,
        ["a switch over enums"] = """
            static class P { static SetOvenTemperatureArgs A(string s) => new(180) { Zone = s switch { "t" => SetOvenTemperatureZone.Top, "b" => SetOvenTemperatureZone.Bottom, _ => null } }; }
            """,
        ["all types of parameters"] = """
            static class P { static EveryTypeArgs A(byte[] data) => new("text", EveryTypeChoice.HalfWay, int.MinValue, long.MaxValue, ulong.MaxValue, -1.5e300, true, data) { OptionalBlob = new byte[] { 1, 2 }, OptionalText = " ", OptionalRatio = 0 }; }
            """,
        ["bytes of many kinds"] = """
            static class P
            {
                static EveryTypeArgs A(ReadOnlyMemory<byte> m, string s, int n) => new(s, EveryTypeChoice.On, 0, 0, 0, 0, false, m) { OptionalBlob = n > 3 ? new byte[n] : "abc"u8.ToArray() };
                static EveryTypeArgs B(byte[] b) => new("s", EveryTypeChoice.On, 0, 0, 0, 0, false, b.AsMemory(1)) { OptionalBlob = Convert.FromBase64String("AAEC") };
                static EveryTypeArgs C(List<byte> b) => new("s", EveryTypeChoice.On, 0, 0, 0, 0, false, b.ToArray()) { OptionalBlob = null };
            }
            """,
        ["texts with odd characters"] = """
            static class P { static UploadLogsArgs[] A() => [new(0, "prod-audit-logs "), new(1, "Prod-Audit-Logs"), new(2, "🍕"), new(3, "\0"), new(long.MaxValue, "\ud83c\udf55")]; }
            """,
        ["sets and their opposites"] = """
            static class P { static ConfigureReportingArgs[] A() => [new(-6) { BatchSize = 100, LogLevel = "info" }, new(6) { BatchSize = 1, LogLevel = "TRACE", IntervalSeconds = 86399 }, new(-5), new(5)]; }
            """,
        ["numbers that are converted"] = """
            static class P { static object[] A(byte b, short s, char c, float f) => [new SetOvenTemperatureArgs(b), new SetOvenTemperatureArgs(s) { RampCPerMin = f }, new SetOvenTemperatureArgs(c), new SetOvenTemperatureArgs('x'), new UploadLogsArgs(b, "a") { MaxBytes = b }, new UploadLogsArgs(30u, "a")]; }
            """,
        ["unchecked arithmetic"] = """
            static class P { static SetOvenTemperatureArgs A() => new(unchecked((int)4294967396L)); static SetOvenTemperatureArgs B() => new((int)180.9); }
            """,
        ["arguments by reflection and by dynamic"] = """
            static class P { static object A(dynamic value) => new SetOvenTemperatureArgs(value) { RampCPerMin = value }; static object? B() => Activator.CreateInstance(typeof(SetOvenTemperatureArgs), 900); }
            """,
        ["a property of the same name elsewhere"] = """
            class Oven { public int TargetC { get; set; } public required string Bucket { get; init; } static Oven A() { Oven o = new() { TargetC = 900, Bucket = "" }; o.TargetC = -1; return o; } }
            """,
        ["a subclass-like helper"] = """
            static class P { static SetOvenTemperatureArgs Hot(int percent) => new(targetC: 30 + percent * 245 / 100); static SetOvenTemperatureArgs A() => Hot(100); }
            """,
        ["a command declared by hand"] = """
            [IoTCommand("fade")] sealed partial record Fade { [CommandParameter("level"), ValueCondition(CommandComparison.InRange, "0", "100")] public required int Level { get; init; } [CommandParameter("ms"), ValueCondition(CommandComparison.GreaterThan, "0")] public long? Ms { get; init; } public int Count { get; init; } }
            static class P { static Fade A() => new() { Level = 100, Ms = 1, Count = -1 }; }
            """,
        ["a constructor that converts"] = """
            [IoTCommand("heat")] sealed class Heat { [CommandParameter("celsius"), ValueCondition(CommandComparison.LessThan, "300")] public int Celsius { get; set; } public Heat(int celsius, bool isFahrenheit) => Celsius = isFahrenheit ? (celsius - 32) * 5 / 9 : celsius; static Heat A() => new(400, true); }
            """,
        ["targets of all kinds"] = """
            static class P
            {
                static CommandTarget[] A(IoTRegionalAccount a, string name) => [CommandTarget.ForThing(a, "oven:17_A-b"), CommandTarget.ForThing(a, name), CommandTarget.ForClient(a, "any id / at all"), CommandTarget.ForClient(a, " "), CommandTarget.Parse("arn:aws:iot:eu-central-1:123456789012:client/a:b/c"), CommandTarget.Parse($"arn:aws:iot:eu-central-1:123456789012:thing/{name}")];
                static bool B(string? arn) => CommandTarget.TryParse(arn, out _) || CommandTarget.TryParse("no arn", out _);
            }
            """,
        ["accounts of all partitions"] = """
            static class P { static IoTRegionalAccount[] A(string id) => [new("cn-north-1", "123456789012"), new("us-gov-west-1", id), new("eusc-de-east-1", "000000000000"), new(region: Environment.GetEnvironmentVariable("AWS_REGION")!, accountId: "123456789012")]; }
            """,
        ["timeouts at the bounds"] = """
            static class P { static StartCommandOptions[] A() => [new() { ExecutionTimeout = TimeSpan.FromSeconds(1) }, new() { ExecutionTimeout = TimeSpan.FromHours(12) }, new() { ExecutionTimeout = new TimeSpan(12, 0, 0) }, new() { ExecutionTimeout = TimeSpan.FromMilliseconds(1000) }, new() { ExecutionTimeout = TimeSpan.FromSeconds(1.5) }, new() { ExecutionTimeout = null }]; }
            """,
        ["timeouts that are computed"] = """
            static class P { static readonly TimeSpan None = TimeSpan.Zero; static StartCommandOptions[] A(TimeSpan t, double s) => [new() { ExecutionTimeout = t }, new() { ExecutionTimeout = TimeSpan.FromSeconds(s) }, new() { ExecutionTimeout = None }, new() { ExecutionTimeout = t > TimeSpan.Zero ? t : null }, new() { ExecutionTimeout = TimeSpan.FromDays(1) / 24 }]; }
            """,
        ["tokens of all kinds"] = """
            static class P { static StartCommandOptions[] A(string id) => [new() { ClientToken = id }, new() { ClientToken = Guid.NewGuid().ToString("N") }, new() { ClientToken = "reboot-oven-17/2024-08-17!" }, new() { ClientToken = $"{id}:{DateTime.UtcNow:O}" }, new() { ClientToken = null }, new()]; }
            """,
        ["options that are shared"] = """
            class P(IAmazonIoTJobsDataPlane client) { static readonly StartCommandOptions Slow = new() { ExecutionTimeout = TimeSpan.FromMinutes(10) }; Task A(CommandTarget t) => client.StartRebootDeviceAsync(t, Slow); Task B(CommandTarget t) => client.StartRebootDeviceAsync(cancellationToken: default, target: t); }
            """,
        ["an untyped call beside"] = """
            static class P { static Task A(IAmazonIoTJobsDataPlane client) => client.StartCommandExecutionAsync(new() { CommandArn = "a", TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/b", ClientToken = "c", ExecutionTimeoutSeconds = 1, Parameters = new() { ["targetC"] = new() { I = 900 } } }); }
            """,
    };
}
