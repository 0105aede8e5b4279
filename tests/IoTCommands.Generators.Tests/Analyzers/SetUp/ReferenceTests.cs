using System.Globalization;
using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.SetUp;

/// <summary>IOTC9001: a project that defines commands but lacks the references that generated code requires.</summary>
public sealed class ReferenceTests
{
    private const string Sdk = "AWSSDK.IoTJobsDataPlane.dll";

    private static readonly TestProject Kitchen = TestProject.Kitchen.WithDefinition("commands/lamp.json", TestDefinition.Of("lamp"));

    [Fact]
    public async Task A_project_without_the_SDK_is_told_the_package() => Assert.Equal(
        "No code is generated for the project's commands (commands/lamp.json): "
        + "the project does not reference AWSSDK.IoTJobsDataPlane. Add the package AWSSDK.IoTJobsDataPlane, version 4.",
        await MessageAsync(Kitchen.WithoutReference(Sdk)));

    [Fact]
    public async Task An_SDK_from_before_commands_is_too_old() => Assert.EndsWith(
        "the referenced AWSSDK.IoTJobsDataPlane has no StartCommandExecution. Update the package to version 4.",
        await MessageAsync(WithReferences(Kitchen.WithoutReference(Sdk), Client("AWSSDK.IoTJobsDataPlane", "void DescribeJobExecutionAsync();"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Two_clients_are_one_too_many() => Assert.EndsWith(
        "several referenced assemblies define IAmazonIoTJobsDataPlane: AWSSDK.IoTJobsDataPlane and Merged. Reference only one of them.",
        await MessageAsync(WithReferences(Kitchen, Client("Merged", "void StartCommandExecutionAsync();"))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_client_under_an_alias_only_is_out_of_reach()
    {
        MetadataReference sdk = Assert.Single(Kitchen.References, static reference => Path.GetFileName(reference.Display) == Sdk);
        string message = await MessageAsync(Kitchen with { References = Kitchen.References.Replace(sdk, sdk.WithAliases(["aws"])) });
        Assert.EndsWith(
            "AWSSDK.IoTJobsDataPlane is not accessible, or referenced only under an extern alias. Add the global alias (Aliases=\"global,...\").",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_the_runtime_is_told_why() => Assert.EndsWith(
        "the project does not reference IoTCommands.dll, which is part of the package IoTCommands.Generators. Check ExcludeAssets and IncludeAssets of its "
            + "PackageReference.",
        await MessageAsync(Kitchen.WithoutReference("IoTCommands.dll")),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_project_without_both_is_told_what_brings_them_along() => Assert.EndsWith(
        "the project references neither AWSSDK.IoTJobsDataPlane nor IoTCommands.dll, which come with the package IoTCommands.Generators. "
        + "Check ExcludeAssets and IncludeAssets of its PackageReference.",
        await MessageAsync(Kitchen.WithoutReference(Sdk).WithoutReference("IoTCommands.dll")),
        StringComparison.Ordinal);

    [Fact]
    public async Task It_is_said_once_and_of_no_place()
    {
        Diagnostic diagnostic = Assert.Single(
            await RunAsync(Kitchen.WithDefinition("commands/fan.json", TestDefinition.Of("fan")).WithDefinition("commands/door.json",
                "{").WithoutReference(Sdk)));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Contains("(commands/door.json and 2 more)", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_has_all_is_none() => Assert.Empty(await RunAsync(Kitchen));

    [Fact]
    public async Task A_project_without_definitions_needs_nothing() =>
        Assert.Empty(await RunAsync(TestProject.Kitchen.WithFile("appsettings.json", "{}").WithoutReference(Sdk).WithoutReference("IoTCommands.dll")));

    [Fact]
    public async Task Files_that_are_something_else_need_nothing() => Assert.Empty(
        await RunAsync(TestProject.Kitchen.WithDefinition("commands/package.json", """{ "name": "x" }""").WithMetadata("commands/package.json",
            "IoTCommandByDefault", "true").WithoutReference(Sdk)));

    private static async Task<string> MessageAsync(TestProject project)
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(project));
        Assert.Equal("IOTC9001", diagnostic.Id);
        Assert.Empty(GeneratorRun.Start(project).Result.GeneratedSources);
        return diagnostic.GetMessage(CultureInfo.InvariantCulture);
    }

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> RunAsync(TestProject project) =>
        ProjectAnalysis.RunAsync(project.Compile(), project, [new SetupAnalyzer()], TestContext.Current.CancellationToken);

    private static TestProject WithReferences(TestProject project, MetadataReference reference)
        => project with { References = project.References.Add(reference) };

    private static PortableExecutableReference Client(string assemblyName, string member)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            assemblyName,
            [CSharpSyntaxTree.ParseText($"namespace Amazon.IoTJobsDataPlane {{ public interface IAmazonIoTJobsDataPlane {{ {member} }} }}",
                cancellationToken: TestContext.Current.CancellationToken)],
            ReferenceSet.Net100.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream assembly = new();
        Assert.True(compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(assembly.ToArray(), filePath: assemblyName + ".dll");
    }
}
