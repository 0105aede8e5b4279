namespace IoTCommands.Definitions.Shapes;

/// <summary>The kind of JSON value that a property takes.</summary>
internal enum PropertyKind
{
    Text,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON number, or one of the texts "NaN", "Infinity" and "-Infinity", by which AWS's rest-json protocol writes what JSON's numbers cannot.</summary>
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
