using IoTCommands.Json;

namespace IoTCommands.Definitions.Reading;

/// <summary>IOTC1008: one of AWS's names.</summary>
internal static class NameRule
{
    public static void ReportUnknown(JsonString text, string what, ReadOnlySpan<string> names, ReadingContext context)
    {
        string list = "AWS knows " + WordList.Join(names.ToArray());
        string? nearest = NearestName.Find(text.Value, names);
        context.ReportWithFix(
            nearest is null ? null : "\"" + nearest + "\"",
            DefinitionRules.UnknownName,
            text.Range,
            ShownText.Quoted(text.Value),
            what,
            nearest is null ? list + "." : "Did you mean \"" + nearest + "\"? " + list + ".");
    }
}
