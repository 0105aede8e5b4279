using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Generators.Tests.Docs;

/// <summary>Tests that the source files follow the table of <c>docs/architecture.md</c>, which specifies which folder may use which other ones.</summary>
public sealed partial class LayerTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(TestPaths.ProjectDirectory, "../.."));

    private static readonly Layer[] Layers = ReadTable();

    public static TheoryData<string> Folders => [.. Layers.Select(static layer => layer.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_what_its_row_allows(string folder)
    {
        Layer layer = Layers.Single(layer => layer.Folder == folder);
        List<string> errors = [];
        foreach (string file in SourceFiles(Path.Combine(Root, folder)))
        {
            string text = File.ReadAllText(file);
            string ownNamespace = NamespaceLine().Match(text).Groups[1].Value;
            if (!IsIn(ownNamespace, layer.Namespace))
            {
                errors.Add($"{file} is in the namespace {ownNamespace}");
            }

            foreach (Match name in QualifiedName().Matches(NamespaceLine().Replace(text, "")))
            {
                // The longest matching namespace counts: IoTCommands.Generators.Emit is not part of IoTCommands.
                Layer? used = Layers.Where(other => IsIn(name.Value, other.Namespace)).MaxBy(static other => other.Namespace.Length);
                if (used is not null && used != layer && !layer.MayUse.Contains(used.Name))
                {
                    errors.Add($"{file} uses {name.Value}");
                }
            }
        }

        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("generator/IoTCommands.Shared")]
    [InlineData("generator/IoTCommands.Generators")]
    public void Every_folder_has_a_row(string parent)
    {
        IEnumerable<string> folders = Directory.GetDirectories(Path.Combine(Root, parent))
            .Where(static folder => SourceFiles(folder).Any())
            .Select(folder => parent + "/" + Path.GetFileName(folder));

        Assert.Empty(folders.Except(Layers.Select(static layer => layer.Folder)));
    }

    [Fact]
    public void No_two_folders_may_use_each_other() => Assert.DoesNotContain(
        Layers,
        static layer => Layers.Any(other => other != layer && Reaches(layer, other.Name) && Reaches(other, layer.Name)));

    [Fact]
    public void The_table_of_rules_names_what_is_there()
    {
        Match[] rows = RuleRow().Matches(File.ReadAllText(Path.Combine(Root, "docs/architecture.md"))).ToArray();

        Assert.Equal(["1", "2", "3", "4", "5", "6", "9"], rows.Select(static row => row.Groups[1].Value));
        Assert.All(rows, static row =>
        {
            Assert.All(Paths(row.Groups[2].Value, "generator/IoTCommands.Shared/", "generator/IoTCommands.Generators/"), path => Assert.Contains(
                Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.targets", SearchOption.AllDirectories) : [path],
                file => File.ReadAllText(file).Contains($"\"IOTC{row.Groups[1].Value}", StringComparison.Ordinal)));
            Assert.NotEmpty(Paths(row.Groups[3].Value, "generator/IoTCommands.Shared/", "generator/IoTCommands.Generators/"));
            Assert.Equal(row.Groups[1].Value == "9", Paths(row.Groups[4].Value, "generator/IoTCommands.Generators.CodeFixes/").Length == 0);
            Assert.NotEmpty(Paths(row.Groups[5].Value, "tests/IoTCommands."));
        });
    }

    /// <summary>Returns the paths in a cell. They are written without the common beginning of the column. Each must be an existing file or folder.</summary>
    private static string[] Paths(string cell, params string[] parents) =>
    [
        .. Code().Matches(cell).Select(path => Assert.Single(
            parents.Select(parent => Path.Combine(Root, parent + path.Groups[1].Value)),
            static full => File.Exists(full) || Directory.Exists(full))),
    ];

    private static bool Reaches(Layer layer, string name) =>
        layer.MayUse.Any(used => used == name || Reaches(Layers.Single(other => other.Name == used), name));

    private static bool IsIn(string name, string namespaceName) => name == namespaceName || name.StartsWith(namespaceName + ".", StringComparison.Ordinal);

    private static IEnumerable<string> SourceFiles(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static Layer[] ReadTable() =>
    [
        .. Row().Matches(File.ReadAllText(Path.Combine(Root, "docs/architecture.md"))).Select(static row => new Layer(
            row.Groups[1].Value,
            row.Groups[2].Value,
            [.. row.Groups[3].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])),
    ];

    /// <summary>Matches the block of rules, its descriptors, checks, fixes and tests.</summary>
    [GeneratedRegex(@"^\| (\d)xxx \| ([^|]+) \| ([^|]+) \| ([^|]*)\| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    /// <summary>Matches a folder, its namespace, and what it may use.</summary>
    [GeneratedRegex(@"^\| `(generator/[\w./]+)` \| `([\w.]+)` \| [^|]+ \| ([\w, .]*?) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\bIoTCommands(\.\w+)+")]
    private static partial Regex QualifiedName();

    private sealed record Layer(string Folder, string Namespace, string[] MayUse)
    {
        public string Name => Folder[(Folder.LastIndexOf('/') + 1)..];
    }
}
