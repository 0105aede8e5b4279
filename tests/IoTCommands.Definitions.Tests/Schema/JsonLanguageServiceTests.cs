using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IoTCommands.Definitions.Shapes;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>Tests what VS Code's JSON language service shows in a definition file with the package's schema.</summary>
public sealed partial class JsonLanguageServiceTests
{
    /// <summary>A text for each object, with the cursor at a position where a property can be added.</summary>
    private static readonly (ObjectShape Shape, string Text)[] Objects =
    [
        (CommandShape.Shape, "{ | }"),
        (PayloadShape.Shape, InCommand(""" "payload": { | } """)),
        (PreprocessorShape.Shape, InCommand(""" "preprocessor": { | } """)),
        (SubstitutionShape.Shape, InCommand(""" "preprocessor": { "awsJsonSubstitution": { | } } """)),
        (ParameterShape.Shape, InParameter(" | ")),
        (ValueShape.Shape, InParameter(""" "name": "p", "defaultValue": { | } """)),
        (ConditionShape.Shape, InParameter(""" "name": "p", "valueConditions": [ { | } ] """)),
        (OperandShape.Shape, InParameter(""" "name": "p", "valueConditions": [ { "operand": { | } } ] """)),
        (RangeShape.Shape, InParameter(""" "name": "p", "valueConditions": [ { "operand": { "numberRange": { | } } } ] """)),
        (TagShape.Shape, InCommand(""" "tags": [ { | } ] """)),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Completion_offers_each_property_with_its_description()
    {
        JsonNode answers = await AskAsync("complete", [.. Objects.Select(static item => item.Text)]);

        for (int i = 0; i < Objects.Length; i++)
        {
            (string Name, string Description)[] offered =
                [.. answers[i]!.AsArray().Select(static item => (item![0]!.GetValue<string>(), item[1]!.GetValue<string>()))];

            Assert.Equal(Objects[i].Shape.Properties.Select(static property => property.Name).Order(), offered.Select(static item => item.Name).Order());
            Assert.All(offered, static item => Assert.NotEmpty(item.Description));
        }
    }

    [Fact]
    public async Task Hover_shows_what_completion_shows()
    {
        (string Name, string Text)[] keys =
        [
            .. Objects.SelectMany(static item => item.Shape.Properties.Select(
                property => (property.Name, item.Text.Replace("|", $"\"|{property.Name}\": null", StringComparison.Ordinal)))),
        ];
        JsonNode offered = await AskAsync("complete", [.. Objects.Select(static item => item.Text)]);
        string[] descriptions = [.. Objects.SelectMany((item, i) => item.Shape.Properties.Select(property => DescriptionOf(offered[i]!, property.Name)))];

        JsonNode shown = await AskAsync("hover", [.. keys.Select(static key => key.Text)]);

        for (int i = 0; i < keys.Length; i++)
        {
            // The service returns Markdown.
            Assert.Equal((keys[i].Name, descriptions[i]), (keys[i].Name, MarkdownEscape().Replace(shown[i]?.GetValue<string>() ?? "", "$1")));
        }

        static string DescriptionOf(JsonNode items, string name)
            => items.AsArray().Single(item => item![0]!.GetValue<string>() == name)![1]!.GetValue<string>();
    }

    [Theory]
    [InlineData("commandId", "\"a b\"", "A command id is 1 to 64 characters from a-z, A-Z, 0-9, \"_\" and \"-\".")]
    [InlineData("roleArn", "\"arn:aws:iam::123456789012:role/x\"", "\"roleArn\" is supported only in the namespace AWS-IoT-FleetWise.")]
    public async Task A_mistake_is_shown_at_its_place_in_the_words_of_the_rule(string property, string value, string message)
    {
        JsonObject definition = new() { ["commandId"] = "c", ["payload"] = new JsonObject { ["content"] = "AAEC" }, [property] = JsonNode.Parse(value) };

        JsonNode answers = await AskAsync("validate", [definition.ToJsonString()]);

        JsonNode problem = Assert.Single(answers[0]!.AsArray())!;
        Assert.Equal(value, problem[0]!.GetValue<string>());
        Assert.Equal(message, problem[1]!.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_is_shown_in_a_right_definition()
    {
        string definition = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "commands/SetOvenTemperature.json"), Cancellation);

        Assert.Equal("[[]]", (await AskAsync("validate", [definition])).ToJsonString());
    }

    private static string InCommand(string property) => $$"""{ "commandId": "c",{{property}}}""";

    private static string InParameter(string properties) => InCommand($$""" "mandatoryParameters": [ {{{properties}}} ] """);

    private static async Task<JsonNode> AskAsync(string question, string[] texts)
    {
        JsonObject request = new() { ["schema"] = SchemaFile.Load() };
        foreach (string other in (string[])["complete", "hover", "validate"])
        {
            request[other] = new JsonArray();
        }

        request[question] = JsonSerializer.SerializeToNode(texts);
        ProcessStartInfo start = new("node", [Path.Combine(AppContext.BaseDirectory, "clients", "json_language_service.cjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process? started = null;
        try
        {
            started = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Not installed: node.");
        }

        using Process node = started!;
        await node.StandardInput.WriteAsync(request.ToJsonString());
        node.StandardInput.Close();
        Task<string> errors = node.StandardError.ReadToEndAsync(Cancellation);
        string answer = await node.StandardOutput.ReadToEndAsync(Cancellation);
        string error = await errors;
        Assert.SkipWhen(
            error.Contains("Cannot find module 'vscode-json-languageservice'", StringComparison.Ordinal),
            "Not installed: vscode-json-languageservice for node, in a folder node_modules above the test or in NODE_PATH.");
        Assert.Empty(error);
        return JsonNode.Parse(answer)![question]!;
    }

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex MarkdownEscape();
}
