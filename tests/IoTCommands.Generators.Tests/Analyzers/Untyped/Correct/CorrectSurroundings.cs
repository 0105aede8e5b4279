namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs with code that real projects have around a request.</summary>
internal static class CorrectSurroundings
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["maps that are looked at first"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(IEnumerable<KeyValuePair<string, int>> values)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    foreach (var (k, v) in values)
                    {
                        request.Parameters ??= [];
                        request.Parameters[k] = new() { I = v };
                    }
                    await client.StartCommandExecutionAsync(request);
                    var other = new StartCommandExecutionRequest { CommandArn = Arns.Reboot, TargetArn = Arns.Thing };
                    Console.WriteLine(other.Parameters != null ? other.Parameters.Count : 0);
                    if (other.Parameters is { Count: > 0 }) { Console.WriteLine(other.Parameters.Count); }
                    if (other.Parameters != null) { other.Parameters.Clear(); }
                    await client.StartCommandExecutionAsync(other);
                }
            }
            """,
        ["mocks and assertions"] = """
            using System.Linq.Expressions;
            class Mock<T> { public void Verify(Expression<Action<T>> e) { } public void Setup<R>(Expression<Func<T, R>> e) { } }
            static class It { public static T Is<T>(Expression<Func<T, bool>> e) => default!; public static T IsAny<T>() => default!; }
            class Tests
            {
                void A(Mock<IAmazonIoTJobsDataPlane> mock)
                {
                    mock.Verify(c => c.StartCommandExecutionAsync(It.Is<StartCommandExecutionRequest>(r => r.CommandArn == Arns.Oven && r.Parameters["targetC"].I == 400), It.IsAny<CancellationToken>()));
                    mock.Setup(c => c.StartCommandExecutionAsync(It.IsAny<StartCommandExecutionRequest>(), default));
                    var expected = new StartCommandExecutionRequest { CommandArn = Arns.Oven };
                    Assert(expected.Parameters is null);
                    Assert(expected.Parameters?.Count != 1);
                    Assert(expected.Parameters == null || expected.Parameters.Count == 0);
                }
                static void Assert(bool b) { }
            }
            """,
        ["a client that completes requests on its way"] = """
            abstract class Decorator(IAmazonIoTJobsDataPlane inner) : IAmazonIoTJobsDataPlane
            {
                public Task<StartCommandExecutionResponse> StartCommandExecutionAsync(StartCommandExecutionRequest request, CancellationToken cancellationToken = default) { (request.Parameters ??= new()).TryAdd("targetC", new() { I = 100 }); return inner.StartCommandExecutionAsync(request, cancellationToken); }
                public abstract Amazon.Runtime.IClientConfig Config { get; }
                public abstract Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(Amazon.Runtime.AmazonWebServiceRequest request);
                public abstract void Dispose();
            }
            class P(Decorator client) { Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing }); }
            """,
        ["maps of other collections"] = """
            using System.Collections.Immutable;
            using System.Collections.Frozen;
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(ImmutableDictionary<string, CommandParameterValue> m) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new(m.Add("targetC", new() { I = 100 })) });
                Task B(IEnumerable<(string, int)> m) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = m.ToDictionary(x => x.Item1, x => new CommandParameterValue { I = x.Item2 }) });
                Task C(IEnumerable<KeyValuePair<string, CommandParameterValue>> m) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new(m) { ["zone"] = new() { S = "TOP" } } });
                Task D(IDictionary<string, CommandParameterValue> m) { var map = new Dictionary<string, CommandParameterValue>(m, StringComparer.Ordinal); return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }); }
                Task E() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new(StringComparer.Ordinal) { ["targetC"] = new() { I = 100 } } });
                Task F() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new(4, StringComparer.Ordinal) { ["targetC"] = new() { I = 100 } } });
            }
            """,
        ["partitions and ARNs that are composed"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(string account, string region)
                {
                    await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws-cn:iot:cn-north-1:123456789012:command/RebootDevice", TargetArn = "arn:aws-cn:iot:cn-north-1:123456789012:thing/a" });
                    await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws-us-gov:iot:us-gov-west-1:123456789012:command/RebootDevice", TargetArn = "arn:aws-us-gov:iot:us-gov-west-1:123456789012:thing/a" });
                    await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws-iso-b:iot:us-isob-east-1:123456789012:command/RebootDevice", TargetArn = "arn:aws-us-gov:iot:us-gov-west-1:123456789012:thing/a" });
                    await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws-eusc:iot:eusc-de-east-1:123456789012:command/RebootDevice", TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws:iot:us-east-1:000000000000:command/RebootDevice", TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"arn:{(region.StartsWith("cn") ? "aws-cn" : "aws")}:iot:{region}:{account}:command/RebootDevice", TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = string.Join(":", "arn", "aws", "iot", region, account, "command/RebootDevice"), TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"arn:aws:iot:{region}:{account}:command/{"RebootDevice"}", TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"arn:aws:iot:{region}:{account}:command/{nameof(RebootDevice)}", TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"arn:aws:iot:{region}:{account}:command/Reboot{"Device"}", TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"arn:aws:iot:{region}:{account,12}:command/RebootDevice", TargetArn = Arns.Thing });
                }
                class RebootDevice;
            }
            """,
        ["ARNs that nobody can know"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                const string Format = "arn:aws:iot:{0}:{1}:command/{2}";
                async Task A(string region, string account, IReadOnlyDictionary<string, string> arns)
                {
                    await client.StartCommandExecutionAsync(new() { CommandArn = string.Format(Format, region, account, arns["id"]), TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = arns["SetOvenTemperature"], TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Environment.GetEnvironmentVariable("OVEN_ARN"), TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"{arns["prefix"]}SetOvenTemperature", TargetArn = Arns.Thing, Parameters = new() { ["unknown"] = new() { S = "x" } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"{arns["prefix"]}/SetOvenTemperature", TargetArn = Arns.Thing, Parameters = new() { ["unknown"] = new() { S = "x" } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = $"{arns["prefix"]}:command/{arns["id"]}", TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = null!, TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = default, TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = new string("arn:aws:iot:eu-central-1:123456789012:command/x"), TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = (region == "a" ? Arns.Oven : Arns.Reboot), TargetArn = Arns.Thing });
                    await client.StartCommandExecutionAsync(new() { CommandArn = region switch { "a" => Arns.Oven, _ => Arns.Reboot }, TargetArn = Arns.Thing });
                    string arn = Arns.Oven; if (region == "b") arn = Arns.Reboot;
                    await client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing });
                    foreach (string each in new[] { Arns.Oven, Arns.Reboot }) await client.StartCommandExecutionAsync(new() { CommandArn = each, TargetArn = Arns.Thing });
                }
                async Task B(string arn = Arns.Oven) => await client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing });
            }
            """,
        ["keys of constants"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                const string Key = "target" + "C"; const string Zone = nameof(Zone);
                async Task A(string key, bool b)
                {
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { [Key] = new() { I = 100 }, [$"{"zone"}"] = new() { S = "TOP" } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { [key] = new() { I = 100 }, [Zone.ToLowerInvariant()] = new() { S = "TOP" } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { [b ? "targetC" : key] = new() { I = 100 } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { [KitchenKeys.TargetC] = new() { I = 100 } } });
                }
                static class KitchenKeys { public const string TargetC = "targetC"; }
            }
            """,
        ["conditional compilation"] = """
            #define PROD
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A()
                {
                    var request = new StartCommandExecutionRequest
                    {
            #if PROD
                        CommandArn = Arns.Oven,
            #else
                        CommandArn = "test",
            #endif
                        TargetArn = Arns.Thing,
                        Parameters = new()
                        {
                            ["targetC"] = new() { I = 100 },
            #if DEBUG
                            ["debug"] = new() { B = true },
            #endif
                        },
                    };
                    return client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["static templates"] = """
            static class Templates
            {
                public static readonly StartCommandExecutionRequest Bake = new() { CommandArn = Arns.Oven, Parameters = new() };
                public static readonly Lazy<StartCommandExecutionRequest> Lazy = new(() => new() { CommandArn = Arns.Oven });
                public static readonly Dictionary<string, CommandParameterValue> Defaults = new() { ["zone"] = new() { S = "TOP" }, ["whatever"] = new() };
                public static StartCommandExecutionRequest New => new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new(Defaults) };
            }
            class P(IAmazonIoTJobsDataPlane client) { Task A() { Templates.Bake.Parameters["targetC"] = new() { I = 100 }; return client.StartCommandExecutionAsync(Templates.Bake); } }
            """,
        ["lambdas of policies and parallel loops"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(Pipeline p)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    await p.ExecuteAsync(async c => { request.Parameters = new() { ["targetC"] = new() { I = 100 } }; await client.StartCommandExecutionAsync(request, c); });
                    var map = new Dictionary<string, CommandParameterValue>();
                    await p.ExecuteAsync(async c => { map["targetC"] = new() { I = 100 }; await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }, c); });
                    await Parallel.ForEachAsync(Enumerable.Range(30, 5), async (t, c) => { var r = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() }; r.Parameters.Add("targetC", new() { I = t }); await client.StartCommandExecutionAsync(r, c); });
                }
            }
            abstract class Pipeline { public abstract Task ExecuteAsync(Func<CancellationToken, Task> action); }
            """,
        ["queries and chained calls"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(IEnumerable<(string Key, int V)> q) => Task.WhenAll(from x in q
                    let map = new Dictionary<string, CommandParameterValue> { [x.Key] = new() { I = x.V } }
                    let request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }
                    select client.StartCommandExecutionAsync(request));
                Task B(int t) => client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing }.With("targetC", t));
            }
            static class X { public static StartCommandExecutionRequest With(this StartCommandExecutionRequest r, string k, int v) { (r.Parameters ??= new())[k] = new() { I = v }; return r; } }
            """,
        ["initializers of maps that are there"] = """
            class Holder { public StartCommandExecutionRequest Request { get; } = new() { Parameters = new() }; public Dictionary<string, CommandParameterValue> Map { get; } = []; }
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A()
                {
                    var h = new Holder { Request = { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = { ["targetC"] = new() { I = 180 } } } };
                    return client.StartCommandExecutionAsync(h.Request);
                }
                Task B()
                {
                    var h = new Holder { Map = { ["targetC"] = new() { I = 180 } } };
                    return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = h.Map });
                }
                Task C()
                {
                    var r = new StartCommandExecutionRequest { Parameters = new() { ["preheat"] = new() { B = true } } };
                    r.CommandArn = Arns.Oven; r.TargetArn = Arns.Thing;
                    r.Parameters["targetC"] = new() { I = 180 };
                    return client.StartCommandExecutionAsync(r);
                }
            }
            """,
        ["casts and null-forgiving operators"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(object? o, string? zone)
                {
                    await client!.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arns.Oven!, TargetArn = null!, Parameters = (Dictionary<string, CommandParameterValue>)o! });
                    await client.StartCommandExecutionAsync((StartCommandExecutionRequest)new StartCommandExecutionRequest { CommandArn = (string)(object)Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = (int?)100 }, ["zone"] = new() { S = zone! } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new Dictionary<string, CommandParameterValue> { { "targetC", (CommandParameterValue)new() { I = checked(100 + 1) } }, { "rampCPerMin", new() { D = unchecked((byte)257) } } } });
                }
            }
            """,
        ["records and anonymous types"] = """
            record Start(string Arn, Dictionary<string, CommandParameterValue> Map);
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task Send(Start s) => client.StartCommandExecutionAsync(new() { CommandArn = s.Arn, TargetArn = Arns.Thing, Parameters = s.Map });
                Task A() { var s = new Start(Arns.Oven, new() { ["targetC"] = new() { I = 100 } }); return Send(s with { Arn = Arns.Reboot, Map = new() { ["text"] = new() } }); }
                Task B() { var o = new { Arn = Arns.Oven, Map = new Dictionary<string, CommandParameterValue>() }; o.Map["targetC"] = new() { I = 100 }; return client.StartCommandExecutionAsync(new() { CommandArn = o.Arn, TargetArn = Arns.Thing, Parameters = o.Map }); }
            }
            """,
    };
}
