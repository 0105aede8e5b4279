using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>A parameter's properties, found by the names that are meant.</summary>
internal static class ParameterNode
{
    public static JsonProperty? FindType(JsonObject parameter) => Find(parameter, ParameterShape.Type);

    public static JsonProperty? Find(JsonObject parameter, PropertyShape shape)
    {
        PropertyMatcher matcher = new(parameter, ParameterShape.Shape);
        for (int i = 0; i < parameter.Properties.Length; i++)
        {
            if (ReferenceEquals(matcher[i], shape))
            {
                return parameter.Properties[i];
            }
        }

        return null;
    }
}
