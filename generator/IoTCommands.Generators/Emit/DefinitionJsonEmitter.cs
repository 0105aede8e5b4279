using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The attribute that holds a command's definition. In an attribute it takes half the space of a string in code: metadata keeps it in UTF-8.</summary>
internal static class DefinitionJsonEmitter
{
    public static void Write(SourceWriter writer, CommandModel command, CommandScope scope)
    {
        // Three quotes never meet in JSON: a string holds them as \", and an empty string is followed by something else.
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

    /// <summary>Writes the JSON without the white space between its tokens; <c>deprecated</c>, which CreateCommand does not accept, is added.</summary>
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
                    // Twice, because the next piece starts with it again.
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
