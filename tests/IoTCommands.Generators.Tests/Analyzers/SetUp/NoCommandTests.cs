using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.SetUp;

/// <summary>IOTC9010: a project that references the package directly and has no command.</summary>
public sealed class NoCommandTests
{
    private static readonly TestProject Kitchen = TestProject.Kitchen.WithProperty("IoTCommandsIsReferencedDirectly", "true");

    [Fact]
    public async Task A_project_that_names_the_package_and_has_no_command_is_told_where_they_are_looked_for()
    {
        Diagnostic diagnostic = Assert.Single(await RunAsync(Kitchen));
        Assert.Equal("IOTC9010", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Contains("/src/Kitchen/", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_gets_the_package_through_a_reference_is_not() => Assert.Empty(await RunAsync(TestProject.Kitchen));

    [Fact]
    public async Task A_definition_file_is_enough() => Assert.Empty(await RunAsync(Kitchen.WithDefinition("commands/lamp.json", TestDefinition.Of("lamp"))));

    [Fact]
    public async Task A_definition_with_errors_is_one_too() => Assert.Empty(await RunAsync(Kitchen.WithDefinition("commands/lamp.json", "{")));

    [Fact]
    public async Task A_declared_type_is_enough()
        => Assert.Empty(await RunAsync(Kitchen.WithCode("Lamp.cs", """[IoTCommands.IoTCommand("lamp")] public sealed partial class Lamp { }""")));

    [Fact]
    public async Task A_declared_type_without_an_id_is_enough()
        => Assert.Empty(await RunAsync(Kitchen.WithCode("Lamp.cs", """[IoTCommands.IoTCommand("")] public sealed partial class Lamp { }""")));

    [Fact]
    public async Task A_reference_with_commands_is_enough() => Assert.Empty(await RunAsync(Kitchen.WithReference("Lib", """
        namespace Lib
        {
            [IoTCommands.CompilerServices.CommandDefinitionJson("{\"commandId\":\"lamp\",\"payload\":{\"content\":\"e30=\"}}")]
            public sealed class LampArgs { }
        }
        """)));

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> RunAsync(TestProject project) =>
        ProjectAnalysis.RunAsync(project.Compile(), project, [new SetupAnalyzer()], TestContext.Current.CancellationToken);
}
