namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Ways to build a request.</summary>
internal static class CorrectRequests
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["all in one expression"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A() => client.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new CommandParameterValue { I = 180 } } });
            }
            """,
        ["step by step"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task<string> A()
                {
                    StartCommandExecutionRequest request = new();
                    request.TargetArn = Arns.Thing;
                    request.CommandArn = Arns.Oven;
                    request.Parameters = new();
                    request.Parameters["targetC"] = new();
                    request.Parameters["targetC"].I = 180;
                    request.ExecutionTimeoutSeconds = 60;
                    return (await client.StartCommandExecutionAsync(request)).ExecutionId;
                }
            }
            """,
        ["an ARN that is put together by format"] = """
            class P(IAmazonIoTJobsDataPlane client, string region, string account)
            {
                Task A(string id) => client.StartCommandExecutionAsync(new() { CommandArn = string.Format("arn:aws:iot:{0}:{1}:command/{2}", region, account, id), TargetArn = $"arn:aws:iot:{region}:{account}:thing/x" });
            }
            """,
        ["an ARN whose end is not known"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(string id) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Prefix + id, TargetArn = Arns.Thing, Parameters = new() { ["anything"] = new() { S = "x" } } });
                Task B(bool hot) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Prefix + (hot ? "SetOvenTemperature" : "RebootDevice"), TargetArn = Arns.Thing });
            }
            """,
        ["an ARN that is completed later"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(string id)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/", TargetArn = Arns.Thing };
                    request.CommandArn += id;
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["an ARN template that is replaced"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(string region)
                {
                    string arn = "arn:aws:iot:REGION:123456789012:command/RebootDevice";
                    arn = arn.Replace("REGION", region);
                    await client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing });
                }
            }
            """,
        ["one of two commands"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool hot)
                {
                    string arn;
                    Dictionary<string, CommandParameterValue> parameters = new();
                    if (hot) { arn = Arns.Oven; parameters["targetC"] = new() { I = 250 }; }
                    else { arn = Arns.Upload; parameters["fromEpochMs"] = new() { L = 0 }; parameters["bucket"] = new() { S = "logs" }; }
                    await client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing, Parameters = parameters });
                }
            }
            """,
        ["a request per branch"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(int kind)
                {
                    StartCommandExecutionRequest request;
                    switch (kind)
                    {
                        case 0: request = new() { CommandArn = Arns.Reboot }; break;
                        case 1: request = new() { CommandArn = Arns.Oven, Parameters = new() { { "targetC", new() { I = 30 } } } }; break;
                        default: throw new ArgumentOutOfRangeException(nameof(kind));
                    }
                    request.TargetArn = Arns.Thing;
                    return client.StartCommandExecutionAsync(request);
                }
                Task B(int kind) => client.StartCommandExecutionAsync(kind switch { 0 => new StartCommandExecutionRequest { CommandArn = Arns.Reboot, TargetArn = Arns.Thing }, _ => throw new ArgumentException(null, nameof(kind)) });
            }
            """,
        ["a request that is used for two commands"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var request = new StartCommandExecutionRequest { TargetArn = Arns.Thing, CommandArn = Arns.Oven, Parameters = new() { ["targetC"] = new() { I = 200 } } };
                    await client.StartCommandExecutionAsync(request);
                    request.CommandArn = Arns.Reboot;
                    request.Parameters = null;
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["a request whose map is made if it is missing"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool more)
                {
                    StartCommandExecutionRequest request = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                    request.Parameters ??= new Dictionary<string, CommandParameterValue>();
                    request.Parameters.Add("targetC", new() { I = 100 });
                    if (more) { request.Parameters["preheat"] = new() { B = true }; }
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["members by deconstruction"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    StartCommandExecutionRequest request = new();
                    (request.CommandArn, request.TargetArn) = (Arns.Reboot, Arns.Thing);
                    await client.StartCommandExecutionAsync(request);
                }
            }
            """,
        ["a request that is made in a using block and a try"] = """
            class P
            {
                static async Task A(Func<IAmazonIoTJobsDataPlane> connect)
                {
                    StartCommandExecutionRequest? request = null;
                    using IAmazonIoTJobsDataPlane client = connect();
                    try
                    {
                        request = new StartCommandExecutionRequest { CommandArn = Arns.Upload, TargetArn = Arns.Thing };
                        request.Parameters = new() { ["fromEpochMs"] = new() { L = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() }, ["bucket"] = new() { S = "logs" } };
                        await client.StartCommandExecutionAsync(request);
                    }
                    catch (ValidationException) when (request?.Parameters.Count > 1) { request.Parameters.Remove("bucket"); }
                    finally { request = null; }
                }
            }
            """,
        ["top-level style locals"] = """
            static class P
            {
                static async Task Main()
                {
                    IAmazonIoTJobsDataPlane client = new AmazonIoTJobsDataPlaneClient("https://x.jobs.iot.eu-central-1.amazonaws.com");
                    const string id = "SetOvenTemperature";
                    var arn = $"arn:aws:iot:eu-central-1:123456789012:command/{id}";
                    const int temperature = 200;
                    var response = await client.StartCommandExecutionAsync(new() { CommandArn = arn, TargetArn = Arns.Thing, Parameters = new() { [nameof(temperature) is "temperature" ? "targetC" : "zone"] = new() { I = temperature } } });
                    Console.WriteLine(response.HttpStatusCode);
                }
            }
            """,
        ["one local for one request after another"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 100 } } };
                    await client.StartCommandExecutionAsync(request);
                    request = new StartCommandExecutionRequest { CommandArn = Arns.Report, TargetArn = Arns.Thing, Parameters = new() };
                    request.Parameters["batch_size"] = new() { I = 10 };
                    await client.StartCommandExecutionAsync(request);
                    request = new() { CommandArn = Arns.Upload, TargetArn = Arns.Thing };
                    request.Parameters = new() { ["fromEpochMs"] = new() { L = 1 } };
                    request.Parameters.Add("bucket", new() { S = "logs" });
                    await client.StartCommandExecutionAsync(request);
                }
                async Task B(string kind)
                {
                    switch (kind)
                    {
                        case "oven":
                            var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, TargetArn = Arns.Thing };
                            request.Parameters = new() { ["targetC"] = new() { I = 100 } };
                            await client.StartCommandExecutionAsync(request);
                            break;
                        default:
                            request = new StartCommandExecutionRequest { CommandArn = Arns.Report, TargetArn = Arns.Thing };
                            request.Parameters = new() { ["batch_size"] = new() { I = 10 } };
                            await client.StartCommandExecutionAsync(request);
                            break;
                    }
                }
                async Task C(string[] things)
                {
                    var request = new StartCommandExecutionRequest { CommandArn = Arns.Oven, Parameters = new() { ["targetC"] = new() { I = 100 } } };
                    foreach (string thing in things)
                    {
                        request.TargetArn = thing;
                        request.Parameters[request.CommandArn == Arns.Oven ? "zone" : "log.level"] = new() { S = "TOP" };
                        await client.StartCommandExecutionAsync(request);
                        request = new StartCommandExecutionRequest { CommandArn = Arns.Report, Parameters = new() };
                        request.Parameters["batch_size"] = new() { I = 10 };
                    }
                }
            }
            """,
        ["a static command with no map at all"] = """
            class P(IAmazonIoTJobsDataPlane client) { Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing, Parameters = null, ClientToken = null }, CancellationToken.None); }
            """,
        ["collections that are switched on again"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static P() => Amazon.AWSConfigs.InitializeCollections = true;
                async Task A() { StartCommandExecutionRequest request = new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing }; request.Parameters["targetC"] = new() { I = 80 }; await client.StartCommandExecutionAsync(request); }
                Task B() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = { ["targetC"] = new() { I = 80 } } });
                Task C() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing, Parameters = new() });
            }
            """,
        ["other partitions and places"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A() => client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws-cn:iot:cn-north-1:123456789012:command/RebootDevice", TargetArn = "arn:aws-cn:iot:cn-north-1:123456789012:client/c" });
                Task B() => client.StartCommandExecutionAsync(new() { CommandArn = "arn:aws-us-gov:iot:us-gov-west-1:123456789012:command/RebootDevice", TargetArn = Arns.Thing });
            }
            """,
    };
}
