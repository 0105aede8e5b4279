namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Ways to fill the map of parameters.</summary>
internal static class CorrectMaps
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["a map in a local, filled by conditions"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int? target, string? zone, double? ramp)
                {
                    var parameters = new Dictionary<string, CommandParameterValue>();
                    if (target is { } t) { parameters.Add("targetC", new() { I = t }); }
                    if (zone is not null) parameters["zone"] = new() { S = zone };
                    if (ramp.HasValue) { parameters["rampCPerMin"] = new CommandParameterValue { D = ramp }; }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a map filled by both branches"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool hot)
                {
                    Dictionary<string, CommandParameterValue> parameters = [];
                    if (hot) { parameters.Add("targetC", new() { I = 250 }); } else { parameters.Add("targetC", new() { I = 80 }); }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a map of two requests for two devices"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(string first, string second)
                {
                    var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
                    var one = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = first, Parameters = parameters };
                    var two = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = second, Parameters = parameters };
                    await Task.WhenAll(client.StartCommandExecutionAsync(one), client.StartCommandExecutionAsync(two));
                }
            }
            """,
        ["a map of two requests for two commands"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                    parameters.Clear();
                    parameters.Add("fromEpochMs", new() { L = 0 });
                    parameters.Add("bucket", new() { S = "logs" });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Upload, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a map that is used again after the call"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(Func<Dictionary<string, CommandParameterValue>, Task> next)
                {
                    var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                    parameters["level"] = new() { I = 7 };
                    await next(parameters);
                }
            }
            """,
        ["a value that is replaced"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int wanted)
                {
                    var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 0 } };
                    parameters["targetC"] = new() { I = Math.Clamp(wanted, 30, 275) };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a key that is taken out and put in again"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var parameters = new Dictionary<string, CommandParameterValue>();
                    parameters.Add("targetC", new() { I = 180 });
                    parameters.Remove("targetC");
                    parameters.Add("targetC", new() { I = 190 });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a draft key that is taken out"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool dry)
                {
                    var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 }, ["comment"] = new() { S = "for the log" } };
                    foreach (var pair in parameters) { Console.WriteLine(pair.Key); }
                    parameters.Remove("comment");
                    if (!dry) { await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters }); }
                }
            }
            """,
        ["a map from LINQ"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(IEnumerable<(string Name, int Value)> values) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = values.ToDictionary(v => v.Name, v => new CommandParameterValue { I = v.Value }) });
                Task B(string[] keys) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = (from k in keys where k != "" select k).ToDictionary(k => k, _ => new CommandParameterValue { B = true }) });
            }
            """,
        ["a map of another map"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static readonly Dictionary<string, CommandParameterValue> Defaults = new() { ["targetC"] = new() { I = 180 } };
                Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new(Defaults) { ["preheat"] = new() { B = true } } });
                Task B() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new Dictionary<string, CommandParameterValue>(Defaults, StringComparer.Ordinal) });
                Task C() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = Defaults });
            }
            """,
        ["a map filled in a loop"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(IReadOnlyDictionary<string, string> texts, string[] names, int[] values)
                {
                    Dictionary<string, CommandParameterValue> parameters = new(names.Length);
                    foreach (var (key, text) in texts) { parameters[key] = new() { S = text }; }
                    for (int i = 0; i < names.Length; i++) parameters.Add(names[i], new() { I = values[i] });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a map per turn of a loop"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(IEnumerable<string> things)
                {
                    foreach (string thing in things)
                    {
                        Dictionary<string, CommandParameterValue> parameters = new();
                        parameters.Add("targetC", new() { I = 180 });
                        if (thing.Length > 3) { continue; }
                        await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = thing, Parameters = parameters });
                    }
                }
            }
            """,
        ["a map that is filled and emptied in a loop"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(IEnumerable<string> things)
                {
                    Dictionary<string, CommandParameterValue> parameters = new();
                    foreach (string thing in things)
                    {
                        parameters.Add("targetC", new() { I = 180 });
                        await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = thing, Parameters = parameters });
                        parameters = new();
                    }
                }
            }
            """,
        ["a map that a helper fills"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var parameters = new Dictionary<string, CommandParameterValue>();
                    AddTarget(parameters);
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                    Build(out var built);
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = built });
                    Dictionary<string, CommandParameterValue> replaced = new() { ["level"] = new() { I = 1 } };
                    Replace(ref replaced);
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = replaced });
                }
                static void AddTarget(Dictionary<string, CommandParameterValue> map) => map.Add("targetC", new() { I = 180 });
                static void Build(out Dictionary<string, CommandParameterValue> map) => map = new() { ["targetC"] = new() { I = 180 } };
                static void Replace(ref Dictionary<string, CommandParameterValue> map) => map = new() { ["targetC"] = new() { I = 180 } };
            }
            """,
        ["a map that a local function and a closure fill"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(int temperature)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    void Add(string key, CommandParameterValue value) => request.Parameters[key] = value;
                    Action more = () => request.Parameters["preheat"] = new() { B = true };
                    Add("targetC", new() { I = temperature });
                    more();
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["TryAdd, indexers and Count"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(string zone)
                {
                    Dictionary<string, CommandParameterValue> parameters = new();
                    parameters.TryAdd("targetC", new() { I = 180 });
                    if (!parameters.ContainsKey("zone")) { parameters["zone"] = new() { S = zone }; }
                    if (parameters.TryGetValue("targetC", out var value)) { value.I += 10; }
                    Console.WriteLine($"{parameters.Count} of {string.Join(", ", parameters.Keys)}");
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a map of one's own type"] = """
            sealed class OvenMap : Dictionary<string, CommandParameterValue> { public OvenMap(int temperature) => this["targetC"] = new() { I = temperature }; }
            class P(IAmazonIoTJobsDataPlane client) { Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new OvenMap(180) { ["preheat"] = new() { B = false } } }); }
            """,
        ["a map from a conditional and from a switch"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(bool hot, Dictionary<string, CommandParameterValue> cold) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = hot ? new() { ["targetC"] = new() { I = 250 } } : cold });
                Task B(int n, Dictionary<string, CommandParameterValue>? given) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = given ?? new() { ["targetC"] = new() { I = n } } });
            }
            """,
        ["keys from constants and enums"] = """
            static class Keys { public const string Target = "targetC"; public const string Log = "log." + "level"; }
            enum Key { zone, preheat }
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(int t) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { [Keys.Target] = new() { I = t }, [nameof(Key.preheat)] = new() { B = true }, [Key.zone.ToString()] = new() { S = "TOP" } } });
                Task B() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Report, TargetArn = Arns.Thing, Parameters = new() { [Keys.Log] = new() { S = "info" }, ["threshold-milli"] = new() { L = -10 } } });
            }
            """,
    };
}
