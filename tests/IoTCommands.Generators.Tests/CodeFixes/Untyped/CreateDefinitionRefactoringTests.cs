using IoTCommands.Definitions;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>Tests creating a definition from an untyped call. The caret is at <c>$$</c> in the code.</summary>
public sealed class CreateDefinitionRefactoringTests
{
    private const string Fan = "arn:aws:iot:eu-central-1:123456789012:command/SetFanSpeed";

    [Fact]
    public async Task The_definition_has_what_the_call_tells()
    {
        TextDocument file = Assert.Single((await CreateAsync($$"""
            await client.$$StartCommandExecutionAsync(new StartCommandExecutionRequest
            {
                CommandArn = "{{Fan}}",
                TargetArn = text,
                Parameters = new()
                {
                    ["speed"] = new() { I = number },
                    ["room.name"] = new CommandParameterValue { S = text },
                },
            });
            """)).AdditionalDocuments);

        Assert.Equal("SetFanSpeed.json", file.Name);
        Assert.Equal(["commands"], file.Folders);
        Assert.Equal("/src/Kitchen/commands/SetFanSpeed.json", file.FilePath!.Replace('\\', '/'));
        Assert.Equal(
            """
            {
              "commandId": "SetFanSpeed",
              "namespace": "AWS-IoT",
              "payloadTemplate": "{\"speed\":\"${aws:iot:commandexecution::parameter:speed}\",\"room.name\":\"${aws:iot:commandexecution::parameter:room.name}\"}",
              "preprocessor": {
                "awsJsonSubstitution": {
                  "outputFormat": "JSON"
                }
              },
              "mandatoryParameters": [
                {
                  "name": "speed",
                  "type": "INTEGER"
                },
                {
                  "name": "room.name",
                  "type": "STRING"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            await TextAsync(file));
        Assert.Empty(DiagnosticsOf(await TextAsync(file)));
    }

    [Fact]
    public async Task A_call_without_parameters_gives_a_command_without_any()
    {
        Project project = await CreateAsync($$"""await client.StartCommandExecutionAsync($$new() { CommandArn = "{{Fan}}", TargetArn = text });""");
        string text = await TextAsync(Assert.Single(project.AdditionalDocuments));
        Assert.Equal("{\n  \"commandId\": \"SetFanSpeed\",\n  \"namespace\": \"AWS-IoT\"\n}\n", text);

        // The call does not contain the payload that devices receive.
        Assert.Equal("IOTC1040", Assert.Single(DiagnosticsOf(text)).Rule.Id);
    }

    [Theory]
    [InlineData("S", "text", "STRING")]
    [InlineData("I", "5", "INTEGER")]
    [InlineData("L", "5", "LONG")]
    [InlineData("UL", "\"5\"", "UNSIGNEDLONG")]
    [InlineData("D", "5", "DOUBLE")]
    [InlineData("B", "true", "BOOLEAN")]
    [InlineData("BIN", "new System.IO.MemoryStream(new byte[] { 1 })", "BINARY")]
    public async Task Each_member_tells_its_type(string member, string value, string type) => Assert.Contains(
        $"\"type\": \"{type}\"",
        await DefinitionAsync(
            $$"""StartCommandExecutionRequest request = new() { CommandArn = $"arn:aws:iot:{text}:123456789012:command/SetFanSpeed", Parameters = new() { ["a"] = $$new() { {{member}} = {{value}} } } };"""),
        StringComparison.Ordinal);

    [Fact]
    public async Task What_the_call_does_not_tell_is_an_error_in_the_file()
    {
        string definition = await DefinitionAsync(
            $$"""await client.StartCommandExecution$$Async(new() { CommandArn = "{{Fan}}", Parameters = new() { ["a"] = value, ["b"] = new() { B = flag } } });""");
        DiagnosticInfo diagnostic = Assert.Single(DiagnosticsOf(definition));
        Assert.Equal("IOTC1013", diagnostic.Rule.Id);
        Assert.Contains("\"a\"", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_in_a_local_is_found_from_the_call() => Assert.Contains(
        "\"name\": \"speed\"",
        await DefinitionAsync($$"""
            StartCommandExecutionRequest request = new() { CommandArn = "{{Fan}}", Parameters = new() };
            request.Parameters["speed"] = new() { I = 5 };
            await client.$$StartCommandExecutionAsync(request);
            """),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_file_has_the_line_breaks_of_the_code()
    {
        string code = WithStatements($$"""await client.StartCommandExecutionAsync($$new() { CommandArn = "{{Fan}}" });""").ReplaceLineEndings("\r\n");
        Project project = await ApplyAsync(Assert.Single(await OfferAsync(code)));
        Assert.Equal(
            "{\r\n  \"commandId\": \"SetFanSpeed\",\r\n  \"namespace\": \"AWS-IoT\"\r\n}\r\n",
            await TextAsync(Assert.Single(project.AdditionalDocuments)));
    }

    [Fact]
    public async Task The_title_names_the_file() => Assert.Equal(
        "Create the definition 'commands/SetFanSpeed.json' from this call",
        Assert.Single(await OfferAsync(WithStatements($$"""await client.StartCommandExecutionAsync($$new() { CommandArn = "{{Fan}}" });"""))).Title);

    [Theory]
    [InlineData("$$number++;")]
    [InlineData("await client.StartCommandExecutionAsync($$new() { CommandArn = text });")]
    [InlineData("await client.StartCommandExecutionAsync($$new() { CommandArn = \"SetFanSpeed\" });")]
    [InlineData("await client.StartCommandExecutionAsync($$new() { CommandArn = \"arn:aws:iot:eu-central-1:123456789012:command/Set Fan\" });")]
    [InlineData("await client.StartCommandExecutionAsync($$new() { CommandArn = $\"{text}:command/{text}\" });")]
    [InlineData("await client.StartCommandExecutionAsync($$new() { CommandArn = \"" + Fan + "\", Parameters = new() { [\"fan speed\"] = new() { I = 5 } } });")]
    [InlineData("await $$client.StartCommandExecutionAsync(new() { CommandArn = \"" + Fan + "\" });", true)]
    [InlineData("object other = $$new Dictionary<string, CommandParameterValue>();")]
    public async Task Where_no_command_is_certain_or_its_definition_is_there_it_is_not_offered(string statements, bool isDefined = false) =>
        Assert.Empty(await OfferAsync(WithStatements(statements), isDefined ? """{ "commandId": "SetFanSpeed" }""" : null));

    [Fact]
    public async Task A_file_of_the_name_stays() => Assert.Empty(await OfferAsync(
        WithStatements($$"""await client.StartCommandExecutionAsync($$new() { CommandArn = "{{Fan}}" });"""), """{ "commandId": "another" }"""));

    private static DiagnosticInfo[] DiagnosticsOf(string definition)
        => DefinitionParser.Parse(definition, null, TestContext.Current.CancellationToken).Diagnostics;

    private static async Task<string> DefinitionAsync(string statements) => await TextAsync(Assert.Single((await CreateAsync(statements)).AdditionalDocuments));

    private static async Task<Project> CreateAsync(string statements) => await ApplyAsync(Assert.Single(await OfferAsync(WithStatements(statements))));

    private static async Task<Project> ApplyAsync(CodeAction action)
    {
        ApplyChangesOperation operation = Assert.IsType<ApplyChangesOperation>(
            Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)));
        return Assert.Single(operation.ChangedSolution.Projects);
    }

    private static async Task<string> TextAsync(TextDocument document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>
    /// Returns the offered refactorings at the caret. If a definition is given, the project has it in the file <c>commands/SetFanSpeed.json</c>.
    /// </summary>
    private static async Task<List<CodeAction>> OfferAsync(string marked, string? definition = null)
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Kitchen",
            "Kitchen",
            LanguageNames.CSharp,
            filePath: "/src/Kitchen/Kitchen.csproj",
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: ReferenceSet.Net100.References));
        if (definition is not null)
        {
            const string Path = "/src/Kitchen/commands/SetFanSpeed.json";
            project = project.AddAdditionalDocument("SetFanSpeed.json", SourceText.From(definition), ["commands"], Path).Project;
            string config = $"is_global = true\n[{Path}]\nbuild_metadata.AdditionalFiles.IoTCommandDefinition = true\n";
            project = project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(config), filePath: "/src/Kitchen/.globalconfig").Project;
        }

        int caret = marked.IndexOf("$$", StringComparison.Ordinal);
        Document document = project.AddDocument("Program.cs", marked.Remove(caret, 2));
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        List<CodeAction> actions = [];
        await new CreateDefinitionRefactoring().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, new TextSpan(caret, 0), actions.Add, TestContext.Current.CancellationToken));
        return actions;
    }

    private static string WithStatements(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using Amazon.IoTJobsDataPlane.Model;

        class C
        {
            async Task M(IAmazonIoTJobsDataPlane client, string text, bool flag, int number, CommandParameterValue value)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
