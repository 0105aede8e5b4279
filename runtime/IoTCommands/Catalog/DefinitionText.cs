using IoTCommands.Definitions;

namespace IoTCommands;

/// <summary>The seam to the shared definition reader, until that has landed.</summary>
internal static class DefinitionText
{
    public static Definition Read(string json) => throw new NotSupportedException(json);
}
