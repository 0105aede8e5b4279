using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Generators.Tests.Analyzers.Fuzz;

/// <summary>
/// The files of tests/IoTCommands.Mistakes, which have every mistake with a rule. Analyzers find something to check also in their prefixes and changed copies.
/// </summary>
internal static partial class MistakenFiles
{
    private static readonly string Folder = Path.Combine(TestPaths.ProjectDirectory, "../IoTCommands.Mistakes");

    /// <summary>Gets the programs by name.</summary>
    public static IReadOnlyDictionary<string, string> Code { get; } = Read(Folder, "IOTC*.cs");

    /// <summary>Gets the definitions by name, including those without a mistake.</summary>
    public static IReadOnlyDictionary<string, string> Definitions { get; } =
        Read(Path.Combine(Folder, "commands"), "*.json").Concat(Read(TestPaths.CommandsDirectory, "*.json")).ToDictionary();

    /// <summary>Renames the types in the code, so that many versions of one file can be in one project.</summary>
    public static string Rename(string code, int number) => TypeName().Replace(code, $"$0_{number}");

    private static Dictionary<string, string> Read(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).ToDictionary(static path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    [GeneratedRegex(@"\bRule\d{4}(Case\d)?\b")]
    private static partial Regex TypeName();
}
