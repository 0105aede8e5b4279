using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1008: one of AWS's names.</summary>
internal static class NameRule
{
    /// <summary>Offers the nearest of the names.</summary>
    public static void ReportUnknown(JsonString text, string what, ReadOnlySpan<string> names, ParseContext context)
        => ReportUnknown(text, NearestName.Find(text.Value, names), what, names, context);

    /// <summary>Offers the name that is probably meant; null where none is.</summary>
    public static void ReportUnknown(JsonString text, string? nearest, string what, ReadOnlySpan<string> names, ParseContext context)
    {
        string list = "AWS knows " + WordList.Join(names.ToArray());
        context.ReportWithFix(
            nearest is null ? null : "\"" + nearest + "\"",
            DefinitionDescriptors.UnknownName,
            text.Span,
            ShownText.Quoted(text.Value),
            what,
            nearest is null ? list + "." : "Did you mean \"" + nearest + "\"? " + list + ".");
    }
}
