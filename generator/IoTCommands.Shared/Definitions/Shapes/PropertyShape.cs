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

    /// <summary>A wrong name that AWS's own documents use for it, or that comes to mind first.</summary>
    public string? WrongName { get; init; }

    /// <summary>What an object or a list of them looks like, for messages to those who wrote a bare value or a map.</summary>
    public string? Example { get; init; }

    /// <summary>Its place in <see cref="ObjectShape.Properties"/>.</summary>
    public int Index { get; set; }
}
