namespace IoTCommands.Generators.Emit;

/// <summary>Writes the statement that creates an object from values: arguments of a constructor, and an object initializer for the others.</summary>
internal static class ObjectCreationEmitter
{
    /// <param name="writer">The writer.</param>
    /// <param name="typeName">The full name of the type.</param>
    /// <param name="count">The number of values.</param>
    /// <param name="findParameter">Finds the constructor's parameter for a value; null if there is none.</param>
    /// <param name="findProperty">Finds the property that the initializer sets to a value; null if there is none.</param>
    /// <param name="writeValue">Writes the expression of a value.</param>
    public static void WriteReturn(
        SourceWriter writer, string typeName, int count, Func<int, string?> findParameter, Func<int, string?> findProperty, Action<int> writeValue)
    {
        writer.Write($"return new {typeName}(");
        bool isFirst = true;
        for (int i = 0; i < count; i++)
        {
            if (findParameter(i) is { } parameter)
            {
                writer.Write($"{(isFirst ? "" : ", ")}{Identifiers.Escape(parameter)}: ");
                writeValue(i);
                isFirst = false;
            }
        }

        writer.Write(")");
        isFirst = true;
        for (int i = 0; i < count; i++)
        {
            if (findProperty(i) is { } property)
            {
                if (isFirst)
                {
                    writer.WriteLine();
                    writer.OpenBrace();
                    isFirst = false;
                }

                writer.Write($"{Identifiers.Escape(property)} = ");
                writeValue(i);
                writer.WriteLine(",");
            }
        }

        if (!isFirst)
        {
            writer.Outdent();
            writer.Write("}");
        }

        writer.WriteLine(";");
    }
}
