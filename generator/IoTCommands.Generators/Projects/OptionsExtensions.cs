using IoTCommands.Model;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Projects;

/// <summary>Gets options as MSBuild does: an empty value is the same as none.</summary>
internal static class OptionsExtensions
{
    public static string? GetText(this AnalyzerConfigOptions options, string key)
    {
        if (!options.TryGetValue(key, out string? value))
        {
            return null;
        }

        value = value.Trim();
        return value.Length == 0 ? null : value;
    }

    /// <summary>Gets the items of a value, which are separated by commas; empty if there are none.</summary>
    public static EquatableArray<string> GetList(this AnalyzerConfigOptions options, string key)
    {
        if (options.GetText(key) is not { } text)
        {
            return default;
        }

        List<string> items = [];
        foreach (string item in text.Split(','))
        {
            if (item.Trim() is { Length: > 0 } trimmed)
            {
                items.Add(trimmed);
            }
        }

        return new EquatableArray<string>(items.ToArray());
    }

    public static bool HasText(this AnalyzerConfigOptions options, string key, string expected) =>
        options.TryGetValue(key, out string? value) && value.AsSpan().Trim().Equals(expected.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
