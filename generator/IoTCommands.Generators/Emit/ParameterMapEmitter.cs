using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The statements that fill the map of StartCommandExecution.</summary>
internal static class ParameterMapEmitter
{
    public const string Type = "global::IoTCommands.CompilerServices.CommandParameterMap";

    /// <param name="writer">Writes the file.</param>
    /// <param name="scope">The command, which has parameters.</param>
    /// <param name="receiver">What holds the values: <c>args</c> or <c>this</c>.</param>
    public static void Write(SourceWriter writer, CommandScope scope, string receiver)
    {
        writer.WriteLine($"{Type} parameters = new {Type}({scope.Command.Parameters.Count});");
        foreach (ParameterModel parameter in scope.Command.Parameters)
        {
            if (parameter.Enum is { FullName: null })
            {
                // The strings are in the definition already; a switch over them takes a tenth of the time in which a project's generated code is compiled.
                writer.WriteLine(
                    $"parameters.AddEnum({scope.GlobalPrefix}IoTCommandCatalog.{scope.Command.Name}, {new StringLiteral(parameter.Name)}, "
                        + $"(int{(parameter.IsRequired ? "" : "?")}){receiver}.{Identifiers.Escape(parameter.PropertyName)});");
            }
            else if (parameter.Enum is { } enumeration)
            {
                WriteSwitch(writer, parameter, enumeration, scope, receiver);
            }
            else
            {
                // Properties of the smaller types, short or float, are converted implicitly.
                WriteAddStart(writer, parameter);
                writer.WriteLine($"{receiver}.{Identifiers.Escape(parameter.PropertyName)});");
            }
        }
    }

    /// <summary>For an enum of the project's own, whose members may have any numbers and names.</summary>
    private static void WriteSwitch(SourceWriter writer, ParameterModel parameter, EnumModel enumeration, CommandScope scope, string receiver)
    {
        string typeName = enumeration.FullName ?? scope.GlobalPrefix + enumeration.Name;
        string property = $"{receiver}.{Identifiers.Escape(parameter.PropertyName)}";
        writer.WriteLine($"switch ({property})");
        writer.OpenBrace();
        if (!parameter.IsRequired)
        {
            writer.WriteLine("""
                case null:
                    break;
                """);
        }

        foreach (EnumMemberModel member in enumeration.Members)
        {
            writer.WriteLine($"case {typeName}.{Identifiers.Escape(member.Name)}:");
            writer.Indent();
            WriteAddStart(writer, parameter);
            writer.WriteLine($"""
                {new StringLiteral(member.WireText)});
                break;
                """);
            writer.Outdent();
        }

        writer.WriteLine($"""
            default:
                throw new global::System.ArgumentOutOfRangeException("args", {(parameter.IsSecret ? "" : property + ", ")}"{parameter.PropertyName} is not defined in {enumeration.Name}.");
            """);
        writer.CloseBrace();
    }

    private static void WriteAddStart(SourceWriter writer, ParameterModel parameter) =>
        writer.Write($"parameters.{(parameter.IsTypeUnknown ? "AddValue" : ParameterType.Of(parameter.Type).AddMethod)}({new StringLiteral(parameter.Name)}, ");
}
