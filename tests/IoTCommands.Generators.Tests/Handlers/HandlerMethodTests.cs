using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Declarations.Support;
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

    [Theory]
    [InlineData("byte", "I", "300")]
    [InlineData("byte?", "I", "-1")]
    [InlineData("sbyte", "I", "128")]
    [InlineData("short", "I", "40000")]
    [InlineData("ushort", "I", "-1")]
    [InlineData("uint", "L", "5000000000")]
    [InlineData("float", "D", "1e39")]
    [InlineData("float?", "D", "-1e39")]
    public async Task A_received_number_that_the_property_cannot_hold_is_an_exception(string type, string member, string number) =>
        await Assert.ThrowsAsync<OverflowException>(() => ReceiveAndSendAsync(type, member, number));

    [Theory]
    [InlineData("byte", "I", "255")]
    [InlineData("byte?", "I", "0")]
    [InlineData("sbyte", "I", "-128")]
    [InlineData("uint", "L", "4294967295")]
    [InlineData("float", "D", "1.5")]
    [InlineData("float?", "D", "-1.5")]
    [InlineData("double", "D", "1E+39")]
    public async Task A_received_number_that_the_property_can_hold_arrives(string type, string member, string number) => Assert.Contains(
        $"\"level\":{{\"{member}\":{number}}}",
        await ReceiveAndSendAsync(type, member, number),
        StringComparison.Ordinal);

    [Fact]
    public void Of_two_members_of_an_enum_with_one_string_the_first_is_received()
    {
        string source = Compile(
            Declared("public sealed partial class Alpha { [CommandParameter(\"mode\")] public Twin Mode { get; set; } }"
                + " public enum Twin { A, [CommandValue(\"A\")] B, C }"),
            "");

        Assert.Contains("value0 = global::Kitchen.Twin.A;", source, StringComparison.Ordinal);
        Assert.Contains("value0 = global::Kitchen.Twin.C;", source, StringComparison.Ordinal);
        Assert.DoesNotContain("value0 = global::Kitchen.Twin.B;", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_without_arguments_does_not_depend_on_how_its_type_is_created() => Assert.DoesNotContain(
        "InvalidOperationException(\"A device cannot create",
        Compile(
            Device
                .WithDefinition("commands/ping.json", TestDefinition.Static("ping"))
                .WithCode("Ping.cs", ResultCode.WithUsings(
                    "namespace Kitchen { [IoTCommand(\"ping\")] public sealed partial class Ping { public Ping(string note) { } } }")),
            "new CommandDispatcher().OnPing((execution, cancellationToken) => Task.FromResult(CommandOutcome.Succeeded()));"),
        StringComparison.Ordinal);

    [Fact]
    public void A_required_property_that_overrides_a_required_one_is_set_once_for_both() => Assert.Contains(
        "global::Kitchen.Alpha.__ParseCommandArguments, handler, options);",
        Compile(
            Declared("public sealed partial class Alpha : Base { [CommandParameter(\"level\")] public override required int Level { get; init; } }"
                + " public abstract class Base { public virtual required int Level { get; init; } }"),
            ""),
        StringComparison.Ordinal);

    [Fact]
    public void A_required_property_of_the_base_type_that_is_not_overridden_cannot_be_set() => Assert.Contains(
        "its base type 'Base' has the required member 'Note'",
        Compile(
            Declared("public sealed partial class Alpha : Base { [CommandParameter(\"level\")] public override required int Level { get; init; } }"
                + " public abstract class Base { public virtual required int Level { get; init; } public required int Note { get; init; } }"),
            ""),
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

    /// <summary>
    /// Creates a declared type with a property of a C# type from a number that a device has received, and starts the command with it. Returns the body of the
    /// start.
    /// </summary>
    private static Task<string> ReceiveAndSendAsync(string type, string member, string number)
    {
        string json = SymbolDisplay.FormatLiteral($"{{\"level\":{{\"{member}\":{number}}}}}", quote: true);
        string value = type[^1] == '?' ? $", System.ComponentModel.DefaultValue(({type[..^1]})1)" : "";
        string code = ResultCode.WithUsings($$"""
            namespace Kitchen
            {
                [IoTCommand("Alpha")]
                public sealed partial class Alpha
                {
                    [CommandParameter("level"){{value}}] public {{type}} Level { get; set; }
                }

                internal static class Received
                {
                    public static Alpha Alpha() => Kitchen.Alpha.__ParseCommandArguments(CommandArguments.Parse(
                        IoTCommandCatalog.Alpha, {{json}}));
                }
            }
            """);

        // As source, because the program runs without the real package.
        TestProject project = TestProject.Kitchen.WithCode("Devices.cs", DevicesCode.Text).WithCode("Alpha.cs", code);
        return WireProgram.StartAsync(project, "Alpha", "Kitchen.Received.Alpha(),");
    }

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
