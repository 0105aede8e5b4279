using IoTCommands.Definitions.Tests.Definitions;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

/// <summary>Parses real definitions that are damaged: each prefix, and each deletion or swap of single characters.</summary>
public sealed class JsonDamageTests
{
    public static readonly TheoryData<string> Files = ["ConfigureReporting", "RebootDevice", "SetOvenTemperature", "UploadLogs"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Files))]
    public void A_prefix_has_one_error_and_all_properties_before_its_end(string file)
    {
        string text = CommandFileTests.ReadFile(file);
        List<JsonString> keys = Keys(JsonParser.Parse(text, Cancellation).Root);
        for (int length = 1; length < text.TrimEnd().Length; length++)
        {
            JsonDocument document = JsonParser.Parse(text[..length], Cancellation);
            Assert.True(document.Errors.Length == 1, Show(document));
            Assert.Equal(0, CountLost(keys, document, length, removed: 0));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_deleted_or_swapped_character_is_one_error_and_keeps_the_properties_of_other_lines(string file)
    {
        string text = CommandFileTests.ReadFile(file);
        List<JsonString> keys = Keys(JsonParser.Parse(text, Cancellation).Root);
        int damaged = 0;
        int withOneError = 0;
        int withOneDiagnostic = 0;
        int withAllProperties = 0;
        for (int i = 0; i < text.Length; i++)
        {
            Damage(text.Remove(i, 1), i, 1);
            if (i + 1 < text.Length && text[i] != text[i + 1])
            {
                Damage(text[..i] + text[i + 1] + text[i] + text[(i + 2)..], i, 0);
            }
        }

        Assert.True(damaged > 50);
        string counts = $"of {damaged}: {withOneError} with one error, {withOneDiagnostic} with one diagnostic, {withAllProperties} with all properties";
        Assert.True(withOneError >= damaged * 0.98 && withOneDiagnostic >= damaged * 0.97 && withAllProperties >= damaged - 1, counts);

        void Damage(string broken, int position, int removed)
        {
            JsonDocument document = JsonParser.Parse(broken, Cancellation);
            if (document.Errors.Length > 0)
            {
                damaged++;
                withOneError += document.Errors.Length == 1 ? 1 : 0;
                withOneDiagnostic += Marked.ParseText(broken).Diagnostics.Length == 1 ? 1 : 0;
                withAllProperties += CountLost(keys, document, position, removed) == 0 ? 1 : 0;
            }
        }
    }

    /// <summary>Counts the keys on other lines that are not at their position in the damaged tree.</summary>
    private static int CountLost(List<JsonString> keys, JsonDocument damaged, int position, int removed)
    {
        HashSet<(SourceSpan, string)> found = [.. Keys(damaged.Root).Select(key => (key.Span, key.Value))];
        int lineStart = position == 0 ? 0 : damaged.Text.LastIndexOf('\n', Math.Min(position, damaged.Text.Length) - 1) + 1;
        int lineEnd = damaged.Text.IndexOf('\n', position);
        lineEnd = lineEnd < 0 ? damaged.Text.Length : lineEnd;
        int lost = 0;
        foreach (JsonString key in keys)
        {
            SourceSpan span = key.Span.Start > position ? new(key.Span.Start - removed, key.Span.Length) : key.Span;
            bool isOutside = span.End <= lineStart || (span.Start >= lineEnd && position < damaged.Text.Length);
            lost += isOutside && !found.Contains((span, key.Value)) ? 1 : 0;
        }

        return lost;
    }

    private static List<JsonString> Keys(JsonNode node) => node switch
    {
        JsonObject value => [.. value.Properties.SelectMany(property => Keys(property.Value).Prepend(property.Key))],
        JsonArray value => [.. value.Items.SelectMany(Keys)],
        _ => [],
    };

    private static string Show(JsonDocument document) => string.Join('\n', document.Errors.Select(error => error.ToString())) + "\n" + document.Text;
}
