namespace IoTCommands.Definitions.Shapes;

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
