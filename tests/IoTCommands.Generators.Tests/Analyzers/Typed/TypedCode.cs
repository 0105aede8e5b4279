namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Programs around the few lines that a test is about.</summary>
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

    /// <summary>A file with these members of a class, which has what a program usually has.</summary>
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

    /// <summary>A file with these statements of an asynchronous method.</summary>
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

    /// <summary>A file with this expression as the options of a start.</summary>
    public static string WithOptions(string options) => WithStatements($"await client.StartRebootDeviceAsync(target, {options});");
}
