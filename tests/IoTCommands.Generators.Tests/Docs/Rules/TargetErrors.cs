using System.Text.RegularExpressions;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>The errors and warnings of the package's targets.</summary>
internal static partial class TargetErrors
{
    /// <summary>Returns the ids, each once.</summary>
    /// <param name="repository">The repository's folder.</param>
    public static string[] CodesIn(string repository)
    {
        string targets = File.ReadAllText(Path.Combine(repository, "generator/IoTCommands.Generators/Package/IoTCommands.Generators.targets"));
        return [.. Code().Matches(targets).Select(static match => match.Value).Distinct()];
    }

    /// <summary>Returns <c>Error</c> or <c>Warning</c>.</summary>
    public static string SeverityIn(string repository, string code)
        => Regex.Match(
            File.ReadAllText(Path.Combine(repository, "generator/IoTCommands.Generators/Package/IoTCommands.Generators.targets")),
            $"(\\w+) Code=\"{code}\"").Groups[1].Value;

    [GeneratedRegex("(?<=Code=\")IOTC[0-9]{4}(?=\")")]
    private static partial Regex Code();
}
