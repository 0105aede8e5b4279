using System.Collections;
using System.Reflection;
using IoTCommands.Docs.Tests.Pictures;
using IoTCommands.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Editor;

/// <summary>
/// Tests what an editor shows and does with generated code in a sample of the repository, with the Roslyn services that Visual Studio and VS Code use.
/// </summary>
public sealed class EditorTests(EditorWorkspace workspace) : IClassFixture<EditorWorkspace>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Completion_after_Start_offers_the_typed_methods_with_their_documentation()
    {
        Dictionary<string, string> offered = await CompleteAsync(workspace.QuickStart, "await client.Start$$;");

        Assert.Contains(
            "Starts the command SetOvenTemperature (Set oven temperature) on a device. Heats one oven zone",
            offered["StartSetOvenTemperatureAsync"],
            StringComparison.Ordinal);
        Assert.Contains("Static payload, no parameters.", offered["StartRebootDeviceAsync"], StringComparison.Ordinal);
        Assert.Contains("StartConfigureReportingAsync", offered);
        Assert.Contains("StartUploadLogsAsync", offered);
    }

    [Fact]
    public async Task Completion_in_an_initializer_offers_each_parameter_with_its_condition_and_default()
    {
        Dictionary<string, string> offered = await CompleteAsync(
            workspace.QuickStart, "await client.StartSetOvenTemperatureAsync(target, new SetOvenTemperatureArgs { $$ });");

        Assert.Equal(["Preheat", "RampCPerMin", "TargetC", "Zone"], offered.Keys.Order());
        Assert.Contains("Target temperature in degrees Celsius. Must be from 30 to 275.", offered["TargetC"], StringComparison.Ordinal);
        Assert.Contains("If null, AWS IoT uses the default, 4.5.", offered["RampCPerMin"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_of_an_enum_offers_the_values_of_the_condition()
    {
        Dictionary<string, string> offered = await CompleteAsync(
            workspace.QuickStart, "SetOvenTemperatureArgs args = new(targetC: 180) { Zone = SetOvenTemperatureZone.$$ };");

        Assert.Equal(["Bottom", "Main", "Top"], offered.Keys.Order());
        Assert.Contains("Sent as TOP.", offered["Top"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_help_shows_the_parameters_of_a_command_with_their_conditions()
    {
        string shown = await SignatureAsync(
            workspace.QuickStart, "SetOvenTemperatureArgs args = new SetOvenTemperatureArgs($$);", "ObjectCreationExpressionSignatureHelpProvider");

        Assert.Contains("int targetC: Target temperature in degrees Celsius. Must be from 30 to 275.", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signature_help_of_a_start_shows_target_args_and_options()
    {
        string shown = await SignatureAsync(
            workspace.QuickStart, "await client.StartSetOvenTemperatureAsync($$);", "InvocationExpressionSignatureHelpProvider");

        Assert.Contains("CommandTarget target: The thing or MQTT client that runs the command.", shown, StringComparison.Ordinal);
        Assert.Contains("SetOvenTemperatureArgs args: The values of the command's parameters.", shown, StringComparison.Ordinal);
        Assert.Contains("StartCommandOptions? options = null: ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quick_info_has_the_description_the_file_and_the_exceptions()
    {
        string shown = await QuickInfoAsync(workspace.QuickStart, "await client.StartSetOven$$TemperatureAsync(target, new(targetC: 180));");

        Assert.Contains("Heats one oven zone to a target temperature.", shown, StringComparison.Ordinal);
        Assert.Contains("From ../../commands/SetOvenTemperature.json.", shown, StringComparison.Ordinal);
        Assert.Contains("CommandArgumentException", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quick_info_of_an_argument_has_its_condition_and_default_and_its_place_in_the_file()
    {
        string shown = await QuickInfoAsync(workspace.QuickStart, "SetOvenTemperatureArgs args = new(targetC: 180) { Zo$$ne = null };");

        Assert.Contains("Heating zone. Must be one of MAIN, TOP, BOTTOM. If null, AWS IoT uses the default, MAIN.", shown, StringComparison.Ordinal);
        Assert.Contains("Parameter zone (STRING, at least one character) of ../../commands/SetOvenTemperature.json.", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await client.StartSetOven$$TemperatureAsync(target, new(targetC: 180));")]
    [InlineData("SetOvenTemperatureArgs args = new(targetC: 180) { Zo$$ne = null };")]
    public async Task Go_to_definition_leads_to_a_file_that_names_the_definition(string code)
    {
        OpenDocument edited = OpenDocument.In(workspace.QuickStart, code);

        ISymbol symbol = await edited.SymbolAsync();

        SyntaxReference declaration = Assert.Single(symbol.DeclaringSyntaxReferences);
        Assert.IsType<SourceGeneratedDocument>(edited.Document.Project.Solution.GetDocument(declaration.SyntaxTree));
        string header = string.Join('\n', (await declaration.SyntaxTree.GetTextAsync(Cancellation)).ToString().Split('\n').Take(5));
        const string Definition = "../../commands/SetOvenTemperature.json";
        Assert.Contains(Definition, header, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(workspace.QuickStart.FilePath)!, Definition)));
    }

    [Fact]
    public async Task Find_references_finds_the_calls()
    {
        OpenDocument edited = OpenDocument.In(workspace.QuickStart, "await client.StartReboot$$DeviceAsync(target);");

        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(
            await edited.SymbolAsync(), edited.Document.Project.Solution, Cancellation);

        string[] documents = [.. found.SelectMany(static symbol => symbol.Locations).Select(static location => location.Document.Name).Distinct().Order()];
        Assert.Equal(["Calls.cs", "Edited.cs"], documents);
    }

    [Fact]
    public async Task Renaming_a_property_of_a_declared_command_renames_its_uses_and_changes_no_wire_name()
    {
        OpenDocument edited = OpenDocument.In(workspace.DeclaredInCSharp, "await client.StartSetBrightnessAsync(target, new(Le$$vel: 40));");

        Solution renamed = await Renamer.RenameSymbolAsync(
            edited.Document.Project.Solution, await edited.SymbolAsync(), new SymbolRenameOptions(), "Percent", Cancellation);

        Project project = renamed.GetProject(edited.Document.Project.Id)!;
        await VerifyCompilesAsync(project);
        Assert.Contains("new(Percent: 40)", (await project.GetDocument(edited.Document.Id)!.GetTextAsync(Cancellation)).ToString(), StringComparison.Ordinal);
        Assert.Contains("new(Percent: 40, FadeMode.Smooth)", await TextAsync(project, "Calls.cs"), StringComparison.Ordinal);
        Assert.Contains("CommandParameter(\"level\")", await TextAsync(project, "SetBrightness.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_follows_a_definition_that_is_edited_without_a_build()
    {
        Project edited = await workspace.QuickStart.WithDefinitionAsync(
            "SetOvenTemperature.json",
            static text => text
                .Replace("\"zone\"", "\"shelf\"", StringComparison.Ordinal)
                .Replace("parameter:zone}", "parameter:shelf}", StringComparison.Ordinal));

        Dictionary<string, string> offered = await CompleteAsync(edited, "SetOvenTemperatureArgs args = new(targetC: 180) { $$ };");

        Assert.Contains("Shelf", offered);
        Assert.DoesNotContain("Zone", offered);
    }

    [Fact]
    public async Task A_mistake_in_a_definition_is_shown_once_in_the_file_and_its_fix_fixes_it()
    {
        Project edited = await workspace.QuickStart.WithDefinitionAsync(
            "SetOvenTemperature.json", static text => text.Replace("\"INTEGER\"", "\"INTEGRE\"", StringComparison.Ordinal));
        await VerifyCompilesAsync(edited);

        Diagnostic mistake = Assert.Single(await edited.DiagnosticsAsync());

        Assert.Equal("IOTC1008", mistake.Id);
        Assert.Equal("SetOvenTemperature.json", Path.GetFileName(mistake.Location.GetLineSpan().Path));
        CodeAction fix = Assert.Single(await edited.FixesAsync(mistake));
        Project fixedProject = await edited.ApplyAsync(fix);
        Assert.Empty(await fixedProject.DiagnosticsAsync());
        Assert.Equal(await TextAsync(workspace.QuickStart, "SetOvenTemperature.json"), await TextAsync(fixedProject, "SetOvenTemperature.json"));
    }

    [Fact]
    public async Task A_mistake_in_a_call_is_shown_at_its_value()
    {
        Project edited = OpenDocument.In(workspace.QuickStart, "$$await client.StartSetOvenTemperatureAsync(target, new(targetC: 280));")
            .Document.Project;

        Diagnostic mistake = Assert.Single(await edited.DiagnosticsAsync());

        Assert.Equal("IOTC3001", mistake.Id);
        Assert.Equal("280", mistake.Location.SourceTree!.GetText(Cancellation).ToString(mistake.Location.SourceSpan));
    }

    [Fact]
    public async Task A_mistake_in_an_untyped_call_has_a_fix_that_fixes_it()
    {
        Project edited = OpenDocument.In(workspace.QuickStart, """
            $$await client.StartCommandExecutionAsync(new()
                    {
                        CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature",
                        TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17",
                        Parameters = new() { ["targetc"] = new() { I = 180 } },
                    });
            """).Document.Project;
        Diagnostic mistake = Assert.Single(await edited.DiagnosticsAsync());
        Assert.Equal("\"targetc\"", mistake.Location.SourceTree!.GetText(Cancellation).ToString(mistake.Location.SourceSpan));

        Project fixedProject = await edited.ApplyAsync(Assert.Single(await edited.FixesAsync(mistake)));

        Assert.Empty(await fixedProject.DiagnosticsAsync());
        Assert.Contains("[\"targetC\"] = new() { I = 180 }", await TextAsync(fixedProject, "Edited.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_of_the_docs_shows_mistakes_in_an_untyped_call_and_their_fixes()
    {
        const string Call = """
            $$await client.StartCommandExecutionAsync(new()
                    {
                        CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature",
                        TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17",
                        Parameters = new()
                        {
                            ["targetc"] = new() { I = 180 },
                            ["zone"] = new() { S = "TPO" },
                        },
                    });
            """;
        OpenDocument edited = OpenDocument.In(workspace.QuickStart, Call);
        Diagnostic[] mistakes = [.. (await edited.Document.Project.DiagnosticsAsync()).OrderBy(static mistake => mistake.Location.SourceSpan.Start)];
        Assert.Equal(2, mistakes.Length);

        string svg = await EditorPicture.DrawAsync(
            "An untyped call in an editor", edited.Document, new TextSpan(edited.Cursor, Call.Length - 2), mistakes);

        Picture.Check(Path.GetFullPath(Path.Combine(TestPaths.ProjectDirectory, "../..")), "mistakes-in-a-call.svg", svg);
    }

    [Fact]
    public async Task Nothing_is_shown_in_the_samples()
    {
        Assert.Empty(await workspace.QuickStart.DiagnosticsAsync());
        Assert.Empty(await workspace.DeclaredInCSharp.DiagnosticsAsync());
    }

    private static async Task VerifyCompilesAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        Assert.Empty(compilation.GetDiagnostics(Cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    private static async Task<Dictionary<string, string>> CompleteAsync(Project project, string statements)
    {
        OpenDocument edited = OpenDocument.In(project, statements);
        CompletionService service = CompletionService.GetService(edited.Document)!;
        CompletionList list = await service.GetCompletionsAsync(edited.Document, edited.Cursor, cancellationToken: Cancellation);
        Dictionary<string, string> offered = [];
        foreach (CompletionItem item in list.ItemsList)
        {
            offered[item.DisplayText] = (await service.GetDescriptionAsync(edited.Document, item, Cancellation))?.Text ?? "";
        }

        return offered;
    }

    private static async Task<string> QuickInfoAsync(Project project, string statements)
    {
        OpenDocument edited = OpenDocument.In(project, statements);
        QuickInfoItem? shown = await QuickInfoService.GetService(edited.Document)!.GetQuickInfoAsync(edited.Document, edited.Cursor, Cancellation);
        Assert.NotNull(shown);
        return string.Join('\n', shown.Sections.Select(static section => section.Text));
    }

    /// <summary>Returns the signature help in an argument list, one line for each parameter. Roslyn has no public API for it.</summary>
    private static async Task<string> SignatureAsync(Project project, string statements, string providerName)
    {
        OpenDocument edited = OpenDocument.In(project, statements);
        Type provider = Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")
            .GetType("Microsoft.CodeAnalysis.CSharp.SignatureHelp." + providerName, throwOnError: true)!;
        MethodInfo get = provider.GetMethods().Single(static method => method.Name == "GetItemsAsync" && method.GetParameters().Length == 5);
        Type trigger = get.GetParameters()[2].ParameterType;
        object options = get.GetParameters()[3].ParameterType.GetField("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        Task task = (Task)get.Invoke(
            Activator.CreateInstance(provider), [edited.Document, edited.Cursor, Activator.CreateInstance(trigger), options, Cancellation])!;
        await task;
        object items = Value(task, "Result");
        List<string> lines = [];
        foreach (object item in (IEnumerable)Value(items, "Items"))
        {
            foreach (object parameter in (IEnumerable)Value(item, "Parameters"))
            {
                var documentation = (Func<CancellationToken, IEnumerable<TaggedText>>)Value(parameter, "DocumentationFactory");
                lines.Add($"{Text((IEnumerable<TaggedText>)Value(parameter, "DisplayParts"))}: {Text(documentation(Cancellation))}");
            }
        }

        return string.Join('\n', lines);

        static object Value(object instance, string property) => instance.GetType().GetProperty(property)!.GetValue(instance)!;

        static string Text(IEnumerable<TaggedText> parts) => string.Concat(parts.Select(static part => part.Text));
    }

    private static async Task<string> TextAsync(Project project, string name)
    {
        TextDocument document = project.Documents.Concat<TextDocument>(project.AdditionalDocuments).Single(document => document.Name == name);
        return (await document.GetTextAsync(Cancellation)).ToString();
    }
}
