using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The type that holds the values of a command's parameters.</summary>
internal static class ArgsEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        writer.Write("/// <summary>The values of the parameters of the command ");
        DocumentationWriter.WriteTitle(writer, command);
        writer.Write(".");
        DocumentationWriter.WriteFollowing(writer, command.Description);
        writer.WriteLine($"""
            </summary>
            /// <remarks>From <c>{scope.SourceName}</c>.</remarks>
            """);
        DeprecationEmitter.Write(writer, command);
        if (command.Error is null)
        {
            WriteCommandAttribute(writer, command);
        }

        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {scope.Settings.Accessibility} sealed partial {(scope.Has(LanguageFeatures.Records) ? "record" : "class")} {scope.ArgsName}
            """);
        writer.OpenBrace();
        ArgsConstructorEmitter.Write(writer, scope);
        for (int i = 0; i < command.Parameters.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            ArgsPropertyEmitter.Write(writer, command.Parameters[i], scope);
        }

        writer.CloseBrace();
    }

    /// <summary>Without the texts and the template, which nobody reads off a type: they are in the docs and in the catalog.</summary>
    public static void WriteCommandAttribute(SourceWriter writer, CommandModel command)
    {
        writer.Write($"[global::IoTCommands.IoTCommand({new StringLiteral(command.CommandId)}");
        if (command.DisplayName is not null)
        {
            writer.Write($", DisplayName = {new StringLiteral(command.DisplayName)}");
        }

        if (command.OutputFormat is CommandPayloadFormat format)
        {
            writer.Write($", OutputFormat = global::IoTCommands.CommandPayloadFormat.{(format == CommandPayloadFormat.Cbor ? nameof(CommandPayloadFormat.Cbor) : nameof(CommandPayloadFormat.Json))}");
        }

        writer.WriteLine(")]");
    }
}
