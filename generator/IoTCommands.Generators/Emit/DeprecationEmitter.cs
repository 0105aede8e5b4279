using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>Writes the attribute of a deprecated command, on the members that callers use.</summary>
internal static class DeprecationEmitter
{
    public static void Write(SourceWriter writer, CommandModel command)
    {
        if (command.DeclaredType?.Restrictions?.TypeError is { } message)
        {
            // Only an obsolete method may have a parameter of such a type.
            writer.WriteLine($"[global::System.Obsolete({new StringLiteral(message)}, true)]");
        }
        else if (command.IsDeprecated)
        {
            // Both the method and its arguments have the attribute. Obsolete code may use obsolete code without a warning, so no pragma is needed.
            // An id with an error can have any characters.
            StringLiteral text = new($"The command {command.CommandId} is deprecated: AWS IoT refuses to start it.");
            writer.WriteLine($"[global::System.Obsolete({text})]");
        }
    }

    /// <summary>Writes the attribute for a method of a declared type that uses members whose use is an error everywhere else.</summary>
    public static void WriteIfMembersAre(SourceWriter writer, UseRestrictions? restrictions)
    {
        if (restrictions is { HasError: true })
        {
            writer.WriteLine("[global::System.Obsolete]");
        }
    }
}
