using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.SetUp;

/// <summary>IOTC9015: a project and an assembly that it references contain the same generated command in the same namespace.</summary>
public sealed class ReferencedCommandTests
{
    private static readonly TestProject Reboot = TestProject.Kitchen.WithDefinition("commands/reboot.json", TestDefinition.Of("reboot"));

    private static readonly TestProject RebootType = TestProject.Kitchen
        .WithCode("Reboot.cs", "/// <summary>Restarts.</summary>\n[IoTCommands.IoTCommand(\"reboot\")] public partial class Reboot { }");

    [Fact]
    public async Task A_definition_that_a_reference_has_in_the_same_namespace_is_an_error_and_nothing_is_generated()
    {
        TestProject project = Referencing(Reboot, Reboot);

        GeneratorRun run = GeneratorRun.Start(project);

        Assert.Empty(run.HintNames);
        AssertOne(await AnalyzeAsync(run), "/src/Kitchen/commands/reboot.json");
        AssertOne(run.Result.Diagnostics, "/src/Kitchen/commands/reboot.json");
    }

    [Fact]
    public async Task A_namespace_with_a_keyword_is_the_same_in_the_reference()
    {
        TestProject reboot = Reboot.WithProperty("RootNamespace", "Kitchen.event");

        GeneratorRun run = GeneratorRun.Start(Referencing(reboot, reboot));

        Assert.Empty(run.HintNames);
        Assert.Equal(["IOTC9015"], (await AnalyzeAsync(run)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_declared_type_whose_command_a_reference_has_is_an_error()
    {
        const string OwnType = "namespace Own { [IoTCommands.IoTCommand(\"reboot\")] internal partial class Reboot { } }";

        GeneratorRun run = GeneratorRun.Start(Referencing(RebootType, TestProject.Kitchen.WithCode("Reboot.cs", OwnType)));

        Assert.Empty(run.HintNames);
        AssertOne(await AnalyzeAsync(run), "/src/Kitchen/Reboot.cs");
    }

    [Fact]
    public async Task Other_commands_of_the_namespace_are_generated_without_a_warning_and_both_can_be_started()
    {
        TestProject project = Referencing(Reboot, Reboot.WithDefinition("commands/upload.json", TestDefinition.Static("upload")))
            .WithCode("Caller.cs", """
                namespace Kitchen
                {
                    internal static class Caller
                    {
                        public static async System.Threading.Tasks.Task CallAsync(
                            Amazon.IoTJobsDataPlane.IAmazonIoTJobsDataPlane client, IoTCommands.CommandTarget target)
                        {
                            await client.StartRebootAsync(target, new RebootArgs(1));
                            await client.StartUploadAsync(target);
                        }
                    }
                }
                """);

        GeneratorRun run = GeneratorRun.Start(project);

        Assert.Equal(["IoTCommandCatalog.g.cs", "Upload.g.cs"], run.HintNames);
        AssertOne(await AnalyzeAsync(run), "/src/Kitchen/commands/reboot.json");
    }

    [Fact]
    public async Task The_same_definition_in_another_namespace_is_generated() =>
        await AssertGeneratedAsync(Referencing(Reboot, Reboot.WithProperty("IoTCommandsNamespace", "Garage")));

    [Fact]
    public async Task The_same_definition_in_another_namespace_of_its_item_is_generated() =>
        await AssertGeneratedAsync(Referencing(Reboot, Reboot.WithMetadata("commands/reboot.json", "IoTCommandNamespace", "Garage")));

    [Fact]
    public async Task A_command_that_is_internal_in_the_reference_is_generated() =>
        await AssertGeneratedAsync(Referencing(Reboot.WithProperty("IoTCommandsAccessibility", "internal"), Reboot));

    [Fact]
    public async Task A_command_of_a_reference_under_an_extern_alias_is_generated()
    {
        ImmutableArray<MetadataReference> references = Referencing(Reboot, Reboot).References;
        await AssertGeneratedAsync(Reboot with { References = [.. references[..^1], references[^1].WithAliases(["library"])] });
    }

    [Fact]
    public async Task A_command_that_is_internal_in_a_reference_which_shows_its_internals_is_an_error()
    {
        TestProject library = Reboot
            .WithProperty("IoTCommandsAccessibility", "internal")
            .WithCode("Friend.cs", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Kitchen\")]");

        GeneratorRun run = GeneratorRun.Start(Referencing(library, Reboot));

        Assert.Empty(run.HintNames);
        AssertOne(await AnalyzeAsync(run), "/src/Kitchen/commands/reboot.json");
    }

    [Fact]
    public void A_command_is_generated_again_when_the_reference_goes()
    {
        GeneratorRun run = GeneratorRun.Start(Referencing(Reboot, Reboot));
        run = run.Edit(static project => project with { References = project.References.RemoveAt(project.References.Length - 1) });
        Assert.Equal(["IoTCommandCatalog.g.cs", "Reboot.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_new_command_of_the_reference_changes_no_output_of_the_others()
    {
        TestProject upload = TestProject.Kitchen.WithDefinition("commands/upload.json", TestDefinition.Static("upload"));
        GeneratorRun run = GeneratorRun.Start(Referencing(upload, Reboot));
        ImmutableArray<MetadataReference> edited = Referencing(upload.WithDefinition("commands/b.json", TestDefinition.Static("beep")), Reboot).References;

        Assert.Equal(
            """
            Dependencies    Modified
            Settings        Unchanged
            Commands        Unchanged
            """,
            run.Edit(project => project with { References = edited }).ReasonTable().ReplaceLineEndings());
    }

    private static TestProject Referencing(TestProject library, TestProject project)
    {
        using MemoryStream assembly = new();
        Compilation compilation = GeneratorRun.Start(library).Output.WithAssemblyName("Library");
        Assert.True(compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        return project with { References = project.References.Add(MetadataReference.CreateFromImage(assembly.ToArray(), filePath: "Library.dll")) };
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(GeneratorRun run) =>
        ProjectAnalysis.RunAsync(run.Output, run.Project, AnalyzerRules.Analyzers, TestContext.Current.CancellationToken);

    private static async Task AssertGeneratedAsync(TestProject project)
    {
        GeneratorRun run = GeneratorRun.Start(project);
        Assert.Equal(2, run.HintNames.Count());
        Assert.Empty(await AnalyzeAsync(run));
    }

    private static void AssertOne(ImmutableArray<Diagnostic> diagnostics, string path)
    {
        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("IOTC9015", DiagnosticSeverity.Error, path), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path));
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("assembly \"Library\" already has the command \"Reboot\" in the namespace \"Kitchen\"", message, StringComparison.Ordinal);
    }
}
