using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Results;

/// <summary>Creates projects with types of results.</summary>
internal static class ResultCode
{
    /// <summary>The types of IoTCommands.Client that generated code requires.</summary>
    public const string Client = """
        namespace IoTCommands.Client
        {
            public sealed class WaitOptions
            {
            }

            public class CommandEnd
            {
                public CommandEnd EnsureSuccess() => this;
            }

            public sealed class CommandEnd<TResult> : CommandEnd
            {
            }

            public interface IIoTCommandsClient
            {
            }
        }

        namespace IoTCommands.CompilerServices
        {
            using System.Threading;
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;
            using IoTCommands.Client;

            public static class CommandRunner
            {
                public static Task<CommandEnd> RunAsync(
                    IIoTCommandsClient client,
                    System.Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<CommandExecution>> start,
                    StartCommandOptions? options,
                    WaitOptions? waitOptions,
                    CancellationToken cancellationToken) => Task.FromResult(new CommandEnd());

                public static Task<CommandEnd<TResult>> RunAsync<TResult>(
                    IIoTCommandsClient client,
                    System.Func<IAmazonIoTJobsDataPlane, CancellationToken, Task<CommandExecution>> start,
                    CommandResultParser<TResult> parser,
                    StartCommandOptions? options,
                    WaitOptions? waitOptions,
                    CancellationToken cancellationToken) => Task.FromResult(new CommandEnd<TResult>());
            }
        }
        """;

    private const string Usings = """
        #pragma warning disable CS1591 // The types of tests have no docs.
        using System;
        using IoTCommands;


        """;

    /// <summary>Returns a file with the usual usings and the code.</summary>
    public static string WithUsings(string code) => Usings + code;

    /// <summary>Creates a project with the code in a file, and without a command.</summary>
    public static TestProject Project(string code) => TestProject.Kitchen.WithCode("Results.cs", WithUsings(code));
}
