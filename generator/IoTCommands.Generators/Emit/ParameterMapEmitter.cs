using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The statements that fill the map of StartCommandExecution.</summary>
internal static class ParameterMapEmitter
{
    public const string Type = "global::IoTCommands.CompilerServices.CommandParameterMap";

    /// <param name="writer">Writes the file.</param>
    /// <param name="command">The command, which has parameters.</param>
    /// <param name="receiver">What holds the values: <c>args</c> or <c>this</c>.</param>
    public static void Write(SourceWriter writer, CommandModel command, string receiver)
    {
        writer.WriteLine($"{Type} parameters = new {Type}({command.Parameters.Count});");
        foreach (ParameterModel parameter in command.Parameters)
        {
            writer.Write($"parameters.Add({new StringLiteral(parameter.Name)}, ");

            // Properties of the smaller types, short or float, become their parameter's type by C#'s own rules of overloads.
            WireTextEmitter.WriteCallStart(writer, parameter);
            writer.Write($"{receiver}.{Identifiers.Escape(parameter.PropertyName)}");
            writer.WriteLine(parameter.Enum is null ? ");" : "));");
        }
    }
}
