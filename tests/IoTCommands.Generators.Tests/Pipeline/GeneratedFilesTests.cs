using System.Text;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Tests.Analyzers;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Emit;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>
/// Runs the generator with Roslyn's own test library, which compares names, texts, encodings and checksums of files, and accepts no diagnostic of a generator.
/// </summary>
public sealed class GeneratedFilesTests
{
    private const string Call = """
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;

        namespace Kitchen;

        internal static class Caller
        {
            internal static Task<CommandExecution> CallAsync(IAmazonIoTJobsDataPlane client, CommandTarget target, CancellationToken cancellationToken)
                => client.StartRebootDeviceAsync(target, cancellationToken: cancellationToken);
        }
        """;

    private const string DeclaredCall = """
        using System.ComponentModel.DataAnnotations;
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;

        namespace Kitchen;

        [IoTCommand("set-brightness")]
        public sealed partial record SetBrightness
        {
            [CommandParameter("level"), Range(0, 100)] public required int Level { get; init; }
        }

        internal static class Caller
        {
            internal static Task<CommandExecution> CallAsync(IAmazonIoTJobsDataPlane client, CommandTarget target)
                => client.StartSetBrightnessAsync(target, new() { Level = 40 });
        }
        """;

    private static readonly EmitSettings Settings = MatrixCell.Newest.Settings;

    [Fact]
    public Task A_definition_becomes_a_file_of_its_own_and_the_catalog()
    {
        TestCommand command = TestCommand.Get("RebootDevice");
        Test test = new(Call);
        test.Project.AddDefinition("commands/RebootDevice.json", File.ReadAllText(command.Path));
        test.ExpectFilesOf(command);

        return test.RunAsync();
    }

    [Fact]
    public Task A_definition_that_is_no_JSON_leaves_the_files_of_all_others_alone_and_the_generator_reports_it()
    {
        TestCommand command = TestCommand.Get("RebootDevice");
        Test test = new(Call);
        test.Project.AddDefinition("commands/Broken.json", "{ \"commandId\": ");
        test.ExpectedDiagnostics.Add(
            DiagnosticResult.CompilerError("IOTC1001").WithSpan("/0/commands/Broken.json", 1, 15, 1, 15).WithArguments("a value", "the end of the JSON"));
        test.Project.AddDefinition("commands/RebootDevice.json", File.ReadAllText(command.Path));
        test.ExpectFilesOf(command);

        return test.RunAsync();
    }

    [Fact]
    public Task The_method_of_a_declared_type_can_be_called()
    {
        Test test = new(DeclaredCall) { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck };

        return test.RunAsync();
    }

    private sealed class Test : CSharpSourceGeneratorTest<IoTCommandsGenerator, DefaultVerifier>
    {
        public Test(string code)
        {
            Project = new PackageProject(this);
            TestCode = code;
        }

        public PackageProject Project { get; }

        public void ExpectFilesOf(TestCommand command)
        {
            Expect($"{command.Name}.g.cs", CommandEmitter.Emit(command.Model, "Kitchen", command.SourceName, Settings));
            Expect("IoTCommandCatalog.g.cs", CatalogEmitter.Emit("Kitchen", new EquatableArray<string>([command.Name]), Settings));
        }

        public Task RunAsync()
        {
            Project.Complete();
            return RunAsync(TestContext.Current.CancellationToken);
        }

        private void Expect(string hintName, string text)
            => TestState.GeneratedSources.Add((typeof(IoTCommandsGenerator), hintName, SourceText.From(text, Encoding.UTF8)));
    }
}
