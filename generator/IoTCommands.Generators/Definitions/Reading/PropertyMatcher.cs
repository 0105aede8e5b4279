using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Reading;

/// <summary>Finds the shapes of the properties that are written in an object.</summary>
/// <remarks>
/// A misspelt name is taken as the nearest right one that the object does not have, so that one typo gives one finding, hides nothing under
/// it, and the command is read as it is meant.
/// </remarks>
internal static class PropertyMatcher
{
    /// <summary>An object with more unknown names is none of a definition's, and definitions are untrusted: looking for near names costs more than reading them.</summary>
    private const int MostMisspelt = 32;

    /// <summary>For each property of the object the shape under whose name it is meant; null where no name is near.</summary>
    public static PropertyShape?[] Match(JsonObject node, ObjectShape shape)
    {
        PropertyShape?[] found = new PropertyShape?[node.Properties.Length];
        bool[] isTaken = new bool[shape.Properties.Length];
        int unknown = 0;
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = IsBinary(node.Properties[i], shape) ? null : shape.Find(node.Properties[i].Name);
            if (found[i] is { } exact)
            {
                isTaken[exact.Index] = true;
            }
            else
            {
                unknown++;
            }
        }

        for (int i = 0; i < found.Length && unknown is > 0 and <= MostMisspelt; i++)
        {
            if (found[i] is null && FindMeant(node.Properties[i], shape) is { } meant && !isTaken[meant.Index])
            {
                isTaken[meant.Index] = true;
                found[i] = meant;
            }
        }

        return found;
    }

    private static PropertyShape? FindMeant(JsonProperty property, ObjectShape shape)
    {
        if (IsBinary(property, shape))
        {
            return ValueShape.Bin;
        }

        foreach (PropertyShape candidate in shape.Properties)
        {
            if (candidate.WrongName == property.Name)
            {
                return candidate;
            }
        }

        return NearestName.Find(property.Name, shape.Names) is { } nearest ? shape.Find(nearest) : null;
    }

    /// <summary>AWS's doc comments show the base64 text of a BINARY as the member "B", which is the one of a BOOLEAN.</summary>
    private static bool IsBinary(JsonProperty property, ObjectShape shape)
        => ReferenceEquals(shape, ValueShape.Shape) && property.Name == ValueShape.B.Name && property.Value.Kind == JsonKind.String;
}
