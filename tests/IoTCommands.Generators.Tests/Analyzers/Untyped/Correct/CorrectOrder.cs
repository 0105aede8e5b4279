namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs with code that follows a call, or that runs in another order than it is written.</summary>
internal static class CorrectOrder
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["a map that is emptied for another command"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
                    await Send(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    map.Clear();
                    map["text"] = new() { S = "x" };
                    await Send(new() { CommandArn = Arns.Every, TargetArn = Arns.Thing, Parameters = map });
                }
                async Task B()
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
                    await Send(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    map.Clear();
                    map["text"] = new() { S = "x" };
                    await Send2(Arns.Every, map);
                }
                Task Send2(string arn, Dictionary<string, CommandParameterValue> map) => client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing, Parameters = map });
                Task Send(StartCommandExecutionRequest r) => client.StartCommandExecutionAsync(r);
            }
            """,
        ["two attempts with one map"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
                    try { await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }); } catch (Exception) { }
                    map.Clear();
                    map["text"] = new() { S = "x" };
                    map["count"] = new() { I = 1 };
                    try { await Send(new() { CommandArn = Arns.Every, TargetArn = Arns.Thing, Parameters = map }); } catch (Exception) { }
                }
                Task Send(StartCommandExecutionRequest r) => client.StartCommandExecutionAsync(r);
            }
            """,
        ["local functions behind the call"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int t)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    Fill();
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    void Fill() => map["targetC"] = new() { I = t };
                }
                async Task B(int t)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    Fill();
                    await client.StartCommandExecutionAsync(request);
                    void Fill() => request.Parameters.Add("targetC", new() { I = t });
                }
                async Task C(int t)
                {
                    var value = new CommandParameterValue();
                    Fill();
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = value } });
                    void Fill() => value.I = t;
                }
                async Task D(int t)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    Init();
                    request.Parameters["targetC"] = new() { I = t };
                    await client.StartCommandExecutionAsync(request);
                    void Init() => request.Parameters = new();
                }
                async Task E(int t)
                {
                    string arn = Arns.Oven;
                    Choose();
                    await client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing, Parameters = new() { ["text"] = new() { S = "a" } } });
                    void Choose() => arn = Environment.MachineName;
                }
            }
            """,
        ["requests of deferred functions"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int t)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    var task = new Func<Task>(() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }));
                    map["targetC"] = new() { I = t };
                    await task();
                }
                async Task B(int t)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map };
                    Task Go() => client.StartCommandExecutionAsync(request);
                    map["targetC"] = new() { I = t };
                    await Go();
                }
                async Task C(int t)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    StartCommandExecutionRequest Make() { return new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }; }
                    map["targetC"] = new() { I = t };
                    await client.StartCommandExecutionAsync(Make());
                    map.Clear(); map["text"] = new() { S = "x" };
                }
            }
            """,
        ["early returns and correlated conditions"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task<bool> A(int? t, string zone)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    if (t is null) { await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing }); return false; }
                    map.Add("targetC", new() { I = t });
                    if (zone == "") throw new ArgumentException(nameof(zone));
                    map.Add("zone", new() { S = zone });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    return true;
                }
                async Task<bool> B(bool fast)
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 50 } };
                    if (fast) { map.Add("zone", new() { S = "TOP" }); await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }); return true; }
                    map.Clear();
                    map.Add("text", new() { S = "a" });
                    await Send(Arns.Every, map);
                    return true;
                }
                Task Send(string arn, Dictionary<string, CommandParameterValue> map) => client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing, Parameters = map });
                async Task<bool> C(bool fast)
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["text"] = new() { S = "a" } };
                    if (fast) { await Send(Arns.Every, map); map = new() { ["targetC"] = new() { I = 50 } }; }
                    else { map.Remove("text"); map.Add("targetC", new() { I = 50 }); }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    return true;
                }
                async Task D(bool fast)
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["text"] = new() { S = "a" } };
                    if (fast) { await Send(Arns.Every, map); return; }
                    map.Remove("text"); map.Add("targetC", new() { I = 50 });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                }
                async Task E(bool oven)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    if (oven) map["targetC"] = new() { I = 50 }; else map["text"] = new() { S = "a" };
                    if (oven) await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    else await Send(Arns.Every, map);
                }
            }
            """,
        ["one request for many devices"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(IEnumerable<(string Thing, int? T)> all)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, Parameters = new() };
                    foreach (var (thing, t) in all)
                    {
                        request.TargetArn = thing;
                        request.Parameters.Clear();
                        if (t is null) continue;
                        request.Parameters.Add("targetC", new() { I = t });
                        request.Parameters.Add("zone", new() { S = "TOP" });
                        await client.StartCommandExecutionAsync(request);
                    }
                }
                async Task B(string[] things)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven };
                    request.Parameters = new();
                    request.Parameters.Add("targetC", new() { I = 100 });
                    for (int i = 0; i < things.Length; i++) { request.TargetArn = things[i]; if (i > 0) { request.Parameters.Remove("zone"); } await client.StartCommandExecutionAsync(request); request.Parameters.Add("zone", new() { S = "TOP" }); }
                }
            }
            """,
        ["a local for one request after the other"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 100 } } };
                    await client.StartCommandExecutionAsync(request);
                    request = new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing };
                    await client.StartCommandExecutionAsync(request);
                    request.CommandArn = Arns.Every;
                    request.Parameters = new() { ["text"] = new() { S = "a" } };
                }
                async Task B()
                {
                    StartCommandExecutionRequest request;
                    request = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    request.Parameters = new() { ["targetC"] = new() { I = 100 } };
                    await client.StartCommandExecutionAsync(request);
                }
                async Task C()
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Reboot, TargetArn = Arns.Thing };
                    if (DateTime.Now.Hour > 3) { request.CommandArn = Arns.Oven; request.Parameters = new() { ["targetC"] = new() { I = 100 } }; }
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
    };
}
