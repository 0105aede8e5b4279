namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs that pass requests to other code before they send them.</summary>
internal static class CorrectPassing
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["a factory"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static StartCommandExecutionRequest Create(string target) => new() { CommandArn = Arns.Oven, TargetArn = target };
                async Task A(string target, int temperature)
                {
                    var request = Create(target);
                    request.Parameters = new() { ["targetC"] = new() { I = temperature } };
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["a template with a value that is filled in"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static StartCommandExecutionRequest Template() => new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 0 }, ["zone"] = new() } };
                async Task A(int temperature)
                {
                    var request = Template();
                    request.Parameters["targetC"].I = temperature;
                    request.Parameters["zone"].S = "TOP";
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["a template in a field that is cloned"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                private static readonly StartCommandExecutionRequest Template = new() { CommandArn = Arns.Oven, Parameters = new() { ["preheat"] = new() { B = true } } };
                static StartCommandExecutionRequest Clone(StartCommandExecutionRequest r) => new() { CommandArn = r.CommandArn, TargetArn = r.TargetArn, ClientToken = r.ClientToken, ExecutionTimeoutSeconds = r.ExecutionTimeoutSeconds, Parameters = r.Parameters is null ? null : new(r.Parameters) };
                Task A(string target, int t)
                {
                    StartCommandExecutionRequest request = Clone(Template);
                    request.TargetArn = target;
                    request.Parameters["targetC"] = new() { I = t };
                    return client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["a record that holds a request"] = """
            record Job(string Name, StartCommandExecutionRequest Request);
            class P(IAmazonIoTJobsDataPlane client)
            {
                static readonly Job[] Jobs = [new("reboot", new() { CommandArn = Arns.Reboot }), new("bake", new() { CommandArn = Arns.Oven, Parameters = new() })];
                async Task A(string target, int t)
                {
                    foreach (Job job in Jobs)
                    {
                        job.Request.TargetArn = target;
                        if (job.Name == "bake") { job.Request.Parameters["targetC"] = new() { I = t }; }
                        await client.StartCommandExecutionAsync(job.Request);
                    }
                    Job copy = Jobs[0] with { Name = "again" };
                    await client.StartCommandExecutionAsync(copy.Request);
                }
            }
            """,
        ["a builder"] = """
            class Builder
            {
                private readonly StartCommandExecutionRequest _request = new() { Parameters = new() };
                public Builder Command(string id) { _request.CommandArn = Arns.Prefix + id; return this; }
                public Builder To(string arn) { _request.TargetArn = arn; return this; }
                public Builder With(string key, CommandParameterValue value) { _request.Parameters[key] = value; return this; }
                public StartCommandExecutionRequest Build() => _request;
            }
            class P(IAmazonIoTJobsDataPlane client) { Task A() => client.StartCommandExecutionAsync(new Builder().Command("SetOvenTemperature").To(Arns.Thing).With("targetC", new() { I = 180 }).Build()); }
            """,
        ["a method that completes a request"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(int t) => SendAsync(new() { CommandArn = "SetOvenTemperature", Parameters = new() { ["preheat"] = new() { B = true } } }, t);
                Task SendAsync(StartCommandExecutionRequest request, int t)
                {
                    request.CommandArn = Arns.Prefix + request.CommandArn;
                    request.TargetArn ??= Arns.Thing;
                    request.Parameters.Add("targetC", new() { I = t });
                    return client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["a request that an extension changes"] = """
            static class Extensions { public static StartCommandExecutionRequest At(this StartCommandExecutionRequest request, int t) { (request.Parameters ??= new())["targetC"] = new() { I = t }; return request; } }
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A() => client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing }.At(180));
                async Task B() { var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing }; request.At(180); await client.StartCommandExecutionAsync(request); }
            }
            """,
        ["LINQ over devices"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(IEnumerable<string> things) => Task.WhenAll(things.Select(thing => new StartCommandExecutionRequest { CommandArn = Arns.Reboot, TargetArn = thing }).Select(request => client.StartCommandExecutionAsync(request)));
                Task B(string[] things, int t) => Task.WhenAll(from thing in things let request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = thing, Parameters = new() { ["targetC"] = new() { I = t } } } select client.StartCommandExecutionAsync(request));
            }
            """,
        ["async lambdas"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(string[] things) => Parallel.ForEachAsync(things, async (thing, stop) => await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = thing, Parameters = new() { ["targetC"] = new() { I = 180 } } }, stop));
                Func<int, Task> B() => async t => { var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = t } } }; await Task.Yield(); await client.StartCommandExecutionAsync(request); };
                Lazy<StartCommandExecutionRequest> C() => new(() => new() { CommandArn = Arns.Oven });
            }
            """,
        ["a queue of requests"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                private readonly System.Threading.Channels.Channel<StartCommandExecutionRequest> _queue = System.Threading.Channels.Channel.CreateUnbounded<StartCommandExecutionRequest>();
                void Enqueue(string target) { var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = target }; _queue.Writer.TryWrite(request); }
                async Task RunAsync() { await foreach (var request in _queue.Reader.ReadAllAsync()) { request.Parameters = new() { ["targetC"] = new() { I = 180 } }; await client.StartCommandExecutionAsync(request); } }
                IEnumerable<StartCommandExecutionRequest> All() { yield return new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing }; var second = new StartCommandExecutionRequest { CommandArn = Arns.Oven }; yield return second; }
            }
            """,
        ["requests in collections"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(string[] things)
                {
                    List<StartCommandExecutionRequest> requests = [new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing }, .. things.Select(t => new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = t })];
                    foreach (var request in requests.Where(r => r.CommandArn == Arns.Oven)) { request.Parameters = new() { ["targetC"] = new() { I = 180 } }; }
                    Dictionary<string, StartCommandExecutionRequest> byName = new() { ["a"] = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing } };
                    byName["a"].Parameters = new() { ["targetC"] = new() { I = 30 } };
                    (StartCommandExecutionRequest Request, int T) pair = (new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing }, 50);
                    pair.Request.Parameters = new() { ["targetC"] = new() { I = pair.T } };
                    await Task.WhenAll(requests.Append(byName["a"]).Append(pair.Request).Select(r => client.StartCommandExecutionAsync(r)));
                }
            }
            """,
        ["an alias of a request"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A()
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    var alias = request;
                    alias.Parameters = new() { ["targetC"] = new() { I = 180 } };
                    request.Parameters["preheat"] = new() { B = true };
                    Task first = client.StartCommandExecutionAsync(request);
                    ref StartCommandExecutionRequest byRef = ref request;
                    byRef = new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing };
                    return Task.WhenAll(first, client.StartCommandExecutionAsync(byRef));
                }
            }
            """,
        ["requests by ref and out"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static bool TryCreate(int t, out StartCommandExecutionRequest request) { request = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing }; request.Parameters = new() { ["targetC"] = new() { I = t } }; return t > 30; }
                static void Complete(ref StartCommandExecutionRequest request) => request.Parameters = new() { ["targetC"] = new() { I = 180 } };
                static void Read(in StartCommandExecutionRequest request) => Console.WriteLine(request.CommandArn);
                async Task A()
                {
                    if (TryCreate(200, out var made)) { await client.StartCommandExecutionAsync(made); }
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    Read(in request);
                    Complete(ref request);
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["a retry that changes the request"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    StartCommandExecutionRequest request = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, ClientToken = Guid.NewGuid().ToString(), Parameters = new() { ["targetC"] = new() { I = 250 } } };
                    while (true)
                    {
                        try { await client.StartCommandExecutionAsync(request); return; }
                        catch (ThrottlingException) { await Task.Delay(1000); }
                        catch (ConflictException) { request = new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing, ClientToken = Guid.NewGuid().ToString() }; }
                    }
                }
            }
            """,
    };
}
