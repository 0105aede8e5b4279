namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Correct programs that start a command more than once.</summary>
internal static class CorrectRepetitions
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["a retry with one token"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task<CommandExecution> A(CommandTarget target)
                {
                    StartCommandOptions options = new() { ClientToken = Guid.NewGuid().ToString() };
                    for (int attempt = 1; ; attempt++)
                    {
                        try { return await client.StartRebootDeviceAsync(target, options); }
                        catch (AmazonIoTJobsDataPlaneException) when (attempt < 5) { await Task.Delay(TimeSpan.FromSeconds(attempt)); }
                    }
                }
            }
            """,
        ["a retry with the token of a message"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(CommandTarget target, string messageId)
                {
                    bool done = false;
                    while (!done)
                    {
                        try { await client.StartRebootDeviceAsync(target, new() { ClientToken = messageId }); done = true; }
                        catch (Exception) { await Task.Delay(1000); }
                    }
                }
            }
            """,
        ["a policy with one token"] = """
            class P(IAmazonIoTJobsDataPlane client, ResiliencePipeline pipeline)
            {
                async Task A(CommandTarget target, CancellationToken cancellationToken)
                {
                    string token = Guid.NewGuid().ToString();
                    await pipeline.ExecuteAsync(async c => { await client.StartRebootDeviceAsync(target, new() { ClientToken = token }, c); }, cancellationToken);
                }
            }
            """,
        ["a fleet, one device after the other"] = """
            class P(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account)
            {
                async Task<List<string>> A(IEnumerable<string> names)
                {
                    List<string> failed = [];
                    foreach (string name in names)
                    {
                        try { await client.StartSetOvenTemperatureAsync(CommandTarget.ForThing(account, name), new(180)); }
                        catch (AmazonIoTJobsDataPlaneException exception) { Console.WriteLine(exception.Message); failed.Add(name); continue; }
                    }
                    return failed;
                }
            }
            """,
        ["a fleet by index"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(IReadOnlyList<CommandTarget> targets)
                {
                    for (int i = 0; i < targets.Count; i++)
                    {
                        try { await client.StartRebootDeviceAsync(targets[i]); } catch (Exception exception) { Console.WriteLine(exception); }
                    }
                }
            }
            """,
        ["the first device that answers"] = """
            class P(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account)
            {
                async Task<CommandExecution?> A(string[] names)
                {
                    int i = 0;
                    while (i < names.Length)
                    {
                        CommandTarget target = CommandTarget.ForThing(account, names[i++]);
                        try { return await client.StartRebootDeviceAsync(target); } catch (ResourceNotFoundException) { }
                    }
                    return null;
                }
            }
            """,
        ["a fleet in parallel"] = """
            class P(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account)
            {
                Task A(string[] names) => Task.WhenAll(names.Select(name => client.StartRebootDeviceAsync(CommandTarget.ForThing(account, name))));
                Task B(string[] names) => Parallel.ForEachAsync(names, async (name, c) => { try { await client.StartRebootDeviceAsync(CommandTarget.ForThing(account, name), null, c); } catch (Exception) { } });
            }
            """,
        ["a start every minute"] = """
            class P(IAmazonIoTJobsDataPlane client, CommandTarget target)
            {
                async Task A(CancellationToken stop)
                {
                    using PeriodicTimer timer = new(TimeSpan.FromMinutes(1));
                    while (await timer.WaitForNextTickAsync(stop))
                    {
                        try { await client.StartUploadLogsAsync(target, new(0, "logs"), null, stop); } catch (Exception exception) { Console.WriteLine(exception); }
                    }
                }
            }
            """,
        ["a queue of work"] = """
            class P(IAmazonIoTJobsDataPlane client, Queue<(CommandTarget Target, SetOvenTemperatureArgs Args)> work)
            {
                async Task A()
                {
                    while (work.TryDequeue(out var item))
                    {
                        try { await client.StartSetOvenTemperatureAsync(item.Target, item.Args); } catch (Exception) { work.Enqueue(item); }
                    }
                }
            }
            """,
        ["a dialog with a user"] = """
            class P(IAmazonIoTJobsDataPlane client, CommandTarget target)
            {
                async Task A()
                {
                    while (true)
                    {
                        Console.Write("Temperature? ");
                        try { await client.StartSetOvenTemperatureAsync(target, new(int.Parse(Console.ReadLine()!))); return; }
                        catch (FormatException) { Console.WriteLine("A number, please."); }
                        catch (CommandArgumentException exception) { Console.WriteLine(exception.Message); }
                        catch (AmazonIoTJobsDataPlaneException exception) { Console.WriteLine(exception.Message); }
                    }
                }
            }
            """,
        ["one start with a catch"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task<CommandExecution?> A(CommandTarget target) { try { return await client.StartRebootDeviceAsync(target); } catch (ThrottlingException) { return null; } }
                async Task B(CommandTarget target) { try { await client.StartRebootDeviceAsync(target); } catch { await client.StartRebootDeviceAsync(target); } }
            }
            """,
        ["a loop that waits before one start"] = """
            class P(IAmazonIoTJobsDataPlane client, Func<Task<bool>> isReady)
            {
                async Task A(CommandTarget target)
                {
                    while (true) { try { if (await isReady()) { break; } } catch (Exception) { await Task.Delay(100); } }
                    await client.StartRebootDeviceAsync(target);
                }
            }
            """,
        ["a policy for other work"] = """
            class P(IAmazonIoTJobsDataPlane client, ResiliencePipeline pipeline)
            {
                async Task A(Func<Task<CommandTarget>> find) { CommandTarget target = await pipeline.ExecuteAsync(async _ => await find()); await client.StartRebootDeviceAsync(target); }
                async Task B(CommandTarget target) => await Policy.TimeoutAsync(30).ExecuteAsync(c => client.StartRebootDeviceAsync(target, null, c), default);
            }
            """,
        ["a mediator's pipeline"] = """
            interface IHandler { Task HandleAsync(Func<Task> next); }
            class P(IAmazonIoTJobsDataPlane client, IHandler pipeline) { Task A(CommandTarget target) => pipeline.HandleAsync(() => client.StartRebootDeviceAsync(target)); }
            """,
        ["pipelines and policies of other kinds"] = """
            interface IPipeline { Task ExecuteAsync(Func<Task> action); }
            class AccessPolicy { public Task<T> ExecuteAsync<T>(Func<Task<T>> action) => action(); }
            class P(IAmazonIoTJobsDataPlane client, IPipeline pipeline, AccessPolicy policy)
            {
                Task A(CommandTarget target) => pipeline.ExecuteAsync(() => client.StartRebootDeviceAsync(target));
                Task B(CommandTarget target) => policy.ExecuteAsync(() => client.StartRebootDeviceAsync(target));
            }
            """,
        ["tokens that come with the call"] = """
            class P(IAmazonIoTJobsDataPlane client, ResiliencePipeline pipeline)
            {
                async Task A(CommandTarget target, string token, CancellationToken ct)
                {
                    await pipeline.ExecuteAsync(async (state, c) => await client.StartRebootDeviceAsync(target, new() { ClientToken = state }, c), token, ct);
                    await pipeline.ExecuteAsync(async c => await client.StartRebootDeviceAsync(target, Options(token), c), ct);
                    StartCommandOptions options = new();
                    options = Options(token);
                    await pipeline.ExecuteAsync(async c => await client.StartRebootDeviceAsync(target, options, c), ct);
                }
                static StartCommandOptions Options(string token) => new() { ClientToken = token };
            }
            """,
        ["goto with one token"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(CommandTarget target)
                {
                    StartCommandOptions options = new() { ClientToken = Guid.NewGuid().ToString() };
                    int attempts = 0;
                again:
                    try { await client.StartRebootDeviceAsync(target, options); }
                    catch (Exception) when (attempts++ < 3) { goto again; }
                }
            }
            """,
        ["messages that stay in their queue"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(CommandTarget target, Queue<string> messages)
                {
                    while (messages.TryPeek(out string? message))
                    {
                        try { await client.StartRebootDeviceAsync(target, new() { ClientToken = message }); messages.Dequeue(); return; }
                        catch (Exception) { await Task.Delay(10); }
                    }
                }
                async Task B(IAsyncEnumerable<CommandTarget> targets) { await foreach (CommandTarget target in targets) { try { await client.StartRebootDeviceAsync(target); break; } catch (Exception) { } } }
            }
            """,
        ["a wrapper that adds a token"] = """
            static class P
            {
                static Task<CommandExecution> StartOnceAsync(this IAmazonIoTJobsDataPlane client, CommandTarget target, StartCommandOptions? options = null, CancellationToken cancellationToken = default) =>
                    client.StartRebootDeviceAsync(target, options ?? new() { ClientToken = target.Name }, cancellationToken);
                static async Task A(IAmazonIoTJobsDataPlane client, CommandTarget target) { while (true) { try { await client.StartOnceAsync(target); return; } catch (Exception) { } } }
            }
            """,
    };
}
