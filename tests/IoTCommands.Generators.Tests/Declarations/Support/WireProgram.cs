using System.Reflection;
using System.Runtime.Loader;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Declarations.Support;

/// <summary>Runs the code that is generated for a command: starts it with the SDK's real client and a stub in place of the network.</summary>
internal static class WireProgram
{
    private const string Code = """
        #nullable enable
        namespace Wire
        {
            internal static class Program
            {
                public static async System.Threading.Tasks.Task<string> RunAsync()
                {
                    using var handler = new Handler();
                    using var http = new System.Net.Http.HttpClient(handler);
                    using var client = new Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneClient(
                        new Amazon.Runtime.BasicAWSCredentials("AKIDEXAMPLE", "secret"),
                        new Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneConfig
                        {
                            ServiceURL = "https://prefix.jobs.iot.eu-central-1.amazonaws.com",
                            AuthenticationRegion = "eu-central-1",
                            MaxErrorRetry = 0,
                            HttpClientFactory = new Factory(http),
                        });
                    var target = IoTCommands.CommandTarget.ForThing(new IoTCommands.IoTRegionalAccount("eu-central-1", "123456789012"), "thing");
                    var options = new IoTCommands.StartCommandOptions { ClientToken = "token" };
                    await Kitchen.IoTCommandExtensions.START(client, target, ARGS options);
                    return handler.Body;
                }
            }

            internal sealed class Handler : System.Net.Http.HttpMessageHandler
            {
                public string Body { get; private set; } = "";

                protected override async System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(
                    System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
                {
                    Body = await request.Content!.ReadAsStringAsync(cancellationToken);
                    var response = new System.Net.Http.HttpResponseMessage(System.Net.HttpStatusCode.OK)
                    {
                        Content = new System.Net.Http.StringContent("{\"executionId\":\"execution\"}"),
                    };
                    response.Headers.Add("x-amzn-RequestId", "request");
                    return response;
                }
            }

            internal sealed class Factory(System.Net.Http.HttpClient client) : Amazon.Runtime.HttpClientFactory
            {
                public override System.Net.Http.HttpClient CreateHttpClient(Amazon.Runtime.IClientConfig clientConfig) => client;

                public override bool UseSDKHttpClientCaching(Amazon.Runtime.IClientConfig clientConfig) => false;

                public override bool DisposeHttpClientsAfterUse(Amazon.Runtime.IClientConfig clientConfig) => false;
            }
        }
        """;

    /// <summary>Returns the body of the request that a start sends.</summary>
    /// <param name="project">The project with the command.</param>
    /// <param name="command">The command, which has the names of the method, type and properties.</param>
    /// <param name="values">The values by parameter name: a string for STRING, a C# expression for every other type.</param>
    public static Task<string> StartAsync(TestProject project, CommandModel command, IReadOnlyDictionary<string, string> values)
    {
        string type = command.DeclaredType?.FullName ?? $"Kitchen.{command.Name}Args";
        string initializer = string.Join(", ", command.Parameters
            .Where(parameter => values.ContainsKey(parameter.Name))
            .Select(parameter => $"@{parameter.PropertyName} = {Expression(parameter, values[parameter.Name])}"));
        return StartAsync(project, command.Name, command.Parameters.IsEmpty ? "" : $"new {type} {{ {initializer} }},");
    }

    /// <param name="project">The project with the command.</param>
    /// <param name="command">The command's C# name.</param>
    /// <param name="args">The expression of the arguments, followed by a comma; empty for a command without arguments.</param>
    public static async Task<string> StartAsync(TestProject project, string command, string args)
    {
        string code = Code.Replace("START", $"Start{command}Async", StringComparison.Ordinal).Replace("ARGS", args, StringComparison.Ordinal);

        // The framework that the SDK is built for. Otherwise, the compiler would report that it assumes assembly versions to match.
        GeneratorRun run = GeneratorRun.Start((project with { References = ReferenceSet.Net80.References }).WithCode("Wire.cs", code));
        using MemoryStream stream = new();
        Assert.True(run.Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        stream.Position = 0;
        AssemblyLoadContext context = new("wire", isCollectible: true);
        context.Resolving += static (context, name) =>
        {
            string path = Path.Combine(TestPaths.ConsumerOutput, "net8.0", name.Name + ".dll");
            return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        };
        try
        {
            Assembly assembly = context.LoadFromStream(stream);
            return await (Task<string>)assembly.GetType("Wire.Program", throwOnError: true)!.GetMethod("RunAsync")!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Expression(ParameterModel parameter, string value) => parameter switch
    {
        { Enum: { } enumeration }
            => $"{enumeration.FullName ?? $"Kitchen.{enumeration.Name}"}.{enumeration.Members.Single(member => member.WireText == value).Name}",
        { Type: IoTCommandParameterType.String } => SymbolDisplay.FormatLiteral(value, quote: true),
        _ => value,
    };
}
