namespace IoTCommands.Definitions.Shapes;

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
