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

    /// <summary>What it says, as the end of a sentence, for messages and the JSON schema.</summary>
    public string Meaning { get; }

    public bool IsRequired { get; init; }

    public PropertyOrigin Origin { get; init; }

    /// <summary>Of an object, or of a list's objects.</summary>
    public ObjectShape? Object { get; init; }

    /// <summary>The most characters of a text or items of a list; 0 where AWS has no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>The fewest characters of a text.</summary>
    public int MinLength { get; init; }

    /// <summary>How a text of a command is checked. Nothing else has to know one that is not on its own.</summary>
    public TextCheck Check { get; init; }

    /// <summary>The property of <c>[IoTCommand]</c> that sets it; null if there is none, or if it is more than that property.</summary>
    public string? Attribute { get; init; }

    /// <summary>A wrong name that AWS's own documents use for it, or that comes to mind first.</summary>
    public string? WrongName { get; init; }

    /// <summary>What an object or a list of them looks like, for messages to those who wrote a bare value or a map.</summary>
    public string? Example { get; init; }

    /// <summary>Its place in <see cref="ObjectShape.Properties"/>.</summary>
    public int Index { get; set; }
}

/// <summary>The properties that one of a definition's objects has. The reader and the JSON schema are held to the same shapes.</summary>
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

    /// <summary>With its article: <c>a parameter</c>.</summary>
    public string Title { get; }

    public PropertyShape[] Properties { get; }

    public ReadOnlySpan<string> Names => _names;

    /// <summary>The properties that CreateCommand takes, as messages list them.</summary>
    public string List { get; }

    /// <summary>The property of exactly that name, or null.</summary>
    public PropertyShape? Find(string name)
    {
        int index = Array.IndexOf(_names, name);
        return index < 0 ? null : Properties[index];
    }
}

/// <summary>The kind of JSON value that a property takes.</summary>
internal enum PropertyKind
{
    Text,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>
    /// A JSON number, or one of the texts "NaN", "Infinity" and "-Infinity", by which AWS's rest-json protocol writes what JSON's numbers cannot.
    /// </summary>
    Real,

    Boolean,

    /// <summary>An object of the property's <see cref="PropertyShape.Object"/>.</summary>
    Object,

    /// <summary>A list of objects of the property's <see cref="PropertyShape.Object"/>.</summary>
    Objects,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>Whatever a tool prints there: a timestamp is a text or a number, as the CLI is set.</summary>
    Any,
}

/// <summary>How a text of a command is checked.</summary>
internal enum TextCheck
{
    /// <summary>By code of its own.</summary>
    Own,

    /// <summary>By its length.</summary>
    Length,

    /// <summary>By its length, and it has nothing that cannot be seen, because AWS's console shows it.</summary>
    Shown,
}

/// <summary>Who knows a property.</summary>
internal enum PropertyOrigin
{
    /// <summary>CreateCommand takes it.</summary>
    CreateCommand,

    /// <summary>Only GetCommand prints it.</summary>
    GetCommand,

    /// <summary>Only editors read it: <c>$schema</c>.</summary>
    Editor,
}
