namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Completes a few lines of code to a program.</summary>
internal static class TypedCode
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;
        using Kitchen;
        using Polly;


        """;

    /// <summary>Returns a file with these members in a class with typical other members.</summary>
    public static string WithMembers(string members) => Usings + $$"""
        internal sealed partial class Program(IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, CommandTarget target)
        {
            private readonly CommandTarget _oven = target;
            private CommandTarget _current = target;

            public CommandTarget Next() => _current = CommandTarget.ForThing(account, Environment.MachineName);
        {{members}}
        }

        internal sealed record Device(CommandTarget Target);
        """;

    /// <summary>Returns a file with these statements in an asynchronous method.</summary>
    public static string WithStatements(string statements) => WithMembers($$"""

            public async Task<CommandExecution?> RunAsync(bool flag, int number, string text, Device device, Queue<CommandTarget> queue, CancellationToken cancellationToken)
            {
                await Task.Yield();
                {
                    {{statements}}
                }

                return null;
            }
        """);

    /// <summary>Returns a file that starts a command with this expression as the options.</summary>
    public static string WithOptions(string options) => WithStatements($"await client.StartRebootDeviceAsync(target, {options});");
}
