using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The method that starts a command: it fills the map and hands over to the runtime, where behaviour can be mended without generating anew.</summary>
internal static class StartMethodEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        writer.WriteLine($"{scope.Settings.Accessibility} static partial class IoTCommandExtensions");
        writer.OpenBrace();
        WriteDocumentation(writer, scope);
        DeprecationEmitter.Write(writer, scope.Command);
        WriteSignature(writer, scope);
        writer.OpenBrace();
        WriteBody(writer, scope);
        writer.CloseBrace();
        foreach (ParameterModel parameter in scope.Command.Parameters)
        {
            if (parameter.Enum is not null && scope.Command.DeclaredType is null)
            {
                writer.WriteLine();
                WireTextEmitter.Write(writer, parameter, parameter.Enum, scope);
            }
        }

        writer.CloseBrace();
    }

    private static void WriteDocumentation(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        bool isOfVehicles = command.Namespace == IoTCommandNamespace.AwsIoTFleetWise;
        writer.Write("/// <summary>Starts the command ");
        DocumentationWriter.WriteTitle(writer, command);
        writer.Write(isOfVehicles ? " on a vehicle." : " on a device.");
        DocumentationWriter.WriteFollowing(writer, command.Description);
        writer.WriteLine($"""
            </summary>
            /// <remarks>From <c>{scope.SourceName}</c>.</remarks>
            /// <param name="client">AWS's client, made for the account's own endpoint.</param>
            /// <param name="target">The {(isOfVehicles ? "thing" : "thing or MQTT client")} that runs the command. The command must be in the same account and Region.</param>
            """);
        if (command.TakesArguments)
        {
            writer.WriteLine("""/// <param name="args">The values of the command's parameters.</param>""");
        }

        writer.WriteLine($"""
            /// <param name="options">The execution's timeout and client token; null for the service's timeout and a new token.</param>
            /// <param name="cancellationToken">Ends the wait for the service's answer. A command that the service has taken already goes on.</param>
            /// <returns>The execution that the service made. The device has not answered yet.</returns>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="client"/>{(CanArgsBeNull(command) ? ", <paramref name=\"target\"/> or <paramref name=\"args\"/>" : " or <paramref name=\"target\"/>")} is null.</exception>
            """);
        if (isOfVehicles)
        {
            writer.WriteLine("""/// <exception cref="global::System.ArgumentException"><paramref name="target"/> is no thing.</exception>""");
        }

        if (!command.Parameters.IsEmpty)
        {
            writer.WriteLine("""
                /// <exception cref="global::IoTCommands.CommandArgumentException">Values are missing, cannot be sent, or break conditions of the definition; all of them are listed. Nothing was sent.</exception>
                """);
        }

        writer.WriteLine("""
            /// <exception cref="global::Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneException">The service refused the start; derived types say why.</exception>
            """);
    }

    private static void WriteSignature(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        string optional = scope.Has(LanguageFeatures.NullableReferenceTypes) ? "?" : "";
        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {(command.DeclaredType is { IsPublic: false } ? "internal" : "public")} static global::System.Threading.Tasks.Task<global::IoTCommands.CommandExecution> Start{command.Name}Async(
                this global::Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane client,
                global::IoTCommands.CommandTarget target,
            """);
        writer.Indent();
        if (command.TakesArguments)
        {
            writer.WriteLine($"{scope.ArgsFullName} args,");
        }

        writer.WriteLine($"""
            global::IoTCommands.StartCommandOptions{optional} options = null,
            global::System.Threading.CancellationToken cancellationToken = default)
            """);
        writer.Outdent();
    }

    private static void WriteBody(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        if (command.Error is not null)
        {
            // Callers compile, so that the error in the definition is the only one; and nobody who lowers its severity starts what was guessed.
            writer.WriteLine($"throw new global::System.InvalidOperationException({new StringLiteral(command.Error)});");
            return;
        }

        if (command.Parameters.IsEmpty)
        {
            WriteCall(writer, scope, $"default({ParameterMapEmitter.Type})");
            return;
        }

        if (CanArgsBeNull(command))
        {
            writer.WriteLine("""
                if (args is null)
                {
                    throw new global::System.ArgumentNullException(nameof(args));
                }

                """);
        }

        if (command.DeclaredType is not null)
        {
            WriteCall(writer, scope, $"args.{DeclaredTypeEmitter.MapMethod}()");
            return;
        }

        ParameterMapEmitter.Write(writer, command, "args");
        WriteCall(writer, scope, "parameters");
    }

    private static bool CanArgsBeNull(CommandModel command) => command.TakesArguments && command.DeclaredType is not { IsValueType: true };

    private static void WriteCall(SourceWriter writer, CommandScope scope, string parameters) => writer.WriteLine(
        $"return global::IoTCommands.CommandStarter.StartAsync(client, {scope.GlobalPrefix}IoTCommandCatalog.{scope.Command.Name}, target, {parameters}, options, cancellationToken);");
}
