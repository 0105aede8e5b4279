using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Emit;
using IoTCommands.Generators.Tests.Harness;
using IoTCommands.Generators.Tests.Results;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Handlers;

/// <summary>Tests the <c>OnXxx</c> methods. Every run compiles the generated code. The tests of docs/devices.md verify how values arrive.</summary>
public sealed class HandlerMethodTests
{
    private static readonly TestProject Device = TestProject.Kitchen.WithReference("IoTCommands.Devices", DevicesCode.Text);

    private static readonly TestProject Alpha = Device.WithDefinition("commands/a.json", TestDefinition.Of("Alpha"));

    [Fact]
    public void Without_the_package_for_devices_no_handler_can_be_added() => Assert.DoesNotContain(
        "OnAlpha",
        GeneratorRun.Start(TestProject.Kitchen.WithDefinition("commands/a.json", TestDefinition.Of("Alpha"))).Source("Alpha.g.cs"),
        StringComparison.Ordinal);

    [Fact]
    public void A_handler_gets_the_arguments_of_the_cloud() => Compile(
        Alpha,
        """
        CommandDispatcher device = new CommandDispatcher().OnAlpha(async (args, execution, cancellationToken) =>
        {
            await Task.Delay(args.Level, cancellationToken);
            return CommandOutcome.Succeeded();
        });
        CommandDeviceBuilder builder = new CommandDeviceBuilder().OnAlpha((args, execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));
        """);

    [Fact]
    public void A_handler_without_parameters_gets_no_arguments() => Compile(
        Device.WithDefinition("commands/RebootDevice.json", File.ReadAllText(Path.Combine(TestPaths.CommandsDirectory, "RebootDevice.json"))),
        "new CommandDispatcher().OnRebootDevice((execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));");

    [Fact]
    public void The_result_of_the_command_is_that_of_the_handler() => Assert.Contains(
        "global::System.Threading.Tasks.Task<global::IoTCommands.Devices.CommandOutcome<global::Kitchen.AlphaResult>>> handler,",
        Compile(
            Alpha.WithCode("Result.cs", ResultCode.WithUsings(
                "namespace Kitchen { [IoTCommandResult(\"Alpha\")] public sealed partial record AlphaResult { [ResultValue(\"c\")] public int C { get; init; } } }")),
            "new CommandDispatcher().OnAlpha(async (args, execution, cancellationToken) => { await Task.Yield(); return CommandOutcome.Succeeded(); });"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("SetOvenTemperature")]
    [InlineData("ConfigureReporting")]
    [InlineData("UploadLogs")]
    [InlineData("every-type")]
    [InlineData("names-to-rebuild")]
    [InlineData("deprecated")]
    [InlineData("deprecated-static")]
    public void Handlers_compile_without_a_warning_in_the_oldest_language_and_the_newest(string definition)
    {
        string json = File.ReadAllText(TestCommand.Get(definition).Path);
        Assert.Contains(" On", SourcesOf(Device.WithDefinition("commands/a.json", json)), StringComparison.Ordinal);
        Assert.Contains(
            " On",
            SourcesOf(Device.WithLanguage(LanguageVersion.CSharp7_3).WithDefinition("commands/a.json", json)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_vehicle_has_no_handlers() => Assert.DoesNotContain(
        "IoTCommands.Devices",
        SourcesOf(Device.WithDefinition("commands/a.json", File.ReadAllText(TestCommand.Get("fleetwise").Path))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("public sealed partial record Alpha([property: CommandParameter(\"level\")] int Level);")]
    [InlineData("public sealed partial record Alpha { [CommandParameter(\"level\")] public required short Level { get; init; } }")]
    [InlineData("public sealed partial class Alpha { [CommandParameter(\"level\")] public byte Level { get; private set; } }")]
    [InlineData("public readonly partial record struct Alpha { [CommandParameter(\"level\")] public float Level { get; init; } }")]
    [InlineData("internal sealed partial class Alpha { [CommandParameter(\"level\")] private uint Level { get; set; } }")]
    [InlineData("public sealed partial class Alpha { [CommandParameter(\"data\")] public byte[] Data { get; set; } = []; }")]
    [InlineData("public sealed partial class Alpha { [CommandParameter(\"data\")] public ReadOnlyMemory<byte> Data { get; set; } }")]
    [InlineData("public sealed partial class Alpha { [CommandParameter(\"level\"), DefaultValue(3)] public int? Level { get; set; } }")]
    [InlineData("public sealed partial class Alpha { [CommandParameter(\"text\"), DefaultValue(\"a\")] public string? Text { get; set; } }")]
    [InlineData("public sealed partial class Alpha { [CommandParameter(\"mode\")] public Mode Mode { get; set; } }")]
    [InlineData("public sealed partial class Alpha { [CommandParameter(\"mode\"), DefaultValue(Kitchen.Mode.Fan)] public Mode? Mode { get; set; } }")]
    public void A_declared_type_is_created_for_the_handler(string type) => Assert.Contains(
        "global::Kitchen.Alpha.__ParseCommandArguments, handler, options);",
        Compile(
            Declared(type),
            "new CommandDispatcher().OnAlpha((args, execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));"),
        StringComparison.Ordinal);

    [Fact]
    public void A_declared_type_that_a_device_cannot_create_has_a_handler_that_cannot_be_added() => Assert.Contains(
        "throw new global::System.InvalidOperationException(\"A device cannot create Kitchen.Alpha: no constructor can be called",
        Compile(
            Declared("public sealed partial class Alpha { public Alpha(string note) { } [CommandParameter(\"level\")] public int Level { get; set; } }"),
            "new CommandDispatcher().OnAlpha((args, execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));"),
        StringComparison.Ordinal);

    [Fact]
    public void An_error_in_the_definition_keeps_the_signature()
    {
        string source = Compile(
            Device.WithDefinition("commands/a.json", TestDefinition.Of("Alpha").Replace("INTEGER", "INTEGR", StringComparison.Ordinal)),
            "new CommandDispatcher().OnAlpha((args, execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));");

        Assert.Contains("InvalidOperationException(\"IOTC1", source[source.IndexOf("OnAlpha", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_type_has_an_internal_method() => Assert.Contains(
        "internal static TDevice OnAlpha<TDevice>(",
        Compile(Declared("internal sealed partial class Alpha { [CommandParameter(\"level\")] public int Level { get; set; } }"), ""),
        StringComparison.Ordinal);

    private static TestProject Declared(string type) => Device.WithCode(
        "Alpha.cs",
        ResultCode.WithUsings($"using System.ComponentModel; namespace Kitchen {{ public enum Mode {{ Grill, Fan }} [IoTCommand(\"Alpha\")] {type} }}"));

    /// <summary>Compiles statements with the generated code.</summary>
    private static string Compile(TestProject project, string statements) => SourcesOf(project.WithCode(
        "Device.cs",
        $$"""
        using System.Threading.Tasks;
        using IoTCommands.Devices;

        namespace Kitchen
        {
            internal static class Device
            {
                public static void Add()
                {
                    {{statements}}
                }
            }
        }
        """));

    private static string SourcesOf(TestProject project) =>
        string.Concat(GeneratorRun.Start(project).Result.GeneratedSources.Select(static source => source.SourceText.ToString()));
}
