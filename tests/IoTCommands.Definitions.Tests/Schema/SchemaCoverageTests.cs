using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>Tests which mistakes an editor shows by the schema alone: all mistakes that a schema can express.</summary>
public sealed partial class SchemaCoverageTests
{
    private static readonly string Repository = typeof(SchemaCoverageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryDirectory").Value!;

    /// <summary>The rules that a schema cannot express, and why.</summary>
    private static readonly Dictionary<string, string> OfTheCompilerOnly = new()
    {
        ["IOTC1002"] = "a schema sees one of two properties with the same name",
        ["IOTC1009"] = "two files",
        ["IOTC1010"] = "names in C#",
        ["IOTC1012"] = "no keyword for items that differ in one property",
        ["IOTC1021"] = "no keyword that compares two numbers",
        ["IOTC1022"] = "no keyword that compares a value with a condition",
        ["IOTC1023"] = "no keyword that compares conditions",
        ["IOTC1024"] = "the JSON is in a string",
        ["IOTC1027"] = "no keyword that compares a text with names",
        ["IOTC1028"] = "no keyword that compares a text with names",
        ["IOTC1034"] = "the output of GetCommand may be a definition file; the schema says readOnly",
        ["IOTC1036"] = "items of a project",
        ["IOTC1038"] = "a guess about the meaning of a name",
        ["IOTC1039"] = "items of a project",
        ["IOTC1041"] = "the bytes are base64",
        ["IOTC1042"] = "the bytes are base64",
        ["IOTC1044"] = "the bytes are base64",
    };

    public static TheoryData<string> Mistakes()
        => [.. Directory.GetFiles(Path.Combine(Repository, "tests/IoTCommands.Mistakes"), "IOTC1*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository, file))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_schema_finds_each_mistake_that_it_can_express(string file)
    {
        string id = Path.GetFileNameWithoutExtension(file)[..8];

        Assert.Equal(!OfTheCompilerOnly.ContainsKey(id), IsRefused(File.ReadAllText(Path.Combine(Repository, file))));
    }

    public static TheoryData<string, string> Examples()
    {
        TheoryData<string, string> examples = [];
        foreach (string page in Directory.GetFiles(Path.Combine(Repository, "docs/rules"), "IOTC1*.md").Order(StringComparer.Ordinal))
        {
            foreach (Match example in GoodExample().Matches(File.ReadAllText(page)))
            {
                examples.Add(Path.GetFileNameWithoutExtension(page), example.Groups["json"].Value);
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_schema_accepts_the_good_examples_of_the_rules(string rule, string definition)
    {
        Assert.NotEmpty(rule);
        Assert.False(IsRefused(definition), definition);
    }

    private static bool IsRefused(string definition)
        => !TryParse(definition, out JsonElement parsed) || !SchemaFile.Schema.Evaluate(parsed).IsValid;

    private static bool TryParse(string json, out JsonElement element)
    {
        try
        {
            element = JsonElement.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            element = default;
            return false;
        }
    }

    [GeneratedRegex(@"```json good commands/[^\n]*\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex GoodExample();
}
