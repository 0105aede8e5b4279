using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The method that starts a command and waits for its end: it passes the start to IoTCommands.Client.</summary>
internal static class RunMethodEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        writer.WriteLine($"""
            /// <summary>Starts the command as <c>Start{command.Name}Async</c> does, and waits for its end.</summary>
            /// <param name="client">The client of IoTCommands.Client.</param>
            """);
        StartMethodEmitter.WriteTargetAndArgs(writer, command);
        writer.WriteLine("""
            /// <param name="waitOptions">How to wait; null for the defaults.</param>
            /// <param name="cancellationToken">Ends the wait. An execution that was started goes on.</param>
            /// <returns>The end, also if the device failed or did not answer in time.</returns>
            """);
        DeprecationEmitter.Write(writer, command);
        StartMethodEmitter.WriteSignature(
            writer,
            scope,
            "Run",
            "global::IoTCommands.Client.CommandEnd" + (scope.Result is { } result ? $"<{result.FullName}>" : ""),
            "global::IoTCommands.Client.IIoTCommandsClient",
            furtherOptions: "global::IoTCommands.Client.WaitOptions",
            isPublic: scope.Result is not { IsPublic: false });
        writer.OpenBrace();
        if (scope.Result is { Error: { } error })
        {
            // As for an error in the definition: callers compile, and nothing is started whose result was guessed.
            GeneratedSource.WriteThrow(writer, error);
            writer.CloseBrace();
            return;
        }

        writer.WriteLine($"""
            return global::IoTCommands.Client.CommandRunner.RunAsync(
                client,
                jobsDataPlane => Start{command.Name}Async(jobsDataPlane, target, {(command.TakesArguments ? "args, " : "")}options, cancellationToken),
            """);
        writer.Indent();
        if (scope.Result is not null)
        {
            writer.WriteLine($"{scope.Result.FullName}.Parser,");
        }

        writer.WriteLine("""
            options,
            waitOptions,
            cancellationToken);
            """);
        writer.Outdent();
        writer.CloseBrace();
    }
}
