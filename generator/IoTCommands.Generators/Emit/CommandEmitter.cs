using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>Writes the generated code of one command. The model and the settings determine the code.</summary>
internal static class CommandEmitter
{
    /// <param name="command">The command.</param>
    /// <param name="namespaceName">The namespace of the generated types in C#; null for the global one.</param>
    /// <param name="sourceName">The file or type that defines the command, as in generated documentation: <c>commands/SetOvenTemperature.json</c>.</param>
    /// <param name="settings">The project's settings.</param>
    /// <param name="result">The type of the command's result; null if there is none.</param>
    /// <returns>The text of one C# file.</returns>
    public static string Emit(CommandModel command, string? namespaceName, string sourceName, EmitSettings settings, ResultReference? result = null)
    {
        using SourceWriter writer = new(EstimateLength(command));
        CommandScope scope = new(command, namespaceName, sourceName, settings, result);

        ResultReference? restricted = result is { Restrictions: not null } ? result : null;
        GeneratedSource.WriteStart(writer, new CommentEncoded(sourceName), namespaceName, settings, restricted, command);
        if (command.DeclaredType is null)
        {
            WriteArgs(writer, scope);
        }

        StartMethodEmitter.Write(writer, scope);
        writer.WriteLine();
        CatalogEntryEmitter.Write(writer, scope);
        GeneratedSource.WriteEnd(writer, namespaceName);
        if (command is { Error: null, DeclaredType: { } type, Parameters.IsEmpty: false })
        {
            writer.WriteLine();
            DeclaredTypeEmitter.Write(writer, type, scope);
        }

        return writer.ToString();
    }

    private static void WriteArgs(SourceWriter writer, CommandScope scope)
    {
        foreach (ParameterModel parameter in scope.Command.Parameters)
        {
            if (parameter.Enum is not null)
            {
                EnumEmitter.Write(writer, parameter, parameter.Enum, scope);
                writer.WriteLine();
            }
        }

        if (!scope.Command.Parameters.IsEmpty)
        {
            ArgsEmitter.Write(writer, scope);
            writer.WriteLine();
        }
    }

    /// <summary>Estimates the length, rather too high than too low: a buffer that is too short is copied into one of twice the length.</summary>
    private static int EstimateLength(CommandModel command) => 6_000 + (2 * command.Json.Length) + (1_000 * command.Parameters.Count);
}
