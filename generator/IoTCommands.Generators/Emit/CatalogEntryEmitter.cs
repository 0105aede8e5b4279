using IoTCommands.Definitions;
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

        bool hasOwnType = HasOwnType(command);
        string carrier = hasOwnType ? $"{ReservedNames.Definitions}.{command.Name}Definition" : scope.ArgsFullName;
        bool isObsolete = !hasOwnType && command is { IsDeprecated: true, DeclaredType: null };
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

        if (hasOwnType)
        {
            writer.WriteLine();
            writer.WriteLine($"private static partial class {ReservedNames.Definitions}");
            writer.OpenBrace();
            DefinitionJsonEmitter.Write(writer, command, scope);
            writer.WriteLine($$"""
                {{GeneratedSource.Attribute}}
                internal struct {{command.Name}}Definition
                {
                }
                """);
            writer.CloseBrace();
        }

        writer.CloseBrace();
    }

    /// <summary>
    /// True if the catalog has a type that holds the definition; otherwise, false. A command without parameters has no type of arguments for it, and a declared
    /// type may be obsolete.
    /// </summary>
    public static bool HasOwnType(CommandModel command) => command.Parameters.IsEmpty || command.DeclaredType?.Restrictions?.TypeError is not null;
}
