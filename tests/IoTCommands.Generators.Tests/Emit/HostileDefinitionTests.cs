using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Emit;

/// <summary>Tests that text of a definition is always data: the output has the same syntax as with harmless text.</summary>
public sealed partial class HostileDefinitionTests
{
    private const string Template = """{"p":"${aws:iot:commandexecution::parameter:p}","q":"${aws:iot:commandexecution::parameter:q}"}""";

    public static TheoryData<string> Forms => ["oldest", "newest"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_text_of_a_command_is_printed_in_the_shape_of_a_harmless_one(string form)
    {
        MatrixCell cell = CellOf(form);
        string expected = TreeShape.Of(Emit(cell, CommandWith(HostileText.Harmless), "commands/harmless.json"));
        foreach (string text in HostileText.All)
        {
            SyntaxTree tree = Emit(cell, CommandWith(text), $"commands/{text}.json");

            Assert.Empty(tree.GetDiagnostics(TestContext.Current.CancellationToken));
            Assert.Equal(expected, TreeShape.Of(tree));
            AssertPlain(tree.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_id_of_a_deprecated_command_is_printed_in_the_shape_of_a_harmless_one(string form)
    {
        MatrixCell cell = CellOf(form);
        CommandModel command = Read(DefinitionOf("old", "level"))! with { IsDeprecated = true };
        string expected = TreeShape.Of(Emit(cell, command, "commands/old.json"));
        foreach (string text in HostileText.All)
        {
            SyntaxTree tree = Emit(cell, command with { CommandId = text }, "commands/old.json");

            Assert.Empty(tree.GetDiagnostics(TestContext.Current.CancellationToken));
            Assert.Equal(expected, TreeShape.Of(tree));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_text_that_a_definition_may_hold_is_printed_in_the_shape_of_a_harmless_one_and_compiles(string form)
    {
        MatrixCell cell = CellOf(form);
        string expected = TreeShape.Of(Emit(cell, Read(DefinitionWith(HostileText.Harmless, 0))!, "commands/harmless.json"));
        List<SyntaxTree> trees = [];
        List<string> names = [];
        for (int i = 0; i < HostileText.All.Count; i++)
        {
            CommandModel? command = Read(DefinitionWith(HostileText.All[i], i));
            if (command is null)
            {
                continue;
            }

            SyntaxTree tree = Emit(cell, command, "commands/hostile.json");
            Assert.Equal(expected, TreeShape.Of(tree));
            AssertPlain(tree.ToString());
            trees.Add(tree);
            names.Add(command.Name);
        }

        trees.Add(cell.Parse("IoTCommandCatalog.g.cs", CatalogEmitter.Emit("Kitchen", new EquatableArray<string>([.. names]), cell.Settings)));
        CompilerOutput.AssertClean(cell.CreateCompilation(trees), TestContext.Current.CancellationToken);
        Assert.True(names.Count > HostileText.All.Count / 2, $"Only {names.Count} texts came as far as the output, so this test proves too little.");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Whatever_ids_and_names_a_definition_has_its_output_compiles(string form)
    {
        string[] ids =
        [
            "class", "record", "await", "-", "--", "_", "__", "0", "-1", "namespace", "System", "Amazon", "IoTCommands", "IoTCommandCatalog",
                "IoTCommandExtensions", "All", "Equals",
            "GetHashCode", "ToString", "Object", "String", "Task", "args", "global", "Definition", "ToWireText", "nameof", new('a', 64), new('-', 64),
                new('9', 64),
        ];
        string[] parameterNames =
        [
            "class", "record", "field", "value", "$", "...", "-", "_", "0", "1.2", "System.Console.WriteLine", "global", "$actuatorPath.A.B", "ToString",
                "GetHashCode", "Equals", "GetType", "Clone",
            "PrintMembers", "EqualityContract", "Deconstruct", "MemberwiseClone", "Finalize", "ReferenceEquals", "this", "args", "client", "nameof",
                new('a', 192), new('.', 192), new('9', 192),
        ];
        JsonObject[] definitions = [.. ids.Select(static id => DefinitionOf(id, id + "-args")), DefinitionOf("names", parameterNames)];
        MatrixCell cell = CellOf(form);
        List<SyntaxTree> trees = [];
        for (int i = 0; i < definitions.Length; i++)
        {
            // Each id has a namespace of its own, because several of these ids become the same name.
            string namespaceName = string.Create(CultureInfo.InvariantCulture, $"Kitchen{i}");
            CommandModel? command = Read(definitions[i]);
            Assert.True(command is not null, definitions[i].ToJsonString());
            Assert.All(IdentifiersOf(command), static name => Assert.Matches(Identifier(), name));
            trees.Add(cell.Parse($"{i}.g.cs", CommandEmitter.Emit(command, namespaceName, "commands/hostile.json", cell.Settings)));
            trees.Add(cell.Parse($"{i}.cs", Callers.Write(command, namespaceName, cell.Features)));
            trees.Add(cell.Parse($"{i}.catalog.g.cs", CatalogEmitter.Emit(namespaceName, new EquatableArray<string>([command.Name]), cell.Settings)));
        }

        CompilerOutput.AssertClean(cell.CreateCompilation(trees), TestContext.Current.CancellationToken);
    }

    private static MatrixCell CellOf(string form) => form == "oldest" ? MatrixCell.Oldest : MatrixCell.Newest;

    private static SyntaxTree Emit(MatrixCell cell, CommandModel command, string sourceName)
        => cell.Parse($"{command.Name}.g.cs", CommandEmitter.Emit(command, "Kitchen", sourceName, cell.Settings));

    private static CommandModel? Read(JsonObject definition)
        => DefinitionParser.Parse(definition.ToJsonString(), cancellationToken: TestContext.Current.CancellationToken).Command;

    /// <summary>Returns a model with the text in every string, including AWS's names, in which definitions do not allow it.</summary>
    private static CommandModel CommandWith(string text)
    {
        CommandModel command = Read(DefinitionWith(HostileText.Harmless, 0))!;
        ParameterModel[] parameters = [.. command.Parameters];
        for (int i = 0; i < parameters.Length; i++)
        {
            ParameterModel parameter = parameters[i];
            parameters[i] = parameter with
            {
                Name = text,
                Description = text,
                Default = parameter.Enum is null
                    && parameter.Default is not null ? new ParameterValueModel(IoTCommandParameterType.String, text) : parameter.Default,
                Conditions = new EquatableArray<ConditionModel>(
                    [.. parameter.Conditions.Select(condition => condition with { Operands = new([.. condition.Operands.Select(_ => text)]) })]),
                Enum = parameter.Enum is null ? null : parameter.Enum with
                {
                    Members = new([.. parameter.Enum.Members.Select((member, index) => member with { WireText = index == 0 ? member.WireText : text })]),
                },
            };
        }

        return command with
        {
            CommandId = text,
            DisplayName = text,
            Description = text,
            Parameters = new EquatableArray<ParameterModel>(parameters),
        };
    }

    /// <summary>Returns a definition with the text in every property that accepts any text, including descriptions.</summary>
    private static JsonObject DefinitionWith(string text, int number)
    {
        JsonObject definition = new()
        {
            ["commandId"] = string.Create(CultureInfo.InvariantCulture, $"command-{number}"),
            ["payloadTemplate"] = $$"""{"text":{{JsonValue.Create(text).ToJsonString()}},{{Template[1..]}}""",
            ["preprocessor"] = new JsonObject { ["awsJsonSubstitution"] = new JsonObject { ["outputFormat"] = "JSON" } },
            ["mandatoryParameters"] = new JsonArray(
                Parameter(
                    "p",
                    new JsonObject
                    {
                        ["comparisonOperator"] = "IN_SET",
                        ["operand"] = new JsonObject { ["strings"] = new JsonArray("fine", text + " 1", "2 " + text) }
                    },
                    "fine"),
                Parameter("q", new JsonObject { ["comparisonOperator"] = "NOT_EQUALS", ["operand"] = new JsonObject { ["string"] = text } }, text + "!")),
        };
        if (AllowedCharacters.FindControl(text).Length == 0)
        {
            definition["displayName"] = text;
            definition["description"] = text;
            foreach (JsonNode? parameter in definition["mandatoryParameters"]!.AsArray())
            {
                parameter!["description"] = text;
            }
        }
        else
        {
            definition["displayName"] = HostileText.Harmless;
            definition["description"] = HostileText.Harmless;
            foreach (JsonNode? parameter in definition["mandatoryParameters"]!.AsArray())
            {
                parameter!["description"] = HostileText.Harmless;
            }
        }

        return definition;
    }

    private static JsonObject Parameter(string name, JsonObject condition, string value) => new()
    {
        ["name"] = name,
        ["type"] = "STRING",
        ["defaultValue"] = new JsonObject { ["S"] = value },
        ["valueConditions"] = new JsonArray(condition),
    };

    private static JsonObject DefinitionOf(string id, params string[] parameterNames) => new()
    {
        ["commandId"] = id,
        ["payloadTemplate"] = new JsonObject(
            [.. parameterNames.Select(static name => KeyValuePair.Create(name, (JsonNode?)$"${{aws:iot:commandexecution::parameter:{name}}}"))]).ToJsonString(),
        ["preprocessor"] = new JsonObject { ["awsJsonSubstitution"] = new JsonObject { ["outputFormat"] = "JSON" } },
        ["mandatoryParameters"] = new JsonArray([.. parameterNames.Select(static name => new JsonObject { ["name"] = name, ["type"] = "INTEGER" })]),
    };

    private static IEnumerable<string> IdentifiersOf(CommandModel command)
        => [command.Name, .. command.Parameters.SelectMany(static parameter => (string[])[parameter.PropertyName, parameter.ArgumentName])];

    /// <summary>Verifies that the output has no invisible characters, and no line breaks except \n.</summary>
    private static void AssertPlain(string output)
    {
        int next;
        for (int i = 0; i < output.Length; i = next)
        {
            bool isUnseen = DisplayString.IsUnseen(output, i, out int length) && output[i] != '\n';
            next = i + length;
            Assert.False(isUnseen, $"The output has U+{(int)output[i]:X4} behind: {output[Math.Max(0, i - 60)..i]}");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
