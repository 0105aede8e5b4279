using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>
/// Which mistakes an editor shows by the schema alone: all that a schema can express. It cannot say that two properties have one name, look into other files,
/// the project, C# names or a text (JSON in a string, bytes in base64), or compare numbers, names, values and conditions with each other. With the environment
/// variable UPDATE_BASELINES=1 the list of mistakes is written instead of compared; the difference is then to be read as a reviewer would.
/// </summary>
public sealed partial class SchemaCoverageTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    private static readonly string Repository = typeof(SchemaCoverageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryDirectory").Value!;

    [Fact]
    public void The_schema_finds_each_mistake_that_the_list_says()
    {
        string list = Path.Combine(Repository, "tests/IoTCommands.Definitions.Tests/Schema/Mistakes.txt");
        string found = string.Concat(
            from folder in (string[])["commands", "named"]
            from path in Directory.EnumerateFiles(Path.Combine(Repository, "tests/IoTCommands.Mistakes", folder), "IOTC1*.json")
            let name = Path.GetFileNameWithoutExtension(path)
            orderby name
            select $"{name} {(IsRefused(File.ReadAllText(path)) ? "schema and compiler" : "compiler")}\n");
        if (IsUpdate)
        {
            File.WriteAllText(list, found);
        }

        Assert.Equal(File.ReadAllText(list), found);
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
