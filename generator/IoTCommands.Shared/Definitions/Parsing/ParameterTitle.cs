using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>A parameter in messages; text only where there is a message.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its place among the parameters, from 1, for one that has no name.</param>
internal readonly record struct ParameterTitle(JsonString? Name, int Number)
{
    /// <summary><c>parameter "zone"</c>, or <c>parameter 3</c>.</summary>
    public override string ToString() => "parameter " + (Name is null ? TextRules.Number(Number) : ShownText.Quoted(Name.Value));
}
