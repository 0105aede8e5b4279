namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs with less common control flow.</summary>
internal static class CorrectFlow
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["goto"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool hot)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    if (hot) goto hotter;
                    map.Add("targetC", new() { I = 80 });
                    goto send;
                hotter:
                    map.Add("targetC", new() { I = 250 });
                send:
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                }
                async Task B(bool hot)
                {
                    var value = new CommandParameterValue();
                    if (hot) goto hotter;
                    value.I = 80;
                    goto send;
                hotter:
                    value.S = "hot";
                send:
                    await Task.Yield();
                    Use(value);
                }
                static void Use(CommandParameterValue v) { }
            }
            """,
        ["a label to jump back to"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int n)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    {
                    top:
                        if (map.ContainsKey("targetC")) { map.Remove("targetC"); }
                        map.Add("targetC", new() { I = 50 + n });
                        if (n-- > 0) goto top;
                    }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                }
            }
            """,
        ["a map per branch"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool hot)
                {
                    var r = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    if (hot) { r.Parameters = new() { ["targetC"] = new() { I = 250 } }; } else { r.Parameters = new() { ["targetC"] = new() { I = 80 } }; }
                    await client.StartCommandExecutionAsync(r);
                }
            }
            """,
        ["locals of switch sections"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int kind)
                {
                    switch (kind)
                    {
                        case 1:
                            var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                            request.Parameters = new();
                            request.Parameters.Add("targetC", new() { I = 100 });
                            await client.StartCommandExecutionAsync(request);
                            break;
                        case 2:
                            request = new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing };
                            await client.StartCommandExecutionAsync(request);
                            goto case 3;
                        case 3:
                            var map = new Dictionary<string, CommandParameterValue>();
                            map.Add("targetC", new() { I = 100 });
                            await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                            break;
                        case 4:
                            map = new();
                            map.Add("targetC", new() { I = 100 });
                            await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                            break;
                    }
                }
            }
            """,
        ["try, catch and finally"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(Func<int> read)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    try { map.Add("targetC", new() { I = read() }); }
                    catch (Exception) { map.Add("targetC", new() { I = 100 }); }
                    finally { map.Add("zone", new() { S = "TOP" }); }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                }
                async Task B(Func<int> read)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    try { request.Parameters = new() { ["targetC"] = new() { I = read() } }; }
                    finally { request.ClientToken = "a"; }
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["using, lock, checked and for"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                readonly object _lock = new();
                async Task A(byte[] b, int t)
                {
                    using var stream = new MemoryStream(b);
                    await using var other = new MemoryStream();
                    StartCommandExecutionRequest request;
                    lock (_lock) { request = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing }; }
                    lock (_lock) { request.Parameters = new(); request.Parameters["targetC"] = new() { I = t }; }
                    checked { request.Parameters["targetC"] = new() { I = t + 1 }; }
                    await client.StartCommandExecutionAsync(request).ConfigureAwait(false);
                    for (var r = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing }; r.Parameters is null; r.Parameters["zone"] = new() { S = "TOP" }) { r.Parameters = new() { ["targetC"] = new() { I = t } }; await client.StartCommandExecutionAsync(r); }
                }
            }
            """,
        ["iterators"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async IAsyncEnumerable<string> A(IEnumerable<int> ts)
                {
                    var map = new Dictionary<string, CommandParameterValue>();
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map };
                    foreach (var t in ts)
                    {
                        map["targetC"] = new() { I = t };
                        yield return (await client.StartCommandExecutionAsync(request)).ExecutionId;
                    }
                }
                IEnumerable<StartCommandExecutionRequest> B(IEnumerable<int> ts)
                {
                    foreach (var t in ts) { var r = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing }; yield return r; }
                    yield return new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                }
            }
            """,
        ["a request of a switch expression"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int kind)
                {
                    StartCommandExecutionRequest r = kind switch
                    {
                        0 => new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing },
                        _ => new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing },
                    };
                    r.Parameters = new() { ["targetC"] = new() { I = 50 } };
                    await client.StartCommandExecutionAsync(r);
                    await client.StartCommandExecutionAsync(kind == 0 ? new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = kind > 5 ? null : new() { ["targetC"] = new() { I = 50 } } } : new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing });
                    var s = kind == 3 ? new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing } : r;
                    s.Parameters = r.Parameters;
                    var u = r ?? new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    u.Parameters = r!.Parameters;
                }
            }
            """,
    };
}
