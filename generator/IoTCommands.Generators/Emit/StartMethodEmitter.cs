using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>Writes the method that starts a command. It fills the map and calls the runtime, where behavior can be fixed without new generated code.</summary>
internal static class StartMethodEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        writer.WriteLine($"{scope.Settings.Accessibility} static partial class IoTCommandExtensions");
        writer.OpenBrace();
        WriteDocumentation(writer, scope);
        DeprecationEmitter.Write(writer, scope.Command);
        WriteSignature(writer, scope, "Start", "global::IoTCommands.CommandExecution", "global::Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane");
        writer.OpenBrace();
        WriteBody(writer, scope);
        writer.CloseBrace();
        if (scope.Has(LanguageFeatures.CommandRunner))
        {
            writer.WriteLine();
            RunMethodEmitter.Write(writer, scope);
        }

        if (HandlerMethodEmitter.CanHandle(scope))
        {
            writer.WriteLine();
            HandlerMethodEmitter.Write(writer, scope);
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
            /// <param name="client">The client, with the account's own endpoint of AWS IoT Jobs.</param>
            """);
        WriteTargetAndArgs(writer, command);
        writer.WriteLine($"""
            /// <param name="cancellationToken">Stops waiting for the response of AWS IoT. A command that was accepted goes on.</param>
            /// <returns>The execution. The device has not responded yet.</returns>
            /// <exception cref="global::System.ArgumentNullException"><paramref name="client"/>{(CanArgsBeNull(command) ? ", <paramref name=\"target\"/> or <paramref name=\"args\"/>" : " or <paramref name=\"target\"/>")} is null.</exception>
            """);
        if (isOfVehicles)
        {
            writer.WriteLine("""/// <exception cref="global::System.ArgumentException"><paramref name="target"/> is not a thing.</exception>""");
        }

        if (!command.Parameters.IsEmpty)
        {
            writer.WriteLine("""
                /// <exception cref="global::IoTCommands.CommandArgumentException">Values are missing, cannot be sent, or violate conditions of the definition. Nothing was sent.</exception>
                """);
        }

        writer.WriteLine("""
            /// <exception cref="global::Amazon.IoTJobsDataPlane.AmazonIoTJobsDataPlaneException">AWS IoT refused the start; the derived type says why.</exception>
            """);
    }

    /// <summary>Writes the lines of documentation that are the same for each method that starts a command.</summary>
    public static void WriteTargetAndArgs(SourceWriter writer, CommandModel command)
    {
        string targets = command.Namespace == IoTCommandNamespace.AwsIoTFleetWise ? "thing" : "thing or MQTT client";
        writer.WriteLine($"""/// <param name="target">The {targets} that runs the command. The command must be in the same account and Region.</param>""");
        if (command.TakesArguments)
        {
            writer.WriteLine("""/// <param name="args">The values of the command's parameters.</param>""");
        }

        writer.WriteLine("""/// <param name="options">The timeout and the client token; if null, AWS IoT's default timeout and a new token.</param>""");
    }

    /// <summary>Writes the signature of a method that starts a command.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="scope">The command.</param>
    /// <param name="verb">The first word of the method's name.</param>
    /// <param name="result">The full name of the type that the method returns.</param>
    /// <param name="client">The full name of the type that the method extends.</param>
    /// <param name="furtherOptions">The full name of the type of <c>waitOptions</c>; null for a method without them.</param>
    /// <param name="isPublic">False if the method has an internal type; otherwise, true.</param>
    public static void WriteSignature(
        SourceWriter writer,
        CommandScope scope,
        string verb,
        string result,
        string client,
        string? furtherOptions = null,
        bool isPublic = true)
    {
        CommandModel command = scope.Command;
        string optional = scope.Has(LanguageFeatures.NullableReferenceTypes) ? "?" : "";
        string accessibility = isPublic && command.DeclaredType is not { IsPublic: false } ? "public" : "internal";
        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {GeneratedSource.StepThrough}
            {accessibility} static global::System.Threading.Tasks.Task<{result}> {verb}{command.Name}Async(
                this {client} client,
                global::IoTCommands.CommandTarget target,
            """);
        writer.Indent();
        if (command.TakesArguments)
        {
            writer.WriteLine($"{scope.ArgsFullName} args,");
        }

        writer.WriteLine($"global::IoTCommands.StartCommandOptions{optional} options = null,");
        if (furtherOptions is not null)
        {
            writer.WriteLine($"{furtherOptions}{optional} waitOptions = null,");
        }

        writer.WriteLine("global::System.Threading.CancellationToken cancellationToken = default)");
        writer.Outdent();
    }

    private static void WriteBody(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        if (command.Error is not null)
        {
            // Callers compile, so that the error in the definition is the only one. A project that lowers its severity cannot start a command that was guessed.
            GeneratedSource.WriteThrow(writer, command.Error);
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

        ParameterMapEmitter.Write(writer, scope, "args");
        WriteCall(writer, scope, "parameters");
    }

    private static bool CanArgsBeNull(CommandModel command) => command.TakesArguments && command.DeclaredType is not { IsValueType: true };

    private static void WriteCall(SourceWriter writer, CommandScope scope, string parameters) => writer.WriteLine(
        $"return global::IoTCommands.CompilerServices.CommandStarter.StartAsync(client, {scope.GlobalPrefix}IoTCommandCatalog.{scope.Command.Name}, "
            + $"target, {parameters}, options, cancellationToken);");
}

/// <summary>Writes the method that starts a command and waits for its end. It passes the start to IoTCommands.Client.</summary>
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
            /// <param name="cancellationToken">Ends the start and the wait. An execution that was started goes on.</param>
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
            // As for an error in the definition: callers compile, and no command is started whose result was guessed.
            GeneratedSource.WriteThrow(writer, error);
            writer.CloseBrace();
            return;
        }

        writer.WriteLine($"""
            return global::IoTCommands.CompilerServices.CommandRunner.RunAsync(
                client,
                (jobsDataPlane, token) => Start{command.Name}Async(jobsDataPlane, target, {(command.TakesArguments ? "args, " : "")}options, token),
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

/// <summary>Writes the statements that fill the map of StartCommandExecution.</summary>
internal static class ParameterMapEmitter
{
    public const string Type = "global::IoTCommands.CompilerServices.CommandParameterMap";

    /// <param name="writer">Writes the file.</param>
    /// <param name="scope">The command, which has parameters.</param>
    /// <param name="receiver">The code that has the values: <c>args</c> or <c>this</c>.</param>
    public static void Write(SourceWriter writer, CommandScope scope, string receiver)
    {
        writer.WriteLine($"{Type} parameters = new {Type}({scope.Command.Parameters.Count});");
        foreach (ParameterModel parameter in scope.Command.Parameters)
        {
            if (parameter.Enum is { FullName: null })
            {
                // The definition already has the strings. A switch over them takes a tenth of the time that the compiler needs for a project's generated code.
                writer.WriteLine(
                    $"parameters.AddEnum({scope.GlobalPrefix}IoTCommandCatalog.{scope.Command.Name}, {new StringLiteral(parameter.Name)}, "
                        + $"(int{(parameter.IsRequired ? "" : "?")}){receiver}.{Identifiers.Escape(parameter.PropertyName)});");
            }
            else if (parameter.Enum is { } enumeration)
            {
                WriteSwitch(writer, parameter, enumeration, scope, receiver);
            }
            else
            {
                // Properties of smaller types, such as short or float, are converted implicitly.
                WriteAddStart(writer, parameter);
                writer.WriteLine($"{receiver}.{Identifiers.Escape(parameter.PropertyName)});");
            }
        }
    }

    /// <summary>Writes a switch for the project's own enum, whose members may have any numbers and names.</summary>
    private static void WriteSwitch(SourceWriter writer, ParameterModel parameter, EnumModel enumeration, CommandScope scope, string receiver)
    {
        string typeName = enumeration.FullName ?? scope.GlobalPrefix + enumeration.Name;
        string property = $"{receiver}.{Identifiers.Escape(parameter.PropertyName)}";
        writer.WriteLine($"switch ({property})");
        writer.OpenBrace();
        if (!parameter.IsRequired)
        {
            writer.WriteLine("""
                case null:
                    break;
                """);
        }

        foreach (EnumMemberModel member in enumeration.Members)
        {
            writer.WriteLine($"case {typeName}.{Identifiers.Escape(member.Name)}:");
            writer.Indent();
            WriteAddStart(writer, parameter);
            writer.WriteLine($"""
                {new StringLiteral(member.WireText)});
                break;
                """);
            writer.Outdent();
        }

        writer.WriteLine($"""
            default:
                parameters.AddUndefined({new StringLiteral(parameter.Name)}, {property}.ToString());
                break;
            """);
        writer.CloseBrace();
    }

    private static void WriteAddStart(SourceWriter writer, ParameterModel parameter) =>
        writer.Write($"parameters.{(parameter.IsTypeUnknown ? "AddValue" : ParameterType.Of(parameter.Type).AddMethod)}({new StringLiteral(parameter.Name)}, ");
}
