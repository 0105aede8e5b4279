using System.Text.RegularExpressions;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>The errors that the package's targets raise.</summary>
internal static partial class TargetErrors
{
    /// <summary>The ids, each once.</summary>
    /// <param name="repository">The repository's folder.</param>
    public static string[] CodesIn(string repository)
    {
        string targets = File.ReadAllText(Path.Combine(repository, "generator/IoTCommands.Generators/Package/IoTCommands.Generators.targets"));
        return [.. Code().Matches(targets).Select(static match => match.Value).Distinct()];
    }

    [GeneratedRegex("(?<=Code=\")IOTC[0-9]{4}(?=\")")]
    private static partial Regex Code();
}
