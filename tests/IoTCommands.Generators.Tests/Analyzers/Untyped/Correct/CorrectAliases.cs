namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs with several names for one request, map or value.</summary>
internal static class CorrectAliases
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["assignments as expressions"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var r = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    var m = r.Parameters = new();
                    m["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(r);
                }
                async Task B()
                {
                    var r = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    var v = r.Parameters["targetC"] = new();
                    v.I = 100;
                    (r.Parameters["zone"] = new()).S = "TOP";
                    CommandParameterValue w; r.Parameters.Add("preheat", w = new()); w.B = true;
                    await client.StartCommandExecutionAsync(r);
                }
                Dictionary<string, CommandParameterValue>? _map;
                async Task C()
                {
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = _map ??= new() { ["targetC"] = new() { I = 100 } } });
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = _map = new() { ["targetC"] = new() { I = 100 } } });
                }
                async Task D()
                {
                    Dictionary<string, CommandParameterValue> a, b;
                    a = b = new Dictionary<string, CommandParameterValue>();
                    b["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = a });
                    Dictionary<string, CommandParameterValue> c = new(), d = c;
                    d["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = c });
                    IDictionary<string, CommandParameterValue> e = c;
                    var f = new Dictionary<string, CommandParameterValue>();
                    IDictionary<string, CommandParameterValue> g = f;
                    g["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = f });
                    Dictionary<string, CommandParameterValue> h = _map = new();
                    _map["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = h });
                }
                async Task E()
                {
                    IDictionary<string, CommandParameterValue> e = new Dictionary<string, CommandParameterValue>();
                    e["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = (Dictionary<string, CommandParameterValue>)e });
                    object o = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    ((StartCommandExecutionRequest)o).Parameters = (Dictionary<string, CommandParameterValue>)e;
                    await client.StartCommandExecutionAsync((StartCommandExecutionRequest)o);
                    Amazon.Runtime.AmazonWebServiceRequest q = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    if (q is StartCommandExecutionRequest s) { s.Parameters = new() { ["targetC"] = new() { I = 100 } }; await client.StartCommandExecutionAsync(s); }
                }
            }
            """,
        ["conditional references"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(bool flag, string given)
                {
                    string a = Arns.Oven, b = Arns.Reboot;
                    (flag ? ref a : ref b) = given;
                    return client.StartCommandExecutionAsync(new() { CommandArn = a, TargetArn = Arns.Thing, Parameters = new() { ["text"] = new() { S = "x" } } });
                }
                Task B(bool flag, string given)
                {
                    var a = new Dictionary<string, CommandParameterValue>(); var b = new Dictionary<string, CommandParameterValue>();
                    (flag ? ref a : ref b) = new() { ["targetC"] = new() { I = 100 } };
                    return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = a });
                }
                Task C(bool flag)
                {
                    var a = new Dictionary<string, CommandParameterValue>(); var b = new Dictionary<string, CommandParameterValue>();
                    var c = flag ? a : b;
                    c["targetC"] = new() { I = 100 };
                    return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = a });
                }
            }
            """,
        ["references for dynamic code"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(dynamic filler)
                {
                    string arn = Arns.Oven;
                    filler.Choose(ref arn);
                    return client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing, Parameters = new() { ["text"] = new() { S = "x" } } });
                }
                Task B(dynamic filler)
                {
                    var v = new CommandParameterValue { I = 0 };
                    filler.Choose(ref v);
                    return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = v } });
                }
                Task C(dynamic filler)
                {
                    var v = new Dictionary<string, CommandParameterValue>();
                    filler[v] = 1; new Filler(filler, v);
                    return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = v });
                }
                class Filler { public Filler(dynamic a, dynamic b) { b["targetC"] = new CommandParameterValue { I = 100 }; } }
            }
            """,
        ["dynamic requests"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(dynamic filler)
                {
                    string arn = Arns.Oven;
                    filler.Choose(ref arn);
                    var map = new Dictionary<string, CommandParameterValue>();
                    filler.Fill(map);
                    return client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing, Parameters = map });
                }
                Task B(dynamic filler)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    filler.Fill(request);
                    return client.StartCommandExecutionAsync(request);
                }
                Task C(dynamic filler)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = filler.Map };
                    return client.StartCommandExecutionAsync(request);
                }
                async Task D(dynamic temperature)
                {
                    dynamic r = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    r.Parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = (int)temperature } };
                    await client.StartCommandExecutionAsync(r);
                    await client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = temperature } } });
                }
            }
            """,
        ["partial methods, ref and out"] = """
            partial class P(IAmazonIoTJobsDataPlane client)
            {
                partial void OnBuild(StartCommandExecutionRequest request);
                partial void OnBuild(StartCommandExecutionRequest request) { request.Parameters = new() { ["targetC"] = new() { I = 100 } }; }
                static void Swap(ref Dictionary<string, CommandParameterValue> map) => map = new() { ["targetC"] = new() { I = 100 } };
                static bool TryMake(out Dictionary<string, CommandParameterValue> map) { map = new() { ["targetC"] = new() { I = 100 } }; return true; }
                async Task A()
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    OnBuild(request);
                    await client.StartCommandExecutionAsync(request);
                }
                async Task B()
                {
                    var map = new Dictionary<string, CommandParameterValue> { ["nothing"] = new() };
                    Swap(ref map);
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                }
                async Task C()
                {
                    if (TryMake(out var map)) await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map });
                    Dictionary<string, CommandParameterValue> other = new();
                    TryMake(out other);
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = other });
                }
            }
            """,
        ["events, closures and fields"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                event Action<StartCommandExecutionRequest>? Starting;
                async Task A()
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    Starting?.Invoke(request);
                    await client.StartCommandExecutionAsync(request);
                }
                async Task B(Action later)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    Action fill = delegate { request.Parameters = new() { ["targetC"] = new() { I = 100 } }; };
                    fill();
                    await client.StartCommandExecutionAsync(request);
                }
                async Task C()
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    this.Held = request;
                    Fill();
                    await client.StartCommandExecutionAsync(request);
                }
                StartCommandExecutionRequest? Held;
                void Fill() => Held!.Parameters = new() { ["targetC"] = new() { I = 100 } };
                async Task D()
                {
                    StartCommandExecutionRequest request = Held = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    Fill();
                    await client.StartCommandExecutionAsync(request);
                }
                async Task E()
                {
                    StartCommandExecutionRequest a, b;
                    a = b = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    b.Parameters = new() { ["targetC"] = new() { I = 100 } };
                    await client.StartCommandExecutionAsync(a);
                }
                async Task F()
                {
                    StartCommandExecutionRequest a = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing }, b = a;
                    b.Parameters = new() { ["targetC"] = new() { I = 100 } };
                    await client.StartCommandExecutionAsync(a);
                }
            }
            """,
        ["deconstruction, patterns and casts"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var (request, map) = (new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing }, new Dictionary<string, CommandParameterValue>());
                    map["targetC"] = new() { I = 100 };
                    request.Parameters = map;
                    await client.StartCommandExecutionAsync(request);
                    if (new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing } is { } r) { r.Parameters = map; await client.StartCommandExecutionAsync(r); }
                    var q = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    if (q is { Parameters: null } z) { z.Parameters = map; }
                    await client.StartCommandExecutionAsync(q);
                    var p = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    (p.Parameters, p.ClientToken) = (map, "a");
                    await client.StartCommandExecutionAsync(p);
                    var s = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    (s.Parameters = new())["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(s);
                    var u = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    ((IDictionary<string, CommandParameterValue>)u.Parameters)["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(u);
                    var v = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    foreach (var kv in map) v.Parameters[kv.Key] = kv.Value;
                    await client.StartCommandExecutionAsync(v);
                    var w = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    map.ToList().ForEach(kv => w.Parameters[kv.Key] = kv.Value);
                    await client.StartCommandExecutionAsync(w);
                    var x = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    x.Parameters.TryAdd("targetC", new() { I = 100 });
                    await client.StartCommandExecutionAsync(x);
                    var y = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() };
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(y.Parameters, "targetC", out _) = new() { I = 100 };
                    await client.StartCommandExecutionAsync(y);
                }
            }
            """,
        ["using aliases and named arguments"] = """
            using Req = Amazon.IoTJobsDataPlane.Model.StartCommandExecutionRequest;
            using Val = Amazon.IoTJobsDataPlane.Model.CommandParameterValue;
            using Map = System.Collections.Generic.Dictionary<string, Amazon.IoTJobsDataPlane.Model.CommandParameterValue>;
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A() => client.StartCommandExecutionAsync(new Req { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new Map { ["targetC"] = new Val { I = 100 } } });
                Task B() => client.StartCommandExecutionAsync(cancellationToken: default, request: new Req { Parameters = new Map { ["targetC"] = new Val { I = 100 } }, TargetArn = Arns.Thing, CommandArn = Arns.Oven });
            }
            """,
        ["a local that hides a field"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Dictionary<string, CommandParameterValue> map = new();
                async Task A()
                {
                    this.map["targetC"] = new() { I = 100 };
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = this.map });
                    { var map = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 50 } }; await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = map }); }
                    { var map = new Dictionary<string, CommandParameterValue> { ["text"] = new() { I = 50 } }; Console.WriteLine(map); }
                }
            }
            """,
        ["generic factories"] = """
            class Sender<T>(IAmazonIoTJobsDataPlane client, Func<T, CommandParameterValue> f) where T : notnull
            {
                async Task A(string key, T value)
                {
                    var r = Make<StartCommandExecutionRequest>(x => { x.CommandArn = Arns.Oven; x.TargetArn = Arns.Thing; x.Parameters = new() { [key] = f(value) }; });
                    await client.StartCommandExecutionAsync(r);
                    await client.StartCommandExecutionAsync(Tap(new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing }, x => x.Parameters = new() { ["targetC"] = f(value) }));
                }
                static R Make<R>(Action<R> a) where R : new() { var r = new R(); a(r); return r; }
                static R Tap<R>(R r, Action<R> a) { a(r); return r; }
            }
            """,
    };
}
