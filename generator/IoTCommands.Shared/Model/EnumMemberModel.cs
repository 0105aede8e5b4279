namespace IoTCommands.Model;

/// <summary>A member of a parameter's enum.</summary>
/// <param name="Name">The C# name: <c>Main</c>.</param>
/// <param name="WireText">The text in the map of StartCommandExecution: <c>MAIN</c>.</param>
internal sealed record EnumMemberModel(string Name, string WireText);
