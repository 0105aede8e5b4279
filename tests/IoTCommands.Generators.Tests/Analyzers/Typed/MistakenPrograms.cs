namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Short programs with a lot of code that the analyzer checks.</summary>
internal static class MistakenPrograms
{
    private static readonly Dictionary<string, (string Code, string[] Ids)> Programs = new()
    {
        ["arguments"] = (
            """
            static class P
            {
                const int Hot = 900;
                static SetOvenTemperatureArgs A(bool b) => new(targetC: b ? Hot : 180) { Zone = (SetOvenTemperatureZone)7, RampCPerMin = -1.5 };
                static object B() => new SetOvenTemperatureArgs { TargetC = checked((int)900L) };
            }
            """,
            ["IOTC3001", "IOTC3001", "IOTC3001", "IOTC3001"]),
        ["bytes and texts"] = (
            """
            static class P
            {
                static object A() => new EveryTypeArgs("", EveryTypeChoice.Off, 1, 2, 3, double.NaN, true, new byte[] { });
                static object B(bool b) => new UploadLogsArgs(-1, b ? "a" : "prod-audit-logs");
            }
            """,
            ["IOTC3001", "IOTC3001", "IOTC3001", "IOTC3001", "IOTC3001"]),
        ["declared by hand"] = (
            """
            [IoTCommand("dim")] partial record Dim([property: CommandParameter("level")][property: ValueCondition(CommandComparison.InRange, "0", "100")] int Level)
            {
                [CommandParameter("mode"), ValueCondition(CommandComparison.InSet, "a")] public Mode? Mode { get; set; }
                public Dim() : this(101) { Mode = global::Mode.B; Mode ??= global::Mode.A; }
            }
            enum Mode { [CommandValue("a")] A, [CommandValue("b")] B }
            """,
            ["IOTC3001", "IOTC3001"]),
        ["targets"] = (
            """
            static class P
            {
                const string Name = "oven 17";
                static object[] A(bool b) => [CommandTarget.Parse("x" + Name), CommandTarget.ForThing(new IoTRegionalAccount("eu", b ? "1" : "123456789012"), Name), CommandTarget.ForClient(new IoTRegionalAccount("eu-central-1", "123456789012"), "")];
            }
            """,
            ["IOTC3002", "IOTC3002", "IOTC3002", "IOTC3002", "IOTC3002"]),
        ["options"] = (
            """
            static class P
            {
                static StartCommandOptions A(bool b) => new() { ExecutionTimeout = b ? TimeSpan.FromSeconds(0.5) : TimeSpan.FromDays(1, hours: 2), ClientToken = "a b" };
                static void B(StartCommandOptions o) { o.ExecutionTimeout = new TimeSpan(0, 0, 0); o.ClientToken ??= ""; }
            }
            """,
            ["IOTC3003", "IOTC3003", "IOTC3003", "IOTC3004", "IOTC3004"]),
        ["queue"] = (
            """
            static class P
            {
                static Task A(MassTransit.ConsumeContext<string> m, IAmazonIoTJobsDataPlane c, CommandTarget t) => c.StartRebootDeviceAsync(t, new() { ClientToken = null });
                static Func<MassTransit.ConsumeContext<int>, Task> B(IAmazonIoTJobsDataPlane c, CommandTarget t) => async m => { foreach (var _ in new[] { 1 }) await c.StartRebootDeviceAsync(t); };
            }
            """,
            ["IOTC3006", "IOTC3006"]),
        ["unread end"] = (
            """
            static class P
            {
                static async Task A(IoTCommands.Client.IIoTCommandsClient c, CommandTarget t)
                {
                    await c.RunRebootDeviceAsync(t);
                    Func<Task> f = async () => { await c.RunRebootDeviceAsync(t).ConfigureAwait(false); };
                    await f();
                }
            }
            """,
            ["IOTC3007", "IOTC3007"]),
        ["for loop"] = (
            """
            static class P
            {
                static async Task<object?> A(IAmazonIoTJobsDataPlane c, CommandTarget t)
                {
                    for (int i = 0; i < 3; i++)
                    {
                        try { return await c.StartRebootDeviceAsync(t, new() { ClientToken = $"{Guid.NewGuid()}" }); }
                        catch (Exception e) when (i < 2) { Console.WriteLine(e); continue; }
                        finally { await Task.Yield(); }
                    }
                    return null;
                }
            }
            """,
            ["IOTC3005"]),
        ["while loop"] = (
            """
            static class P
            {
                static async Task A(IAmazonIoTJobsDataPlane c, IoTRegionalAccount a)
                {
                    CommandExecution? e = null; var o = new StartCommandOptions();
                    while (e is null) { try { e = await c.StartSetOvenTemperatureAsync(CommandTarget.ForThing(a, "x"), new(180) { Preheat = true }, o); } catch { } }
                    bool done = false;
                    do { try { await c.StartRebootDeviceAsync(CommandTarget.ForClient(a, "y")).ConfigureAwait(false); done = true; } catch { } } while (!done && a is not null);
                }
            }
            """,
            ["IOTC3005", "IOTC3005"]),
        ["policy"] = (
            """
            static class P
            {
                static async Task A(IAmazonIoTJobsDataPlane c, CommandTarget t, ResiliencePipeline p, CancellationToken k)
                {
                    await p.ExecuteAsync(async x => { var id = Guid.NewGuid().ToString(); await c.StartRebootDeviceAsync(t, new() { ClientToken = id + "-1" }, x); }, k);
                    await Policy.Handle<Exception>().RetryAsync(3).ExecuteAsync(() => c.StartRebootDeviceAsync(t));
                }
            }
            """,
            ["IOTC3005", "IOTC3005"]),
        ["starter"] = (
            """
            class P
            {
                readonly CommandTarget _t = CommandTarget.Parse("t");
                async Task A(IAmazonIoTJobsDataPlane c)
                {
                    while (true)
                    {
                        try { await IoTCommands.CompilerServices.CommandStarter.StartAsync(c, IoTCommandCatalog.RebootDevice, _t, default, options: null, default); }
                        catch (ThrottlingException) { continue; }
                        break;
                    }
                }
            }
            """,
            ["IOTC3002", "IOTC3005"]),
        ["top of everything"] = (
            """
            class P(IAmazonIoTJobsDataPlane c)
            {
                static readonly SetOvenTemperatureArgs Hot = new() { TargetC = 276, Zone = SetOvenTemperatureZone.Top };
                SetOvenTemperatureArgs Cold { get; } = new(29);
                Func<Task> F => () => c.StartSetOvenTemperatureAsync(CommandTarget.ForThing(new IoTRegionalAccount(region: "x", accountId: "y"), "z"), new() { TargetC = -1 }, new() { ClientToken = "\t" });
            }
            """,
            ["IOTC3001", "IOTC3001", "IOTC3001", "IOTC3002", "IOTC3002", "IOTC3004"]),
    };

    public static TheoryData<string> Names => [.. Programs.Keys];

    public static (string Code, string[] Ids) Get(string name) => Programs[name];
}
