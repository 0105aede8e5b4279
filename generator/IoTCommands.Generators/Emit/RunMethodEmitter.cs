using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The method that starts a command and waits for its end: it hands the start over to IoTCommands.Client.</summary>
internal static class RunMethodEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        string optional = scope.Has(LanguageFeatures.NullableReferenceTypes) ? "?" : "";
        writer.WriteLine($"""
            /// <summary>Starts the command as <c>Start{command.Name}Async</c> does, and waits for its end.</summary>
            /// <param name="client">The client of IoTCommands.Client.</param>
            /// <param name="target">The {(command.Namespace == IoTCommandNamespace.AwsIoTFleetWise ? "thing" : "thing or MQTT client")} that runs the command. The command must be in the same account and Region.</param>
            """);
        if (command.TakesArguments)
        {
            writer.WriteLine("""/// <param name="args">The values of the command's parameters.</param>""");
        }

        writer.WriteLine("""
            /// <param name="options">The timeout and the client token; if null, AWS IoT's default timeout and a new token.</param>
            /// <param name="waitOptions">How to wait; null for the defaults.</param>
            /// <param name="cancellationToken">Ends the wait. An execution that was started goes on.</param>
            /// <returns>The end, also if the device failed or did not answer in time.</returns>
            """);
        DeprecationEmitter.Write(writer, command);
        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {GeneratedSource.StepThrough}
            {(command.DeclaredType is { IsPublic: false } ? "internal" : "public")} static global::System.Threading.Tasks.Task<global::IoTCommands.Client.CommandEnd> Run{command.Name}Async(
                this global::IoTCommands.Client.IIoTCommandsClient client,
                global::IoTCommands.CommandTarget target,
            """);
        writer.Indent();
        if (command.TakesArguments)
        {
            writer.WriteLine($"{scope.ArgsFullName} args,");
        }

        writer.WriteLine($"""
            global::IoTCommands.StartCommandOptions{optional} options = null,
            global::IoTCommands.Client.WaitOptions{optional} waitOptions = null,
            global::System.Threading.CancellationToken cancellationToken = default)
            """);
        writer.Outdent();
        writer.OpenBrace();
        writer.WriteLine($"""
            return global::IoTCommands.Client.CommandRunner.RunAsync(
                client,
                jobsDataPlane => Start{command.Name}Async(jobsDataPlane, target, {(command.TakesArguments ? "args, " : "")}options, cancellationToken),
                options,
                waitOptions,
                cancellationToken);
            """);
        writer.CloseBrace();
    }
}
