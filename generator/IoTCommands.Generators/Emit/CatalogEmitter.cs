using IoTCommands.Definitions.Names;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>
/// Writes what the commands of a namespace share: the list of all commands, and the parts of the two static classes that may exist only once.
/// </summary>
internal static class CatalogEmitter
{
    /// <param name="namespaceName">The namespace in C#; null for the global one.</param>
    /// <param name="commandNames">The C# names of the namespace's commands, in the order of the list.</param>
    /// <param name="settings">The project's settings.</param>
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

/// <summary>Writes a command's definition in the catalog.</summary>
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
    /// True if the catalog has its own type for the definition; otherwise, false. Commands without parameters have no Args type, and a declared type may be
    /// obsolete.
    /// </summary>
    public static bool HasOwnType(CommandModel command) => command.Parameters.IsEmpty || command.DeclaredType?.Restrictions?.TypeError is not null;
}

/// <summary>
/// Writes the attribute with a command's definition. It needs half the space of a string in code, because metadata stores strings of attributes in UTF-8.
/// </summary>
internal static class DefinitionJsonEmitter
{
    public static void Write(SourceWriter writer, CommandModel command, CommandScope scope)
    {
        // JSON never has three quotes in a row: strings have them as \", and another character follows an empty string.
        bool isRaw = scope.Has(LanguageFeatures.RawStrings);
        writer.Write("[global::IoTCommands.CompilerServices.CommandDefinitionJson(");
        writer.Write(isRaw ? "\"\"\"" : "@\"");
        WriteMinified(writer, command, isRaw);
        writer.Write(isRaw ? "\"\"\"" : "\"");
        WriteSecrets(writer, command);
        writer.WriteLine(")]");
    }

    private static void WriteSecrets(SourceWriter writer, CommandModel command)
    {
        bool isFirst = true;
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (parameter.IsSecret)
            {
                writer.Write(isFirst ? ", SecretParameters = new[] { " : ", ");
                writer.Write($"{new StringLiteral(parameter.Name)}");
                isFirst = false;
            }
        }

        writer.Write(isFirst ? "" : " }");
    }

    /// <summary>Writes the JSON without the white space between its tokens. Adds <c>deprecated</c>, which CreateCommand does not accept.</summary>
    private static void WriteMinified(SourceWriter writer, CommandModel command, bool isRaw)
    {
        ReadOnlySpan<char> json = command.Json.AsSpan().TrimEnd();
        int written = 0;
        bool isInString = false;
        for (int i = 0; i < json.Length; i++)
        {
            bool isEscaped = json[i] == '\\';
            char c = isEscaped ? json[++i] : json[i];
            if (c == '"')
            {
                isInString ^= !isEscaped;
                if (!isRaw)
                {
                    // The quote is written twice, because the next piece begins with it again.
                    writer.WriteInLine(json.Slice(written, i + 1 - written));
                    written = i;
                }
            }
            else if (!isInString && c is ' ' or '\n')
            {
                writer.WriteInLine(json.Slice(written, i - written));
                written = i + 1;
            }
        }

        writer.WriteInLine(json.Slice(written, json.Length - 1 - written));
        writer.Write(command.IsDeprecated ? isRaw ? ",\"deprecated\":true}" : ",\"\"deprecated\"\":true}" : "}");
    }
}
