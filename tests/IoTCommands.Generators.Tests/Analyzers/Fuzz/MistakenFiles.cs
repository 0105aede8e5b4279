using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Generators.Tests.Analyzers.Fuzz;

/// <summary>
/// The files of tests/IoTCommands.Mistakes: every mistake that has a rule. What is made of them by cutting and changing makes an analyzer look at it.
/// </summary>
internal static partial class MistakenFiles
{
    private static readonly string Folder = Path.Combine(TestPaths.ProjectDirectory, "../IoTCommands.Mistakes");

    /// <summary>Programs by name.</summary>
    public static IReadOnlyDictionary<string, string> Code { get; } = Read(Folder, "IOTC*.cs");

    /// <summary>Definitions by name, those without a mistake among them.</summary>
    public static IReadOnlyDictionary<string, string> Definitions { get; } =
        Read(Path.Combine(Folder, "commands"), "*.json").Concat(Read(TestPaths.CommandsDirectory, "*.json")).ToDictionary();

    /// <summary>The code with other names of its types, so that many cuts of one file stand beside each other in a project.</summary>
    public static string Rename(string code, int number) => TypeName().Replace(code, $"$0_{number}");

    private static Dictionary<string, string> Read(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).ToDictionary(static path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    [GeneratedRegex(@"\bRule\d{4}(Case\d)?\b")]
    private static partial Regex TypeName();
}
