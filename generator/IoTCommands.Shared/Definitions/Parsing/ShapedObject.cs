using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Validation;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>An object of a definition, whose properties are found by their shapes. Mistakes that any object can have are reported when it is bound.</summary>
internal sealed class ShapedObject
{
    private readonly JsonProperty?[] _found;

    private ShapedObject(JsonObject node, ObjectShape shape)
    {
        Node = node;
        _found = new JsonProperty?[shape.Properties.Length];
    }

    public JsonObject Node { get; }

    /// <summary>The span of diagnostics about something missing: the opening brace, because the whole object would hide other diagnostics in it.</summary>
    public SourceSpan Start => new(Node.Span.Start, 1);

    /// <summary>Gets the property, even if its value is wrong; null if it is missing.</summary>
    public JsonProperty? this[PropertyShape shape] => _found[shape.Index];

    /// <summary>Binds an object to its shape. Reports properties that are unknown, duplicated, missing, or of the wrong kind.</summary>
    /// <param name="node">The object.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="context">Collects the diagnostics.</param>
    /// <param name="isSecret">True if the values must not be shown.</param>
    public static ShapedObject Bind(JsonObject node, ObjectShape shape, JsonContext context, bool isSecret = false)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        ShapedObject bound = new(node, shape);
        PropertyMatcher shapes = new(node, shape);
        HashSet<string>? unknown = null;
        for (int i = 0; i < node.Properties.Length; i++)
        {
            JsonProperty property = node.Properties[i];
            if (shapes[i] is { } found)
            {
                bound.Add(property, found, shape, context, isSecret);
            }
            else if ((unknown ??= new(StringComparer.Ordinal)).Add(property.Name))
            {
                if (!IsBeingTyped(property) && !node.IsDamaged)
                {
                    context.Report(
                        DefinitionDescriptors.UnknownProperty,
                        property.Key.Span,
                        DisplayString.Quoted(property.Name),
                        shape.Title,
                        "It has " + shape.List + ".");
                }
            }
            else
            {
                bound.ReportDuplicate(property, shape, context);
            }
        }

