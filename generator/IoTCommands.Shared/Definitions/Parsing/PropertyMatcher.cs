using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>Finds the shapes of the properties that are written in an object.</summary>
/// <remarks>
/// A misspelt name is taken as the nearest right one that the object does not have, so that one typo gives one diagnostic, hides nothing under
/// it, and the command is read as it is meant.
/// </remarks>
internal ref struct PropertyMatcher
{
    /// <summary>
    /// An object with more unknown names is none of a definition's, and definitions are untrusted: looking for near names costs more than reading them.
    /// </summary>
    private const int MostMisspelt = 32;

    private readonly JsonObject _node;
    private readonly ObjectShape _shape;

    /// <summary>Null as long as every name asked for is a right one: nearly always, and then nothing is looked up twice or kept.</summary>
    private PropertyShape?[]? _found;

    public PropertyMatcher(JsonObject node, ObjectShape shape)
    {
        _node = node;
        _shape = shape;
        _found = null;
    }

    /// <summary>The shape under whose name the object's property of that index is meant; null where no name is near.</summary>
    public PropertyShape? this[int index]
        => _found is null && FindExact(_node.Properties[index], _shape) is { } exact ? exact : (_found ??= MatchAll(_node, _shape))[index];

    private static PropertyShape?[] MatchAll(JsonObject node, ObjectShape shape)
    {
        PropertyShape?[] found = new PropertyShape?[node.Properties.Length];
        bool[] isTaken = new bool[shape.Properties.Length];
        int unknown = 0;
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = FindExact(node.Properties[i], shape);
            if (found[i] is { } exact)
            {
                isTaken[exact.Index] = true;
            }
            else
            {
                unknown++;
            }
        }

        for (int i = 0; i < found.Length && unknown <= MostMisspelt; i++)
        {
            if (found[i] is null && FindMeant(node.Properties[i], shape) is { } meant && !isTaken[meant.Index])
            {
                isTaken[meant.Index] = true;
                found[i] = meant;
            }
        }

        return found;
    }

    private static PropertyShape? FindExact(JsonProperty property, ObjectShape shape)
        => IsBinary(property, shape) ? null : shape.Find(property.Name);

    private static PropertyShape? FindMeant(JsonProperty property, ObjectShape shape)
    {
        if (IsBinary(property, shape))
        {
            return ValueShape.MemberOf(IoTCommandParameterType.Binary);
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

    /// <summary>
    /// AWS's doc comments show the base64 text of a BINARY as the member "B", which is the one of a BOOLEAN; a boolean in quotes is one of the latter.
    /// </summary>
    private static bool IsBinary(JsonProperty property, ObjectShape shape)
        => ReferenceEquals(shape, ValueShape.Shape)
            && property.Name == ValueShape.MemberOf(IoTCommandParameterType.Boolean).Name
            && property.Value is JsonString { Value: var text }
            && !string.Equals(text, "true", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase);
}
