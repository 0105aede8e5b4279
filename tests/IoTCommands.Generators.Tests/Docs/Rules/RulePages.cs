using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>The pages of this repository.</summary>
internal static class RulePages
{
    public static string Folder { get; } = Path.Combine(TestPaths.ProjectDirectory, "../../docs/rules");

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<RulePage> All { get; } = [.. Directory.EnumerateFiles(Folder, "IOTC*.md").Order(StringComparer.Ordinal).Select(RulePage.Read)];

    /// <summary>As the file is now: with UPDATE_BASELINES, tests write pages one after another.</summary>
    public static RulePage ReadAgain(string id) => RulePage.Read(Get(id).Path);

    public static RulePage Get(string id)
        => All.SingleOrDefault(page => page.Id == id) ?? throw new InvalidOperationException($"docs/rules has no page {id}.md.");
}
