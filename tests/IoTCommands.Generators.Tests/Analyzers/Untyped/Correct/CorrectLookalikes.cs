namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Programs with other types and methods of the same names, and with less common syntax.</summary>
internal static class CorrectLookalikes
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["a value type of another service"] = """
            namespace Amazon.IoT.Model { public class CommandParameterValue { public string? S { get; set; } public int? I { get; set; } } public class CreateCommandRequest { public string? CommandArn { get; set; } public Dictionary<string, CommandParameterValue>? Parameters { get; set; } } }
            static class P { static object A() => new Amazon.IoT.Model.CreateCommandRequest { CommandArn = "x", Parameters = new() { ["targetc"] = new() { S = "1", I = 1 }, ["none"] = new() } }; }
            """,
        ["a request type of one's own"] = """
            namespace Mine { class StartCommandExecutionRequest { public string CommandArn { get; set; } = ""; public Dictionary<string, string> Parameters { get; } = new(); } }
            static class P { static object A() { var request = new Mine.StartCommandExecutionRequest { CommandArn = Arns.Oven, Parameters = { ["targetc"] = "x" } }; request.Parameters.Add("targetc2", "y"); return request; } }
            """,
        ["an inherited request"] = """
            class OvenRequest : StartCommandExecutionRequest
            {
                public OvenRequest() { CommandArn = Arns.Oven; TargetArn = Arns.Thing; Parameters = new() { ["targetC"] = new() { I = 180 } }; }
                public int Temperature { set => Parameters["targetC"] = new() { I = value }; }
            }
            class P(IAmazonIoTJobsDataPlane client) { Task A() => client.StartCommandExecutionAsync(new OvenRequest { Temperature = 200, Parameters = { ["preheat"] = new() { B = true } } }); Task B() { var r = new OvenRequest(); r.Parameters["zone"] = new() { S = "TOP" }; return client.StartCommandExecutionAsync(r); } }
            """,
        ["a client that completes requests"] = """
            class Gateway(IAmazonIoTJobsDataPlane client)
            {
                public Task StartCommandExecutionAsync(StartCommandExecutionRequest request) { request.CommandArn = Arns.Prefix + request.CommandArn; (request.Parameters ??= new())["targetC"] = new() { I = 180 }; return client.StartCommandExecutionAsync(request); }
                public Task A() => StartCommandExecutionAsync(new() { CommandArn = "SetOvenTemperature", TargetArn = Arns.Thing });
            }
            """,
        ["a dictionary of one's own"] = """
            namespace Mine { class Dictionary<TKey, TValue> : System.Collections.Generic.Dictionary<TKey, TValue> where TKey : notnull { public new void Add(TKey key, TValue value) => this[key] = value; } }
            class P(IAmazonIoTJobsDataPlane client) { Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new Mine.Dictionary<string, CommandParameterValue> { { "targetC", new() { I = 1 + 29 } }, { "targetC", new() { I = 30 } } } }); }
            """,
        ["a fake client"] = """
            abstract class Fake : IAmazonIoTJobsDataPlane
            {
                public List<StartCommandExecutionRequest> Requests { get; } = [];
                public Task<StartCommandExecutionResponse> StartCommandExecutionAsync(StartCommandExecutionRequest request, CancellationToken cancellationToken = default) { Requests.Add(request); return Task.FromResult(new StartCommandExecutionResponse { ExecutionId = "1" }); }
                public abstract Amazon.Runtime.IClientConfig Config { get; }
                public abstract Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(Amazon.Runtime.AmazonWebServiceRequest request);
                public abstract void Dispose();
                public bool Has(StartCommandExecutionRequest expected) => Requests.Any(r => r.CommandArn == expected.CommandArn);
                public bool HasOven() => Has(new() { CommandArn = Arns.Oven });
            }
            """,
        ["a mock's expression"] = """
            using System.Linq.Expressions;
            static class P { static Expression<Func<IAmazonIoTJobsDataPlane, Task<StartCommandExecutionResponse>>> A() => c => c.StartCommandExecutionAsync(new StartCommandExecutionRequest { CommandArn = Arns.Reboot, TargetArn = Arns.Thing }, default); }
            """,
        ["raw, UTF-8 and constant interpolated strings"] = """"
            class P(IAmazonIoTJobsDataPlane client)
            {
                const string Id = "SetOvenTemperature";
                const string Arn = $"arn:aws:iot:eu-central-1:123456789012:command/{Id}";
                Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = """arn:aws:iot:eu-central-1:123456789012:thing/oven-17""", Parameters = new() { ["""targetC"""] = new() { I = 0x64 }, ["zone"] = new() { S = "T\u004fP" } } });
                Task B(byte[] b) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Every, TargetArn = Arns.Thing, Parameters = new() { ["text"] = new() { S = """a "b" c""" }, ["choice"] = new() { S = "on" }, ["count"] = new() { I = 0b11 }, ["total"] = new() { L = 1_000 }, ["bytes"] = new() { UL = "0" }, ["ratio"] = new() { D = 1e3 }, ["enabled"] = new() { B = true }, ["blob"] = new() { BIN = new("abc"u8.ToArray()) } } });
            }
            """",
        ["patterns and tuples"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A((string Command, int? Value) job) => job switch
                {
                    ("oven", { } value) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = value } } }),
                    ("reboot", null) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Reboot, TargetArn = Arns.Thing }),
                    _ => Task.CompletedTask,
                };
                bool B(object o) => o is StartCommandExecutionRequest { CommandArn: Arns.Oven, Parameters: { Count: > 0 } map } && map["targetC"] is { I: >= 30 and <= 275 };
            }
            """,
        ["generic code and reflection"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                static T Make<T>(Action<T> set) where T : new() { T made = new(); set(made); return made; }
                Task A() => client.StartCommandExecutionAsync(Make<StartCommandExecutionRequest>(r => { r.CommandArn = Arns.Oven; r.TargetArn = Arns.Thing; r.Parameters = new() { ["targetC"] = Make<CommandParameterValue>(v => v.I = 180) }; }));
                async Task B() { dynamic request = new StartCommandExecutionRequest { CommandArn = Arns.Oven }; request.TargetArn = Arns.Thing; request.Parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } }; await client.StartCommandExecutionAsync(request); }
                StartCommandExecutionRequest? C(string json) => System.Text.Json.JsonSerializer.Deserialize<StartCommandExecutionRequest>(json);
            }
            """,
    };
}
