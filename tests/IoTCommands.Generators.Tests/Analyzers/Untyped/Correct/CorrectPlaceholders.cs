namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs with temporary values that are replaced later.</summary>
internal static class CorrectPlaceholders
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["placeholders that helpers replace"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static void Adjust(Dictionary<string, CommandParameterValue> map, int t) { map["targetC"].I = t; map["zone"].S = "TOP"; }
                static void Adjust(StartCommandExecutionRequest request, int t) => Adjust(request.Parameters, t);
                async Task A(int t)
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 0 }, ["zone"] = new() };
                    Adjust(map, t);
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                }
                async Task B(int t)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 0 }, ["zone"] = new() } };
                    Adjust(request, t);
                    await client.StartCommandExecutionAsync(request);
                }
                async Task C(int t)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 0 }, ["zone"] = new() } };
                    Adjust(request.Parameters, t);
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["placeholders that branches replace"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool f, int t)
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 0 }, ["zone"] = new(), ["rampCPerMin"] = new() { D = 0 } };
                    if (f) { map["targetC"] = new() { I = t }; } else { map["targetC"] = new() { I = t + 1 }; }
                    Set();
                    try { map["rampCPerMin"] = new() { D = t }; } catch (Exception) { return; }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    void Set() => map["zone"] = new() { S = "TOP" };
                }
                async Task B(bool f, int t)
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 0 } };
                    if (f) { map["targetC"] = new() { I = t }; }
                    if (!f) { map["targetC"] = new() { I = t }; }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                }
                async Task C(int t)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 0 } } };
                    switch (t) { case 1: request.Parameters["targetC"] = new() { I = 50 }; break; default: request.Parameters["targetC"] = new() { I = 60 }; break; }
                    await client.StartCommandExecutionAsync(request);
                }
                async Task D(int t)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 0 } } };
                    if (t > 5) { t++; } else { request.Parameters = new() { ["targetC"] = new() { I = 50 } }; }
                    await client.StartCommandExecutionAsync(request);
                }
                async Task E(int t)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 0 }, ["draft"] = new() } };
                    request.Parameters = new() { ["targetC"] = new() { I = 50 } };
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["values that others have"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static CommandParameterValue With(CommandParameterValue v, int t) { v.I = t; return v; }
                Task A(int t) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = With(new(), t) } });
                Task B(int t) { var v = new CommandParameterValue(); With(v, t); return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = v } }); }
                Task C(int t) { CommandParameterValue v = new(), w = v; w.I = t; return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = v } }); }
                Task D(int t) { var v = new CommandParameterValue(); var list = new List<CommandParameterValue>(); list.Add(v); list[0].I = t; return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = v } }); }
                Task E(int t) { var v = new CommandParameterValue(); var m = new Dictionary<string, CommandParameterValue>(); m["targetC"] = v; m["targetC"].I = t; return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = v } }); }
                Task F(int t) { var v = new CommandParameterValue(); var m = new Dictionary<string, CommandParameterValue> { ["targetC"] = v }; Fill(m, t); return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = v } }); }
                static void Fill(Dictionary<string, CommandParameterValue> m, int t) { foreach (var v in m.Values) v.I = t; }
            }
            """,
        ["members that are changed in place"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var v = new CommandParameterValue { I = 20 };
                    v.I += 100;
                    var w = new CommandParameterValue { D = 0 };
                    w.D++;
                    var x = new CommandParameterValue { S = "" };
                    x.S += "TOP";
                    var y = new CommandParameterValue();
                    y.B ??= true;
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = v, ["rampCPerMin"] = w, ["zone"] = x, ["preheat"] = y } });
                }
            }
            """,
        ["a builder that fills its template"] = """
            class Builder
            {
                private readonly StartCommandExecutionRequest _r = new() { CommandArn = Arns.Oven, Parameters = new() { ["targetC"] = new() { I = 0 } } };
                public StartCommandExecutionRequest Request { get; } = new() { CommandArn = Arns.Oven, Parameters = { } };
                public Builder Temperature(int t) { _r.Parameters["targetC"].I = t; return this; }
                public StartCommandExecutionRequest Build() => _r;
                public static implicit operator StartCommandExecutionRequest(Builder b) => b._r;
            }
            class P(IAmazonIoTJobsDataPlane client) { Task A() => client.StartCommandExecutionAsync(new Builder().Temperature(100)); }
            """,
        ["templates in collections"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(StartCommandExecutionRequest[] slots)
                {
                    slots[0] = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    slots[0].Parameters = new() { ["targetC"] = new() { I = 100 } };
                    await client.StartCommandExecutionAsync(slots[0]);
                    var list = new List<StartCommandExecutionRequest> { new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["zone"] = new() } } };
                    list[0].Parameters["zone"].S = "TOP"; list[0].Parameters["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(list[0]);
                }
            }
            """,
        ["one value for two commands"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var flag = new CommandParameterValue { B = true };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 30 }, ["preheat"] = flag } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Every, TargetArn = Arns.Thing, Parameters = new() { ["text"] = new() { S = "a" }, ["choice"] = new() { S = "on" }, ["count"] = new() { I = 1 }, ["total"] = new() { L = 1 }, ["bytes"] = new() { UL = "1" }, ["ratio"] = new() { D = 1 }, ["enabled"] = flag, ["blob"] = new() { BIN = new MemoryStream([1]) } } });
                }
                async Task B(int[] temperatures)
                {
                    var v = new CommandParameterValue { I = 0 };
                    var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = v };
                    foreach (var t in temperatures) { v.I = t; await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }); }
                }
            }
            """,
        ["entries that are filtered"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int? t, string? zone)
                {
                    var request = new StartCommandExecutionRequest
                    {
                        CommandArn = Arns.Oven, TargetArn = Arns.Thing,
                        Parameters = new[] { ("targetC", t is null ? null : new CommandParameterValue { I = t }), ("zone", zone is null ? null : new CommandParameterValue { S = zone }) }.Where(x => x.Item2 is not null).ToDictionary(x => x.Item1, x => x.Item2!),
                    };
                    await client.StartCommandExecutionAsync(request);
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = t is null ? new() { I = 100 } : new() { I = t } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = t ?? 100, S = null, D = null, B = default } } });
                }
            }
            """,
    };
}
