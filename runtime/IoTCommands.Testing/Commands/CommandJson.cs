using System.Text;
using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Model;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.Commands;

/// <summary>Converts requests to definitions, which the compiler's rules check.</summary>
internal static class CommandJson
{
    /// <summary>Parses the definition in a CreateCommand request. The command id is in the path.</summary>
    /// <exception cref="ServiceException">The definition is not valid.</exception>
    public static CommandModel Parse(string commandId, JsonElement body, bool refuseWarnings) =>
        Parse(Write(writer =>
        {
            writer.WriteString(CommandShape.CommandId.Name, commandId);
            foreach (JsonProperty member in body.EnumerateObject())
            {
                // Members that only responses have are ignored. CreateCommand does not know them either, and a caller may have copied them from a response.
                if (member.Value.ValueKind != JsonValueKind.Null && !IsIgnored(member.Name))
                {
                    writer.WritePropertyName(member.Name);
                    WriteWithoutNulls(writer, member.Value);
                }
            }
        }), secretParameters: null, refuseWarnings ? RuleSeverity.Warning : RuleSeverity.Error);

    /// <summary>Replaces the display name and the description of a definition.</summary>
    /// <param name="model">The definition.</param>
    /// <param name="displayName">The new display name; null if it does not change.</param>
    /// <param name="description">The new description; null if it does not change.</param>
    /// <exception cref="ServiceException">The changed definition is not valid.</exception>
    public static CommandModel Update(CommandModel model, string? displayName, string? description)
    {
        using JsonDocument definition = JsonDocument.Parse(model.Json);
        string json = Write(writer =>
        {
            foreach (JsonProperty member in definition.RootElement.EnumerateObject())
            {
                bool isReplaced = (displayName is not null && member.NameEquals(CommandShape.DisplayName.Name))
                    || (description is not null && member.NameEquals(CommandShape.Description.Name));
                if (!isReplaced)
                {
                    member.WriteTo(writer);
                }
            }

            writer.WriteIfSet(CommandShape.DisplayName.Name, displayName);
            writer.WriteIfSet(CommandShape.Description.Name, description);
        });
        return Parse(json, new ServedCommand(model).SecretParameters, RuleSeverity.Error);
    }

    /// <summary>Writes the members of a definition into a response, without the command id, the namespace and the tags.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, CommandModel model)
    {
        using JsonDocument definition = JsonDocument.Parse(model.Json);
        foreach (JsonProperty member in definition.RootElement.EnumerateObject())
        {
            if (!member.NameEquals(CommandShape.CommandId.Name) && !member.NameEquals(CommandShape.Namespace.Name)
                && !member.NameEquals(CommandShape.Tags.Name))
            {
                member.WriteTo(writer);
            }
        }
    }

    private static bool IsIgnored(string name)
    {
        foreach (PropertyShape property in CommandShape.Shape.Properties)
        {
            if (property.Name == name)
            {
                return property.Origin != PropertyOrigin.CreateCommand || property == CommandShape.CommandId;
            }
        }

        return false;
    }

    private static CommandModel Parse(string json, string[]? secretParameters, RuleSeverity refused)
    {
        Definition definition = DefinitionParser.ParseForWire(json, secretParameters);
        RequestProblems problems = new();
        bool isWrongKind = false;
        foreach (DiagnosticInfo diagnostic in definition.Diagnostics)
        {
            if (diagnostic.Severity >= refused)
            {
                problems.Add(problems.IsFull ? string.Empty : $"{diagnostic.Message} ({diagnostic.Rule.Id})");
                isWrongKind |= diagnostic.Rule == DefinitionDescriptors.WrongKind;
            }
        }

        return isWrongKind ? throw ServiceErrors.Serialization(problems.ToString())
            : problems.Count > 0 ? throw ServiceErrors.Validation(problems)
            : definition.Command!;
    }

    private static string Write(Action<Utf8JsonWriter> writeMembers)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    /// <summary>
    /// Writes a value without the members that are null. For AWS's services, null is the same as a missing member; in a definition, it is a mistake.
    /// </summary>
    private static void WriteWithoutNulls(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (member.Value.ValueKind != JsonValueKind.Null)
                    {
                        writer.WritePropertyName(member.Name);
                        WriteWithoutNulls(writer, member.Value);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    WriteWithoutNulls(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
