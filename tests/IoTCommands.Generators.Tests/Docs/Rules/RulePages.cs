using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>The rule pages of this repository.</summary>
internal static class RulePages
{
    public static string Folder { get; } = Path.Combine(TestPaths.ProjectDirectory, "../../docs/rules");

    /// <summary>Gets the pages in the order of their ids.</summary>
    public static IReadOnlyList<RulePage> All { get; } = [.. Directory.EnumerateFiles(Folder, "IOTC*.md").Order(StringComparer.Ordinal).Select(RulePage.Read)];

    /// <summary>Reads the file again, because tests change the pages one after another with UPDATE_BASELINES.</summary>
    public static RulePage ReadAgain(string id) => RulePage.Read(Get(id).Path);

    public static RulePage Get(string id)
        => All.SingleOrDefault(page => page.Id == id) ?? throw new InvalidOperationException($"docs/rules has no page {id}.md.");
}
