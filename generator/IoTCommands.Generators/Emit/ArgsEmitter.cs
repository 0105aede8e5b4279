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
            DefinitionJsonEmitter.Write(writer, command, scope);
        }

        if (scope.Settings.IsPublic)
        {
            writer.WriteLine(GeneratedSource.NotClsCompliant);
        }

        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {GeneratedSource.NoCoverage}
            {scope.Settings.Accessibility} sealed partial class {scope.ArgsName}
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
}
