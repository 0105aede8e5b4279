using System.Text;
using IoTCommands.Generators.Benchmarks.Generator;

namespace IoTCommands.Generators.Benchmarks.Analyzers;

/// <summary>Code of services as teams write them. Each file starts five commands, with typed and untyped calls alternately.</summary>
internal static class CallerText
{
    public const int CallsOfFile = 5;

    /// <param name="file">The file's number. Its calls start the commands of the same number and the next ones.</param>
    /// <param name="commands">The number of commands.</param>
    public static string Of(int file, int commands)
    {
        StringBuilder calls = new();
        for (int i = 0; i < CallsOfFile; i++)
        {
            string command = DefinitionNames.Of((file + i) % commands);
            calls.AppendLine((file + i) % 2 == 0 ? Typed(command, i) : Untyped(command, i));
        }

        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Amazon.IoTJobsDataPlane;
            using Amazon.IoTJobsDataPlane.Model;
            using IoTCommands;

            namespace Plant;

            /// <summary>Configures the devices of a line.</summary>
            public sealed class Line{{file}}Service
            {
                private readonly IAmazonIoTJobsDataPlane _client;
                private readonly CommandTarget _target;
                private readonly Dictionary<string, DateTimeOffset> _started = new(StringComparer.Ordinal);

                public Line{{file}}Service(IAmazonIoTJobsDataPlane client, CommandTarget target)
                {
                    _client = client ?? throw new ArgumentNullException(nameof(client));
                    _target = target;
                }

                /// <summary>The executions of the last hour, the newest first.</summary>
                public IReadOnlyList<string> FindRecent(DateTimeOffset now) => _started
                    .Where(pair => now - pair.Value < TimeSpan.FromHours(1))
                    .OrderByDescending(pair => pair.Value)
                    .Select(pair => pair.Key)
                    .ToList();

            {{calls}}
                private void Keep(string executionId, string what)
                {
                    if (string.IsNullOrEmpty(executionId))
                    {
                        throw new InvalidOperationException($"No execution of {what}.");
                    }

                    _started[executionId] = DateTimeOffset.UtcNow;
                    Console.WriteLine($"{what}: {executionId}, {_started.Count} executions");
                }
            }
            """;
    }

    private static string Typed(string command, int number) => $$"""
            public async Task<string> Configure{{number}}Async(int seconds, CancellationToken cancellationToken)
            {
                int rounded = Math.Max(1, seconds / 60 * 60);
                CommandExecution execution = await _client.Start{{command}}Async(
                    _target,
                    new {{command}}Args(intervalSeconds: 60, threshold: 0.5, limit: 1_000) { Mode = {{command}}Mode.Stream, Enabled = rounded > 60 },
                    new StartCommandOptions { ExecutionTimeout = TimeSpan.FromSeconds(30) },
                    cancellationToken);
                Keep(execution.ExecutionId, "{{command}}");
                return execution.ExecutionId;
            }

        """;

    private static string Untyped(string command, int number) => $$"""
            public async Task<string> Configure{{number}}Async(int seconds, CancellationToken cancellationToken)
            {
                int rounded = Math.Max(1, seconds / 60 * 60);
                var request = new StartCommandExecutionRequest
                {
                    CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/{{command}}",
                    TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/line-{{number}}",
                    ExecutionTimeoutSeconds = 30,
                    Parameters = new Dictionary<string, CommandParameterValue>
                    {
                        ["mode"] = new() { S = "STREAM" },
                        ["interval-seconds"] = new() { I = 60 },
                        ["threshold"] = new() { D = 0.5 },
                        ["limit"] = new() { L = 1_000 },
                    },
                };
                request.Parameters["enabled"] = new CommandParameterValue { B = rounded > 60 };
                StartCommandExecutionResponse response = await _client.StartCommandExecutionAsync(request, cancellationToken);
                Keep(response.ExecutionId, "{{command}}");
                return response.ExecutionId;
            }

        """;
}
