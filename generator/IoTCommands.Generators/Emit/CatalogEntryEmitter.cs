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

        // A type of its own for each definition, because then none is made before it is used, and none depends on the order in which files are compiled.
        writer.WriteLine($$"""
            </summary>
            /// <remarks>From <c>{{scope.SourceName}}</c>.</remarks>
            {{GeneratedSource.Attribute}}
            """);
        if (command.Error is not null)
        {
            writer.WriteLine($"public static global::IoTCommands.CommandDefinition {command.Name} => throw new global::System.InvalidOperationException({new StringLiteral(command.Error)});");
            writer.CloseBrace();
            return;
        }

        writer.WriteLine($$"""
            public static global::IoTCommands.CommandDefinition {{command.Name}} => {{command.Name}}_Definition.Value;

            """);
        if (command.Parameters.IsEmpty && command.DeclaredType is null)
        {
            // There is no type of arguments to say so to the analyzers of projects that reference this one.
            ArgsEmitter.WriteCommandAttribute(writer, command);
        }

        writer.WriteLine($$"""
            {{GeneratedSource.Attribute}}
            private static class {{command.Name}}_Definition
            {
                internal static readonly global::IoTCommands.CommandDefinition Value = global::IoTCommands.CommandDefinition.FromJson(
            """);
        writer.Indent();
        writer.Indent();
        writer.WriteLine($"{new StringLiteral(command.CommandId)},");
        WriteJson(writer, command.Json, scope);
        writer.WriteLine(command.IsDeprecated ? ",\nisDeprecated: true);" : ");");
        writer.Outdent();
        writer.Outdent();
        writer.WriteLine("}");
        writer.CloseBrace();
    }

    private static void WriteJson(SourceWriter writer, string json, CommandScope scope)
    {
        if (scope.Has(LanguageFeatures.RawStrings))
        {
            // Three quotes never meet in JSON: a string holds them as \", and an empty string is followed by something else.
            writer.Write("\"\"\"\n");
            writer.Write(json);
            writer.Write("\n\"\"\"");
            return;
        }

        writer.Write("@\"");
        ReadOnlySpan<char> rest = json.AsSpan();
        for (int quote = rest.IndexOf('"'); quote >= 0; quote = rest.IndexOf('"'))
        {
            writer.WriteVerbatim(rest.Slice(0, quote));
            writer.WriteVerbatim("\"\"".AsSpan());
            rest = rest.Slice(quote + 1);
        }

        writer.WriteVerbatim(rest);
        writer.Write("\"");
    }
}