        bound.ReportMissing(shape, context);
        return bound;
    }

    /// <summary>Finds the first two properties that are set, in the shape's order, for an object that must have exactly one of several.</summary>
    public (PropertyShape? First, PropertyShape? Second, bool HasNull) FindSetMembers(ObjectShape shape)
    {
        PropertyShape? first = null;
        PropertyShape? second = null;
        bool hasNull = false;
        foreach (PropertyShape candidate in shape.Properties)
        {
            // A null counts as not set, and is reported by another rule.
            if (this[candidate]?.Value.Kind == JsonKind.Null)
            {
                hasNull = true;
            }
            else if (this[candidate] is not null)
            {
                second = first is null ? null : second ?? candidate;
                first ??= candidate;
            }
        }

        return (first, second, hasNull);
    }

    /// <summary>Returns the key that is later in the text.</summary>
    public JsonString LaterKey(PropertyShape first, PropertyShape second)
    {
        JsonString left = this[first]!.Key;
        JsonString right = this[second]!.Key;
        return left.Span.Start > right.Span.Start ? left : right;
    }

    /// <summary>Returns the property's string, not certain if the value is of another kind; null if the property is missing.</summary>
    public Parsed<string>? String(PropertyShape shape) => this[shape] switch
    {
        null => null,
        { Value: JsonString text } property => new Parsed<string>(text.Value, text, property.Key),
        { } property => new Parsed<string>("", property.Value, property.Key, isCertain: false),
    };

    /// <summary>Returns the property's object, bound; null if it is missing or of another kind.</summary>
    public ShapedObject? Object(PropertyShape shape, JsonContext context)
        => this[shape]?.Value is JsonObject node ? Bind(node, shape.Object!, context) : null;

    /// <summary>
    /// Returns the items of an array that are of the kind that it allows; the others are reported. Empty if the array is missing or of another kind.
    /// </summary>
    public List<T> Items<T>(PropertyShape shape, JsonContext context)
        where T : JsonNode
    {
        List<T> items = [];
        if (this[shape]?.Value is not JsonArray array)
        {
            return items;
        }

        foreach (JsonNode item in array.Items)
        {
            if (item is T fitting)
            {
                items.Add(fitting);
            }
            else if (item.Kind != JsonKind.Missing)
            {
                PropertyKind kind = shape.Kind == PropertyKind.Strings ? PropertyKind.String : PropertyKind.Object;
                KindChecks.Report(item, kind, "Each item of \"" + shape.Name + "\"", context);
            }
        }

        return items;
    }

    /// <summary>Checks IOTC1035 for arrays of objects. An empty set has its own rule.</summary>
    public void CheckNotEmpty(PropertyShape shape, JsonContext context)
    {
        if (this[shape]?.Value is JsonArray { Items.Length: 0 } list && !list.IsDamaged)
        {
            context.Report(DefinitionDescriptors.EmptyList, list.Span, "\"" + shape.Name + "\"");
        }
    }

    /// <summary>True for a property without a value. Its name may be incomplete too, and the JSON error is already reported there.</summary>
    private static bool IsBeingTyped(JsonProperty property) => property.Value.Kind == JsonKind.Missing;

    private void ReportDuplicate(JsonProperty property, ObjectShape shape, JsonContext context)
    {
        if (!Node.IsDamaged)
        {
            context.Report(DefinitionDescriptors.DuplicateProperty, property.Key, DisplayString.Quoted(property.Name), shape.Title);
        }
    }

    private void Add(JsonProperty property, PropertyShape found, ObjectShape shape, JsonContext context, bool isSecret)
    {
        if (_found[found.Index] is not null)
        {
            ReportDuplicate(property, shape, context);
            return;
        }

        if (found.Name != property.Name && !IsBeingTyped(property))
        {
            // "B" is a correct name, but not for bytes.
            string right = "\"" + found.Name + "\"";
            string title = shape.Find(property.Name) is null ? shape.Title : shape.Title + " of bytes";
            context.ReportWithFix(
                right, DefinitionDescriptors.UnknownProperty, property.Key.Span, DisplayString.Quoted(property.Name), title, "Did you mean " + right + "?");
        }

        _found[found.Index] = property;
        KindChecks.Check(property.Value, found, context, isSecret);
    }

    private void ReportMissing(ObjectShape shape, JsonContext context)
    {
        foreach (PropertyShape property in shape.Properties)
        {
            if (property.IsRequired && _found[property.Index] is null && !Node.IsDamaged)
            {
                context.Report(DefinitionDescriptors.MissingProperty, Start, "\"" + property.Name + "\"", shape.Title, property.Meaning);
            }
        }
    }
}

/// <summary>Finds the shapes of an object's properties.</summary>
/// <remarks>
/// A misspelled name is treated as the nearest correct name that the object does not have. So one typo causes one diagnostic and hides nothing inside the
/// property, and the command is parsed as it is meant.
/// </remarks>
internal ref struct PropertyMatcher
{
    /// <summary>
    /// An object with more unknown names is not part of a definition, and definitions are untrusted: to find near names costs more than to parse them.
    /// </summary>
    private const int MostMisspelt = 32;

    private readonly JsonObject _node;
    private readonly ObjectShape _shape;

    /// <summary>Null as long as all requested names are correct. They nearly always are, and then nothing is looked up twice or stored.</summary>
    private PropertyShape?[]? _found;

    public PropertyMatcher(JsonObject node, ObjectShape shape)
    {
        _node = node;
        _shape = shape;
        _found = null;
    }

    /// <summary>Gets the shape that the name of the property at an index means; null if no name is near.</summary>
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
    /// True if the member "B" is meant as the member of a BINARY: AWS's doc comments show its base64 string in "B", which is the member of a BOOLEAN. A
    /// boolean in quotes is meant as a BOOLEAN.
    /// </summary>
    private static bool IsBinary(JsonProperty property, ObjectShape shape)
        => ReferenceEquals(shape, ValueShape.Shape)
            && property.Name == ValueShape.MemberOf(IoTCommandParameterType.Boolean).Name
            && property.Value is JsonString { Value: var text }
            && !string.Equals(text, "true", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(text, "false", StringComparison.OrdinalIgnoreCase);
}
