using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>What the commands of a namespace share: the list of all commands, and the parts of the two static classes that may exist only once.</summary>
internal static class CatalogEmitter
{
    /// <param name="namespaceName">As C# writes it; null for the global namespace.</param>
    /// <param name="commandNames">The C# names of the namespace's commands, in the order of the list.</param>
    /// <param name="settings">The project's.</param>
    /// <returns>The text of one C# file.</returns>
    public static string Emit(string? namespaceName, EquatableArray<string> commandNames, EmitSettings settings)
    {
        const string List = "global::System.Collections.Generic.IReadOnlyList<global::IoTCommands.CommandDefinition>";
        using SourceWriter writer = new(3_000 + (64 * commandNames.Count));
        GeneratedSource.WriteStart(writer, new CommentEncoded("the project's command definitions"), namespaceName, settings);

        string classAttributes = GeneratedSource.ClassAttributes(settings);
        writer.WriteLine($$"""
            /// <summary>Starts the project's AWS IoT commands on devices.</summary>
            {{classAttributes}}
            {{settings.Accessibility}} static partial class IoTCommandExtensions
            {
            }

            /// <summary>The definitions of the project's AWS IoT commands.</summary>
            {{classAttributes}}
            {{settings.Accessibility}} static partial class IoTCommandCatalog
            {
                /// <summary>The definitions of all commands, in the order of their names.</summary>
                public static {{List}} All { get; } = global::System.Array.AsReadOnly(new global::IoTCommands.CommandDefinition[]
                {
            """);
        writer.Indent();
        writer.Indent();
        foreach (string name in commandNames)
        {
            writer.WriteLine($"{name},");
        }

        writer.Outdent();
        writer.Outdent();
        string optional = settings.Has(LanguageFeatures.NullableReferenceTypes) ? "?" : "";
        writer.WriteLine($$"""
                });

                /// <summary>Finds the definition of a command that is known only at run time.</summary>
                /// <param name="commandId">The command id. Case matters.</param>
                /// <returns>The definition; null if the project does not have the command.</returns>
                public static global::IoTCommands.CommandDefinition{{optional}} Find(string commandId)
                {
                    foreach (global::IoTCommands.CommandDefinition command in All)
                    {
                        if (command.CommandId == commandId)
                        {
                            return command;
                        }
                    }

                    return null;
                }
            }
            """);
        GeneratedSource.WriteEnd(writer, namespaceName);
        return writer.ToString();
    }
}
