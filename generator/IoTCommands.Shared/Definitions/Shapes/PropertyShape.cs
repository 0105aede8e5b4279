namespace IoTCommands.Definitions.Shapes;

/// <summary>A property of one of a definition's objects.</summary>
internal sealed class PropertyShape
{
    public PropertyShape(string name, PropertyKind kind, string meaning)
    {
        Name = name;
        Kind = kind;
        Meaning = meaning;
    }

    /// <summary>AWS's name; case-sensitive.</summary>
    public string Name { get; }

    public PropertyKind Kind { get; }

    /// <summary>What the property means, as the end of a sentence, for messages and the JSON schema.</summary>
    public string Meaning { get; }

    public bool IsRequired { get; init; }

    public PropertyOrigin Origin { get; init; }

    /// <summary>The shape of an object, or of the objects in an array; otherwise, null.</summary>
    public ObjectShape? Object { get; init; }

    /// <summary>The maximum number of characters of a string or items of an array; 0 if AWS has no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>The minimum number of characters of a string.</summary>
    public int MinLength { get; init; }

    /// <summary>Specifies how a string of a command is checked. No other code has to handle the string unless it is <see cref="TextCheck.Own"/>.</summary>
    public TextCheck Check { get; init; }

    /// <summary>The property of <c>[IoTCommand]</c> that sets it; null if there is none, or if more than that property sets it.</summary>
    public string? Attribute { get; init; }

    /// <summary>A wrong name that AWS's own documentation uses for it, or that users are likely to expect.</summary>
    public string? WrongName { get; init; }

    /// <summary>An example of an object or of an array of objects, for messages to users who wrote a bare value or a map.</summary>
    public string? Example { get; init; }

    /// <summary>The index in <see cref="ObjectShape.Properties"/>.</summary>
    public int Index { get; set; }
}

/// <summary>The properties of one of a definition's objects. The parser and the JSON schema must follow the same shapes.</summary>
internal sealed class ObjectShape
{
    private readonly string[] _names;

    public ObjectShape(string title, params PropertyShape[] properties)
    {
        Title = title;
        Properties = properties;
        _names = new string[properties.Length];
        List<string> taken = [];
        for (int i = 0; i < properties.Length; i++)
        {
            properties[i].Index = i;
            _names[i] = properties[i].Name;
            if (properties[i].Origin == PropertyOrigin.CreateCommand)
            {
                taken.Add("\"" + _names[i] + "\"");
            }
        }

        List = WordList.Join(taken);
    }

    /// <summary>The title with its article: <c>a parameter</c>.</summary>
    public string Title { get; }

    public PropertyShape[] Properties { get; }

    public ReadOnlySpan<string> Names => _names;

    /// <summary>The properties that CreateCommand accepts, as messages list them.</summary>
    public string List { get; }

    /// <summary>Returns the property with exactly that name; null if there is none.</summary>
    public PropertyShape? Find(string name)
    {
        int index = Array.IndexOf(_names, name);
        return index < 0 ? null : Properties[index];
    }
}

/// <summary>Specifies the kind of JSON value that a property allows.</summary>
internal enum PropertyKind
{
    String,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>
    /// A JSON number, or one of the strings "NaN", "Infinity" and "-Infinity", with which AWS's rest-json protocol represents what JSON's numbers cannot.
    /// </summary>
    Real,

    Boolean,

    /// <summary>An object with the shape <see cref="PropertyShape.Object"/>.</summary>
    Object,

    /// <summary>An array of objects with the shape <see cref="PropertyShape.Object"/>.</summary>
    Objects,

    /// <summary>An array of strings.</summary>
    Strings,

    /// <summary>Any value that a tool prints there: a timestamp is a string or a number, depending on the CLI's settings.</summary>
    Any,
}

/// <summary>Specifies how a string of a command is checked.</summary>
internal enum TextCheck
{
    /// <summary>By code of its own.</summary>
    Own,

    /// <summary>By its length.</summary>
    Length,

    /// <summary>By its length and for invisible characters, because AWS's console shows it.</summary>
    Shown,
}

/// <summary>Specifies which operation or tool uses a property.</summary>
internal enum PropertyOrigin
{
    /// <summary>CreateCommand accepts it.</summary>
    CreateCommand,

    /// <summary>Only GetCommand prints it.</summary>
    GetCommand,

    /// <summary>Only editors use it: <c>$schema</c>.</summary>
    Editor,
}
