namespace IoTCommands.Json;

internal enum JsonKind
{
    Object,
    Array,
    String,
    Number,
    True,
    False,
    Null,

    /// <summary>A value was expected here and none, or none that can be told, was found; the document has an error for it.</summary>
    Missing,
}
