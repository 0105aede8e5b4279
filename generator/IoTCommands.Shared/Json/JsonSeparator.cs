namespace IoTCommands.Json;

/// <summary>What stands before the next child of a container.</summary>
internal enum JsonSeparator
{
    /// <summary>The container's opening bracket.</summary>
    Opening,

    /// <summary>Another child: a comma is due.</summary>
    Missing,

    Comma,

    /// <summary>Something that is no comma, and for which there is an error already.</summary>
    Stray,
}
