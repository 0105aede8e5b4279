using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;
using IoTCommands.Model;
using IoTCommands.Testing.Http;
using JsonProperty = System.Text.Json.JsonProperty;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>Parses a value of <c>parameters</c>: an object with exactly one member, such as <c>I</c>.</summary>
/// <remarks>
/// AWS IoT API reference, <c>CommandParameterValue</c> of the data plane. It is not a union in the model, so no SDK enforces that it has exactly one member.
/// </remarks>
internal static class RequestValueParser
{
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="command">The definition, which says which values are secret; null if it is not known.</param>
    /// <param name="assumptions">The assumptions about what AWS does not document.</param>
    /// <param name="problems">The problems of the request.</param>
    /// <returns>Null if there is a problem.</returns>
    public static ParameterValueModel? Parse(string name, JsonElement value, CommandModel? command, AwsAssumptions assumptions, RequestProblems problems)
    {
        RequestMembers.Expect(value, JsonValueKind.Object, $"parameters.{name}");
        List<JsonProperty> set = [];
        List<string> unknown = [];
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (!WireNames.TryParseMember(member.Name, out IoTCommandParameterType _))
            {
                unknown.Add(DisplayString.Quoted(member.Name));
            }
            else if (member.Value.ValueKind != JsonValueKind.Null)
            {
                set.Add(member);
            }
        }

        if (set.Count == 1)
        {
            return Parse(name, set[0], command, assumptions, problems);
        }

        string found = set.Count > 0 ? $"sets {string.Join(" and ", set.Select(member => member.Name))}" : "sets no member";
        string ignored = unknown.Count > 0 ? $" ({string.Join(" and ", unknown)} is none)" : string.Empty;
        problems.Add(
            $"parameters.{name} {found}{ignored}; it must set exactly one of {WordList.Join(WireNames.Members)}.", $"parameters.{name}");
        return null;
    }

    private static ParameterValueModel? Parse(
        string name, JsonProperty member, CommandModel? command, AwsAssumptions assumptions, RequestProblems problems)
    {
        string path = $"parameters.{name}.{member.Name}";
        _ = WireNames.TryParseMember(member.Name, out IoTCommandParameterType type);
        RequestMembers.Expect(member.Value, KindOf(type, member.Value), path);

        // The same rules as for a default value in a definition.
        MemberValue value = MemberValue.Parse(ToNode(member.Value), type);
        if (value.Problem is null || (assumptions.AcceptNonFiniteNumbers && type == IoTCommandParameterType.Double && IsNotFinite(member.Value)))
        {
            return value.Value.ToModel();
        }

        // Without a definition of the parameter, its value can be a secret one: the name of the command or of the parameter may be misspelled.
        bool isPublic = command is not null && command.Parameters.Any(parameter => parameter.Name == name && !parameter.IsSecret);
        string shown = !isPublic ? "has a value that is not shown, because it can be secret"
            : member.Value.ValueKind == JsonValueKind.String ? $"is {DisplayString.Quoted(member.Value.GetString()!)}"
            : $"is {DisplayString.Of(member.Value.GetRawText())}";
        problems.Add($"{path} {shown}: {value.Problem}.", $"parameters.{name}");
        return null;
    }

    private static JsonValueKind KindOf(IoTCommandParameterType type, JsonElement value) => ParameterType.Of(type).Member.Kind switch
    {
        PropertyKind.Boolean => JsonValueKind.True,
        PropertyKind.Number => JsonValueKind.Number,
        PropertyKind.Real => IsNotFinite(value) ? JsonValueKind.String : JsonValueKind.Number,
        PropertyKind.String => JsonValueKind.String,
        PropertyKind other => throw new InvalidOperationException("Not a kind of values: " + other),
    };

    /// <summary>True if the value is one of the three numbers that are strings in AWS's JSON protocol; otherwise, false.</summary>
    private static bool IsNotFinite(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is "NaN" or "Infinity" or "-Infinity";

    private static JsonNode ToNode(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new JsonString(default, value.GetString()!, value.GetRawText()),
        JsonValueKind.Number => new JsonNumber(default, value.GetRawText()),
        JsonValueKind.True => new JsonLiteral(JsonKind.True, default),
        JsonValueKind.False => new JsonLiteral(JsonKind.False, default),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.ValueKind, "A value has no member of this kind."),
    };
}
