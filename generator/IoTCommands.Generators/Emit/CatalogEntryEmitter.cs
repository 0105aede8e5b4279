using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>A command's definition in the catalog.</summary>
internal static class CatalogEntryEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        writer.WriteLine($"{scope.Settings.Accessibility} static partial class IoTCommandCatalog");
        writer.OpenBrace();
        writer.Write("/// <summary>The definition of the command ");
        DocumentationWriter.WriteTitle(writer, command);
        writer.Write(".");
        DocumentationWriter.WriteFollowing(writer, command.Description);

        // A command without parameters has no type of arguments that could hold its definition.
        bool hasArgs = !command.Parameters.IsEmpty;
        string carrier = hasArgs ? scope.ArgsFullName : command.Name + "Command";
        bool isObsolete = hasArgs && command is { IsDeprecated: true, DeclaredType: null };
        writer.WriteLine($$"""
            </summary>
            /// <remarks>From <c>{{scope.SourceName}}</c>.</remarks>
            """);
        if (command.Error is not null)
        {
            writer.WriteLine($"public static global::IoTCommands.CommandDefinition {command.Name} => throw new "
                + $"global::System.InvalidOperationException({new StringLiteral(command.Error)});");
            writer.CloseBrace();
            return;
        }

        if (isObsolete)
        {
            writer.WriteLine("#pragma warning disable CS0618 // The definition of a deprecated command is not obsolete, but the type that holds it is.");
        }

        writer.WriteLine($"public static global::IoTCommands.CommandDefinition {command.Name} => "
            + $"global::IoTCommands.CompilerServices.GeneratedDefinition.Get<{carrier}>();");
        if (isObsolete)
        {
            writer.WriteLine("#pragma warning restore CS0618");
        }

        if (!hasArgs)
        {
            writer.WriteLine();
            DefinitionJsonEmitter.Write(writer, command, scope);
            writer.WriteLine($$"""
                {{GeneratedSource.Attribute}}
                private struct {{carrier}}
                {
                }
                """);
        }

        writer.CloseBrace();
    }
}
