using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using IoTCommands.Definitions.Tests.Definitions;
using IoTCommands.Generators.Tests.Emit;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Malicious definition files. Other tests use the same texts in memory; here, the files are in a project.</summary>
internal static class HostileDefinitions
{
    /// <summary>The name of the file that their code would write if it ran.</summary>
    public const string Written = "written-by-a-definition";

    private const int Length = 20_000;

    /// <summary>File names with a special meaning in MSBuild, a shell or the compiler. A name with a colon would stop the build with IOTC9014.</summary>
    private static readonly string[] FileNames =
    [
        "a;b", "$(Configuration)", "@(Compile)", "%2a", "%(FullPath)", "$(MSBuildProjectFile.Length)", "#if", "'", "& x", "{0}",
        "\u202eabc", "😀", "$(touch " + Written + ")", "`touch " + Written + "`",
    ];

    /// <summary>Gets texts that are code for a program that processes a definition.</summary>
    private static string[] Code { get; } =
    [
        $"\"; System.IO.File.WriteAllText(\"{Written}\", \"\"); //",
        "*/ class Pwned { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() => "
            + $"System.IO.File.WriteAllText(\"{Written}\", \"\"); }} /*",
        $"{{System.IO.File.Create(\"{Written}\")}}",
        $"$([System.IO.File]::WriteAllText('{Written}', ''))",
        $"$(touch {Written})",
        .. HostileText.All.Where(static text => text.All(static character => character is >= ' ' and <= '~')),
    ];

    /// <summary>Returns valid definitions, each with a text in every property that accepts any text.</summary>
    public static IEnumerable<(string Name, string Text)> Valid() => Code.Select(static (text, i) =>
    {
        JsonObject definition = new()
        {
            ["commandId"] = string.Create(CultureInfo.InvariantCulture, $"command-{i}"),
            ["displayName"] = text[..Math.Min(text.Length, 64)],
            ["description"] = text,
            ["payloadTemplate"] = """{"p":"${aws:iot:commandexecution::parameter:p}"}""",
            ["preprocessor"] = new JsonObject { ["awsJsonSubstitution"] = new JsonObject { ["outputFormat"] = "JSON" } },
            ["mandatoryParameters"] = new JsonArray(new JsonObject
            {
                ["name"] = "p",
                ["type"] = "STRING",
                ["description"] = text,
                ["defaultValue"] = new JsonObject { ["S"] = text + " 1" },
                ["valueConditions"] = new JsonArray(new JsonObject
                {
                    ["comparisonOperator"] = "IN_SET",
                    ["operand"] = new JsonObject { ["strings"] = new JsonArray(text + " 1", "2 " + text) },
                }),
            }),
        };
        return (string.Create(CultureInfo.InvariantCulture, $"{i}.json"), definition.ToJsonString());
    });

    /// <summary>Returns definitions that mostly have errors. In a careless compiler, each one would take long or break out of its literal.</summary>
    /// <remarks>Half of a surrogate pair becomes U+FFFD, because UTF-8 cannot encode it.</remarks>
    public static IEnumerable<(string Name, string Text)> Invalid() =>
        AllInvalid().Select(static definition => (definition.Name, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(definition.Text))));

    private static IEnumerable<(string Name, string Text)> AllInvalid()
    {
        int number = 0;
        foreach (Func<int, string> create in HostileTexts.All.Values)
        {
            // Each definition has its own id. Otherwise, they would be in conflict and nothing else would be checked.
            yield return (Name("text"), create(Length).Replace("\"commandId\":\"c\"", $"\"commandId\":\"c{number}\"", StringComparison.Ordinal));
        }

        foreach (string text in HostileText.All)
        {
            string json = JsonValue.Create(text).ToJsonString();
            yield return (Name("id"), $$"""{ "commandId": {{json}}, {{json}}: {{json}}, "payload": { "content": {{json}} } }""");
            yield return (Name("raw"), $$"""{ "commandId": "raw{{number}}", {{text}} }""");
        }

        foreach (string path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/IoTCommands.Mistakes/commands"), "*.json"))
        {
            yield return (Path.GetFileName(path), File.ReadAllText(path));
        }

        foreach (string name in FileNames.Where(static name => name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0))
        {
            yield return ($"{name}.json", $$"""{ "commandId": "name{{++number}}", "payload": { "content": "e30=" } }""");
        }

        string Name(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++number}.json");
    }
}
