using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>
/// Writes the part that is added to a type that the project declares: its definition, and the map of its values. The type itself creates the map, because
/// its properties may be private.
/// </summary>
internal static class DeclaredTypeEmitter
{
    /// <summary>The name of the only member that is added to a declared type. No member, nested type or type of a user has this name.</summary>
    public const string MapMethod = "__ToCommandParameterMap";

    public static void Write(SourceWriter writer, DeclaredType type, CommandScope scope)
    {
        OpenContaining(writer, type.Namespace, type.Declarations);
        if (!CatalogEntryEmitter.HasOwnType(scope.Command))
        {
            DefinitionJsonEmitter.Write(writer, scope.Command, scope);
        }

        writer.WriteLine(type.Declarations[type.Declarations.Count - 1]);
        writer.OpenBrace();
        WriteMapMethod(writer, type, scope);
        if (type.CreationProblem is null && HandlerMethodEmitter.CanHandle(scope))
        {
            writer.WriteLine();
            HandlerMethodEmitter.WriteParseMethod(writer, type, scope);
        }

        if (scope.Command.PrintedMembers is { } printed)
        {
            writer.WriteLine();
            WritePrinting(writer, printed, scope.Command);
        }

        Close(writer, type.Namespace, type.Declarations);
    }

    /// <summary>Writes the start of a part that implements an interface.</summary>
    public static void Open(SourceWriter writer, string? namespaceName, EquatableArray<string> declarations, string interfaceName)
    {
        OpenContaining(writer, namespaceName, declarations);
        writer.WriteLine($"{declarations[declarations.Count - 1]} : {interfaceName}");
        writer.OpenBrace();
    }

    public static void Close(SourceWriter writer, string? namespaceName, EquatableArray<string> declarations)
    {
        for (int i = 0; i < declarations.Count; i++)
        {
            writer.CloseBrace();
        }

        if (namespaceName is not null)
        {
            writer.CloseBrace();
        }
    }

    /// <summary>Writes the start of the namespace and of the types that contain a type.</summary>
    private static void OpenContaining(SourceWriter writer, string? namespaceName, EquatableArray<string> declarations)
    {
        if (namespaceName is not null)
        {
            writer.WriteLine($"namespace {namespaceName}");
            writer.OpenBrace();
        }

        for (int i = 0; i < declarations.Count - 1; i++)
        {
            writer.WriteLine(declarations[i]);
            writer.OpenBrace();
        }
    }

    /// <summary>Writes the method that ToString of a record calls. The compiler's own method would print secret values.</summary>
    private static void WritePrinting(SourceWriter writer, PrintedMembers printed, CommandModel command)
    {
        writer.WriteLine($"""
            /// <summary>Prints the members, secret values as ***.</summary>
            {GeneratedSource.Attribute}
            {GeneratedSource.NoCoverage}
            """);
        DeprecationEmitter.WriteIfMembersAre(writer, printed.Restrictions);
        writer.WriteLine($"""
            {printed.Modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)
            """);
        writer.OpenBrace();
        if (printed.CallsBase)
        {
            writer.WriteLine("""
                if (base.PrintMembers(builder))
                {
                    builder.Append(", ");
                }

                """);
        }

        for (int i = 0; i < printed.Members.Count; i++)
        {
            PrintedMember member = printed.Members[i];
            string name = (i == 0 ? "" : ", ") + member.Name + " = ";
            bool isSecret = command.IsSecret(member.ParameterName);
            string value = isSecret ? "\"***\"" : "this." + Identifiers.Escape(member.Name) + (member.IsValueType ? ".ToString()" : "");
            writer.WriteLine($"builder.Append(\"{name}\").Append({(member.IsValueType || isSecret ? "" : "(object?)")}{value});");
        }

        writer.WriteLine("return true;");
        writer.CloseBrace();
    }

    private static void WriteMapMethod(SourceWriter writer, DeclaredType type, CommandScope scope)
    {
        writer.WriteLine($"""
            /// <summary>The values as the parameters of the command <c>{new XmlEncoded(scope.Command.CommandId)}</c>, by their exact names.</summary>
            """);
        writer.WriteLine(GeneratedSource.HelperAttributes);
        writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        DeprecationEmitter.WriteIfMembersAre(writer, type.Restrictions);
        writer.WriteLine($"""
            internal {ParameterMapEmitter.Type} {MapMethod}()
            """);
        writer.OpenBrace();
        ParameterMapEmitter.Write(writer, scope, "this");
        writer.WriteLine("return parameters;");
        writer.CloseBrace();
    }
}
