namespace IoTCommands.Model;

/// <summary>A value of a parameter, as its type's member holds it.</summary>
/// <param name="Type">The type that the value is of.</param>
/// <param name="Text">
/// STRING: the text. Whole numbers: decimal text without leading zeros. DOUBLE: the shortest text that gives the same number ("R", invariant culture).
/// BOOLEAN: <c>true</c> or <c>false</c>. BINARY: base64.
/// </param>
internal sealed record ParameterValueModel(IoTCommandParameterType Type, string Text);
