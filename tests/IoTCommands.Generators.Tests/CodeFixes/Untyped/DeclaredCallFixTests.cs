using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.Untyped;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>IOTC4010 for commands that the project declares as types, with constructors, initial values and required members.</summary>
public sealed class DeclaredCallFixTests
{
    private const string Fade = """
        public enum Pace { Quick, [CommandValue("slow")] Leisurely }

        [IoTCommand("soft")]
        public sealed partial record Soft
        {
            [CommandParameter("level")] public required byte Level { get; init; }
            [CommandParameter("pace"), DefaultValue(Pace.Quick)] public Pace? How { get; init; }
            [CommandParameter("ramp"), DefaultValue(1UL)] public ulong? Ramp { get; set; } = null;
        }
        """;

    [Fact]
    public Task The_values_are_set_by_the_types_own_names() => VerifyAsync(
        $"namespace Kitchen.Lights {{ {Fade} }}",
        """["level"] = new() { I = 5 }, ["pace"] = new() { S = "slow" }, ["ramp"] = new() { UL = "7" }""",
        "new Soft { Level = 5, How = Pace.Leisurely, Ramp = 7 }",
        "Kitchen.Lights");

    [Fact]
    public Task The_types_namespace_is_imported() => VerifyAsync(
        $"namespace Kitchen.Lights {{ {Fade} }}",
        """["pace"] = new() { S = "Quick" }, ["level"] = new() { I = 5 }""",
        "new Soft { How = Pace.Quick, Level = 5 }",
        "Garage",
        "Kitchen.Lights");

    [Fact]
    public Task A_nested_type_is_named_by_the_types_around_it() => VerifyAsync(
        $"namespace Kitchen.Lights {{ public static partial class Lamps {{ public partial interface IAll {{ {Fade} }} }} }}",
        """["level"] = new() { I = 5 }, ["pace"] = new() { S = "Quick" }""",
        "new Lamps.IAll.Soft { Level = 5, How = Lamps.IAll.Pace.Quick }",
        "Garage",
        "Kitchen.Lights");

    [Fact]
    public Task A_name_that_means_something_else_there_is_written_whole() => VerifyAsync(
        $"namespace Kitchen.Lights {{ {Fade} }} namespace Kitchen {{ public class Soft {{ }} }}",
        """["level"] = new() { I = 5 }""",
        "new global::Kitchen.Lights.Soft { Level = 5 }",
        "Garage");

    [Fact]
    public Task A_struct_is_set_by_its_initializer() => VerifyAsync(
        "[IoTCommand(\"soft\")] public readonly partial record struct Soft([property: CommandParameter(\"level\")] int Level);",
        """["level"] = new() { I = number }""",
        "new Soft { Level = number }",
        "Kitchen");

    [Fact]
    public Task What_an_own_type_gives_in_any_case_may_be_replaced_by_the_call() => VerifyAsync(
        "[IoTCommand(\"soft\")] public partial class Soft { [CommandParameter(\"level\")] public int Level { get; set; } = 9; [CommandParameter(\"r\"), "
            + "DefaultValue(1)] public int? R { get; set; } = 2; }",
        """["level"] = new() { I = number }, ["r"] = new() { I = number }""",
        "new Soft { Level = number, R = number }",
        "Kitchen");

    [Theory]
    [InlineData("[IoTCommand(\"soft\")] public partial record Soft([property: CommandParameter(\"level\")] int Level);")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { public Soft(int x) { } [CommandParameter(\"level\")] public int Level { get; set; } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { private Soft() { } [CommandParameter(\"level\")] public int Level { get; set; } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { public Soft() { Ramp = 5; } [CommandParameter(\"level\")] public int Level { get; set; "
        + "} [CommandParameter(\"r\"), DefaultValue(1)] public int? Ramp { get; set; } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { [CommandParameter(\"level\")] public int Level { get; set; } [CommandParameter(\"r\"), "
        + "DefaultValue(1)] public int? Ramp { get; set; } = 5; }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { [CommandParameter(\"level\")] public int Level { get; set; } [CommandParameter(\"r\"), "
        + "DefaultValue(1)] public int? Ramp { get => 5; set { } } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { private int _x; [CommandParameter(\"level\")] public int Level { get => _x; set => _x "
        + "= value * 2; } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { [CommandParameter(\"level\")] public int Level { get; set; } [CommandParameter(\"r\"), "
        + "DefaultValue(1)] public required int? Ramp { get; set; } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { [CommandParameter(\"level\")] public int Level { get; set; } public required string "
        + "Note { get; set; } }")]
    [InlineData("public class Base { public required string Note; } [IoTCommand(\"soft\")] public partial class Soft : Base { "
        + "[CommandParameter(\"level\")] public int Level { get; set; } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { [CommandParameter(\"level\")] public int Level { get; private set; } }")]
    [InlineData("[IoTCommand(\"soft\")] public partial class Soft { [CommandParameter(\"level\")] public short Level { get; set; } }")]
    public Task A_type_that_might_send_another_value_or_not_compile_is_left(string type) => CreateTest(type).VerifyNoneAsync(
        WithCall(
            """client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = target.Arn, Parameters = new() { ["level"] = new() { I = number } } })""",
            ["Kitchen"]));

    /// <param name="types">A file with the command's type.</param>
    /// <param name="entries">The entries of the untyped call's map.</param>
    /// <param name="args">The arguments that replace them in the typed call.</param>
    /// <param name="imported">A namespace that the file already imports.</param>
    /// <param name="added">The namespaces that the fix adds together with the typed call.</param>
    private static Task VerifyAsync(string types, string entries, string args, string imported, params string[] added)
    {
        string before = "client.{|IOTC4010:StartCommandExecutionAsync|}(new() { CommandArn = Arn, TargetArn = target.Arn, Parameters = new() { "
            + $"{entries} }} }})";
        string[] usings = imported == "Kitchen" ? [imported] : [.. added, imported, "Kitchen"];
        return CreateTest(types).VerifyAsync("Call 'StartSoftAsync'", WithCall(before, [imported]), WithCall($"client.StartSoftAsync(target, {args})", usings));
    }

    private static CodeFixTest<UntypedCallAnalyzer, TypedCallFix> CreateTest(string types)
    {
        CodeFixTest<UntypedCallAnalyzer, TypedCallFix> test = new();
        test.WithGenerator();
        string code = $"using System.ComponentModel; using IoTCommands; {types} namespace Garage {{ }} namespace Kitchen.Lights {{ }} namespace Kitchen {{ }}";
        test.TestState.Sources.Add(("Commands.cs", code));
        test.FixedState.Sources.Add(("Commands.cs", code));
        return test;
    }

    private static string WithCall(string call, string[] imported) => $$"""
        using System.Threading.Tasks;
        using Amazon.IoTJobsDataPlane;
        using IoTCommands;
        {{string.Join("\n", imported.Order(StringComparer.Ordinal).Select(static name => $"using {name};"))}}

        internal static class Program
        {
            private const string Arn = "arn:aws:iot:eu-central-1:123456789012:command/soft";

            public static Task RunAsync(IAmazonIoTJobsDataPlane client, CommandTarget target, int number) =>
                {{call}};
        }
        """;
}
