using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Templates;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Json;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Writes a definition of what a call tells of its command.</summary>
internal static class NewDefinition
{
    /// <summary>
    /// The text of the file; null if a parameter has a name that is not valid. A parameter whose type is not known has none, which is an error in the
    /// file until it is added: a wrong guess would be found by the service only.
    /// </summary>
    public static string? Write(string commandId, ParameterMap map, SdkTypes sdk)
    {
        List<(string Name, IoTCommandParameterType? Type)> parameters = [];
        foreach (MapEntry entry in map.Entries)
        {
            if (entry.Name is not { } name || Contains(parameters, name))
            {
                continue;
            }

            if (!AllowedCharacters.IsParameterName(name.AsSpan()))
            {
                return null;
            }

            parameters.Add((name, TypeOf(entry, sdk)));
        }

        using JsonWriter writer = new();
        writer.StartObject();
        Write(writer, CommandShape.CommandId, commandId);
        Write(writer, CommandShape.Namespace, WireNames.Of(IoTCommandNamespace.AwsIoT));
        if (parameters.Count > 0)
        {
            WriteTemplate(writer, parameters);
            WriteParameters(writer, parameters);
        }

        writer.EndObject();
        return writer.ToString() + "\n";
    }

    private static IoTCommandParameterType? TypeOf(MapEntry entry, SdkTypes sdk) =>
        ParameterValueParser.Parse(entry.Value, sdk)?.Single is { } member
        && WireNames.TryParseMember(member.Name, out IoTCommandParameterType type) ? type : null;

    private static bool Contains(List<(string Name, IoTCommandParameterType? Type)> parameters, string name)
    {
        foreach ((string other, IoTCommandParameterType? _) in parameters)
        {
            if (other == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A command with parameters has a template: devices get each value under its parameter's name until somebody writes it as they want it.</summary>
    private static void WriteTemplate(JsonWriter writer, List<(string Name, IoTCommandParameterType? Type)> parameters)
    {
        List<string> values = [];
        foreach ((string name, IoTCommandParameterType? _) in parameters)
        {
            values.Add($"\"{name}\":\"{Placeholder.Of(name)}\"");
        }

        Write(writer, CommandShape.PayloadTemplate, "{" + string.Join(",", values) + "}");
        writer.WriteName(CommandShape.Preprocessor.Name);
        writer.StartObject();
        writer.WriteName(PreprocessorShape.AwsJsonSubstitution.Name);
        writer.StartObject();
        Write(writer, SubstitutionShape.OutputFormat, WireNames.Of(CommandPayloadFormat.Json));
        writer.EndObject();
        writer.EndObject();
    }

    private static void WriteParameters(JsonWriter writer, List<(string Name, IoTCommandParameterType? Type)> parameters)
    {
        writer.WriteName(CommandShape.MandatoryParameters.Name);
        writer.StartArray();
        foreach ((string name, IoTCommandParameterType? type) in parameters)
        {
            writer.StartObject();
            Write(writer, ParameterShape.Name, name);
            if (type is { } known)
            {
                Write(writer, ParameterShape.Type, WireNames.Of(known));
            }

            writer.EndObject();
        }

        writer.EndArray();
    }

    private static void Write(JsonWriter writer, PropertyShape property, string value)
    {
        writer.WriteName(property.Name);
        writer.WriteString(value);
    }
}
