using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.CodeFixes.Declared;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>IOTC2014, and IOTC2011 for types that are bound to a definition file.</summary>
public sealed class NullabilityFixTests
{
    private const string Nullable = "Make 'X' nullable";
    private const string NotNullable = "Make 'X' not nullable";
    private const string Required = "Make 'X' required and not nullable";

    [Theory]
    [InlineData("[CommandParameter(\"x\"), DefaultValue(5)] public {|IOTC2014:int|} X { get; init; }",
        "[CommandParameter(\"x\"), DefaultValue(5)] public int? X { get; init; }")]
    [InlineData("[CommandParameter(\"x\"), DefaultValue(\"a\")] public {|IOTC2014:string|} X { get; init; } = \"b\";",
        "[CommandParameter(\"x\"), DefaultValue(\"a\")] public string? X { get; init; } = \"b\";")]
    [InlineData("[CommandParameter(\"x\"), DefaultValue(DayOfWeek.Friday)] public {|IOTC2014:System.DayOfWeek|}/* when */ X { get; set; }",
        "[CommandParameter(\"x\"), DefaultValue(DayOfWeek.Friday)] public System.DayOfWeek?/* when */ X { get; set; }")]
    [InlineData("[CommandParameter(\"x\"), DefaultValue(\"AA==\")] public required {|IOTC2014:byte[]|} X { get; set; }",
        "[CommandParameter(\"x\"), DefaultValue(\"AA==\")] public byte[]? X { get; set; }")]
    [InlineData("[CommandParameter(\"x\"), DefaultValue(5)] public required /* always */ {|IOTC2014:int|} X { get; init; }",
        "[CommandParameter(\"x\"), DefaultValue(5)] public /* always */ int? X { get; init; }")]
    [InlineData("[CommandParameter(\"x\"), DefaultValue(5)] required public {|IOTC2014:int|} X { get; init; } = 7;",
        "[CommandParameter(\"x\"), DefaultValue(5)] public int? X { get; init; } = 7;")]
    public Task A_property_with_a_default_becomes_nullable(string before, string after) => VerifyAsync(Nullable, before, after);

    [Theory]
    [InlineData("public {|IOTC2014:int?|} X { get; init; }", "public required int X { get; init; }")]
    [InlineData("public {|IOTC2014:string?|} X { get; set; }", "public required string X { get; set; }")]
    [InlineData("public {|IOTC2014:int?|}X { get; set; }", "public required int X { get; set; }")]
    [InlineData("public {|IOTC2014:Nullable<int>|}X { get; set; }", "public required int X { get; set; }")]
    [InlineData("public {|IOTC2014:Nullable</* small */ int>|} X { get; set; }", "public required int /* small */ X { get; set; }")]
    [InlineData("public {|IOTC2014:System./* of .NET */Nullable<int /* small */ >|} X { get; set; }",
        "public required int /* of .NET */ /* small */ X { get; set; }")]
    [InlineData("public {|IOTC2014:Nullable< // small\n int>|} X { get; set; }", "public required int // small\n X { get; set; }")]
    [InlineData("public virtual {|IOTC2014:Nullable<long>|} /* for now */ X { get; init; } // here",
        "public virtual required long /* for now */ X { get; init; } // here")]
    [InlineData("public {|IOTC2014:System.Nullable<DayOfWeek>|} X { get; set; }", "public required DayOfWeek X { get; set; }")]
    [InlineData("public {|IOTC2014:int?|} X { get; init; } = null; // none", "public required int X { get; init; } // none")]
    [InlineData("public {|IOTC2014:int?|} X { get; init; } = default;", "public required int X { get; init; }")]
    public Task A_property_without_a_default_becomes_required(string before, string after) =>
        VerifyAsync(Required, "[CommandParameter(\"x\")] " + before, "[CommandParameter(\"x\")] " + after);

    [Theory]
    [InlineData("public required {|IOTC2014:int?|} X { get; init; }", "public required int X { get; init; }")]
    [InlineData("public {|IOTC2014:int?|} X { get; init; } = 5;", "public int X { get; init; } = 5;")]
    [InlineData("internal {|IOTC2014:int?|} X { get; init; }", "internal int X { get; init; }")]
    [InlineData("public {|IOTC2014:int?|} X { get; private set; }", "public int X { get; private set; }")]
    public Task A_property_that_has_a_value_or_cannot_be_required_becomes_not_nullable(string before, string after) =>
        VerifyAsync(NotNullable, "[CommandParameter(\"x\")] " + before, "[CommandParameter(\"x\")] " + after);

    [Fact]
    public Task A_property_is_not_required_where_its_neighbours_are_not() => VerifyAsync(
        NotNullable,
        """
        [CommandParameter("y")] public int Y { get; set; }
        [CommandParameter("x")] public {|IOTC2014:int?|} X { get; set; }
        """,
        """
        [CommandParameter("y")] public int Y { get; set; }
        [CommandParameter("x")] public int X { get; set; }
        """);

    [Theory]
    [InlineData("public Command(int? x) => X = x; [CommandParameter(\"x\")] public {|IOTC2014:int?|} X { get; set; }",
        "public Command(int? x) => X = x; [CommandParameter(\"x\")] public int X { get; set; }")]
    public Task A_property_that_a_constructor_may_set_is_not_required(string before, string after) =>
        DeclaredFixTest<NullabilityFix>.VerifyAsync(
            NotNullable,
            WithProperties(before),
            WithProperties(after.Replace("X = x", "X = {|CS0266:x|}", StringComparison.Ordinal)));

    [Fact]
    public Task An_older_language_has_no_required_properties() => DeclaredFixTest<NullabilityFix>.VerifyAsync(
        LanguageVersion.CSharp7_3,
        NotNullable,
        "[IoTCommand(\"c\")] public partial class Command { [CommandParameter(\"x\")] public {|IOTC2014:int?|} X { get; set; } }",
        "[IoTCommand(\"c\")] public partial class Command { [CommandParameter(\"x\")] public int X { get; set; } }");

    [Theory]
    [InlineData("[property: CommandParameter(\"x\"), DefaultValue(5)] {|IOTC2014:int|} X", "[property: CommandParameter(\"x\"), DefaultValue(5)] int? X")]
    public Task A_positional_parameter_becomes_nullable(string before, string after) => VerifyRecordAsync(Nullable, before, after);

    [Theory]
    [InlineData("[property: CommandParameter(\"x\")] {|IOTC2014:int?|} X", "[property: CommandParameter(\"x\")] int X")]
    [InlineData("[property: CommandParameter(\"x\")] {|IOTC2014:string?|} X = null", "[property: CommandParameter(\"x\")] string X")]
    [InlineData("int Y, [property: CommandParameter(\"x\")] {|IOTC2014:int?|} X = null, int Z = 1",
        "int Y, [property: CommandParameter(\"x\")] int X, int Z = 1")]
    [InlineData("int Y = 1, [property: CommandParameter(\"x\")] {|IOTC2014:int?|} X = 5", "int Y = 1, [property: CommandParameter(\"x\")] int X = 5")]
    public Task A_positional_parameter_becomes_not_nullable(string before, string after) => VerifyRecordAsync(NotNullable, before, after);

    [Theory]
    [InlineData("internal partial class Command")]
    [InlineData("public readonly partial struct Command")]
    [InlineData("public partial record struct Command")]
    public Task Each_kind_of_type_has_the_fix(string type) => DeclaredFixTest<NullabilityFix>.VerifyAsync(
        Required,
        $"public partial class Lights {{ public partial struct Lamps {{ [IoTCommand(\"c\")] {type} {{ [CommandParameter(\"x\")] public {{|IOTC2014:int?|}} "
            + "X { get; init; } } } }",
        $"public partial class Lights {{ public partial struct Lamps {{ [IoTCommand(\"c\")] {type} {{ [CommandParameter(\"x\")] public required int X {{ "
            + "get; init; } } } }");

    [Fact]
    public Task A_bound_property_is_nullable_where_the_definition_has_a_default() => DeclaredFixTest<NullabilityFix>.VerifyAsync(
        title: null,
        $$"""
        [IoTCommand("fade")]
        public sealed partial record Fade
        {
            {{FadeDefinition.Level}}
            [CommandParameter("mode")] public required {|IOTC2011:string|} Mode { get; init; }
            [CommandParameter("ramp-ms")] public {|IOTC2011:uint|} RampMs { get; init; } // for now
            {{FadeDefinition.Key}}
        }
        """,
        $$"""
        [IoTCommand("fade")]
        public sealed partial record Fade
        {
            {{FadeDefinition.Level}}
            [CommandParameter("mode")] public string? Mode { get; init; }
            [CommandParameter("ramp-ms")] public uint? RampMs { get; init; } // for now
            {{FadeDefinition.Key}}
        }
        """,
        iterations: 2);

    [Fact]
    public Task A_bound_property_is_required_where_the_definition_has_no_default() => DeclaredFixTest<NullabilityFix>.VerifyAsync(
        title: null,
        $$"""
        [IoTCommand("fade")]
        public sealed partial record Fade
        {
            [CommandParameter("level")] public {|IOTC2011:int?|} Level { get; init; }
            {{FadeDefinition.Mode}}
            {{FadeDefinition.Ramp}}
            [CommandParameter("key")] public {|IOTC2011:byte[]?|} Key { get; init; } = null;
        }
        """,
        $$"""
        [IoTCommand("fade")]
        public sealed partial record Fade
        {
            [CommandParameter("level")] public required int Level { get; init; }
            {{FadeDefinition.Mode}}
            {{FadeDefinition.Ramp}}
            [CommandParameter("key")] public required byte[] Key { get; init; }
        }
        """,
        iterations: 2);

    [Fact]
    public async Task A_property_in_another_file_than_the_attribute_is_fixed_there()
    {
        CodeFixTest<DeclarationAnalyzer, NullabilityFix> test = DeclaredFixTest<NullabilityFix>.Create();
        string other = $"using IoTCommands; [IoTCommand(\"fade\")] partial record Fade {{ {FadeDefinition.Level} {FadeDefinition.Mode} {FadeDefinition.Key} }}";
        test.TestState.Sources.Add(("Other.cs", other));
        test.FixedState.Sources.Add(("Other.cs", other));
        await test.VerifyAsync(
            "Make 'RampMs' nullable",
            "using IoTCommands; partial record Fade { [CommandParameter(\"ramp-ms\")] public {|IOTC2011:long|} RampMs { get; init; } }",
            "using IoTCommands; partial record Fade { [CommandParameter(\"ramp-ms\")] public long? RampMs { get; init; } }");
    }

    [Fact]
    public Task Fix_all_makes_nullable_or_not_but_not_both() => DeclaredFixTest<NullabilityFix>.VerifyFixAllAsync(
        WithProperties(
            """
            [CommandParameter("a"), DefaultValue(5)] public {|IOTC2014:int|} A { get; init; }
            [CommandParameter("b"), DefaultValue(true)] public required {|IOTC2014:bool|} B { get; init; }
            """),
        WithProperties(
            """
            [CommandParameter("a"), DefaultValue(5)] public int? A { get; init; }
            [CommandParameter("b"), DefaultValue(true)] public bool? B { get; init; }
            """),
        iterations: 2);

    [Theory]
    [InlineData("private int? _x; [CommandParameter(\"x\")] public {|IOTC2014:int?|} X { get => _x; init => _x = value; }")]
    [InlineData("private static int? Any() => 5; [CommandParameter(\"x\")] public {|IOTC2014:int?|} X { get; init; } = Any();")]
    [InlineData("[CommandParameter(\"x\")] public {|IOTC2014:int?|} X { get; init; } /* nothing */ = null;")]
    [InlineData("[CommandParameter(\"x\"), DefaultValue(5)] public override {|IOTC2014:int|} X { get; init; }")]
    public Task A_property_whose_type_other_code_says_too_has_no_fix(string property) =>
        DeclaredFixTest<NullabilityFix>.VerifyNoneAsync(
            "public abstract record Base { public abstract int X { get; init; } } "
                + WithProperties(property, property.Contains("override", StringComparison.Ordinal) ? " : Base" : ""));

    [Fact]
    public Task A_property_of_an_interface_has_no_fix() => DeclaredFixTest<NullabilityFix>.VerifyNoneAsync(
        "public interface IHasX { int X { get; } } "
            + WithProperties("[CommandParameter(\"x\"), DefaultValue(5)] public {|IOTC2014:int|} X { get; init; }", " : IHasX"));

    [Fact]
    public Task Another_name_of_a_nullable_type_has_no_fix() => DeclaredFixTest<NullabilityFix>.Create().VerifyNoneAsync(
        "using IoTCommands; using Number = System.Nullable<int>; [IoTCommand(\"c\")] public partial record Command { [CommandParameter(\"x\")] public "
            + "{|IOTC2014:Number|} X { get; init; } }");

    [Theory]
    [InlineData("int Y = 1, [property: CommandParameter(\"x\")] {|IOTC2014:int?|} X = null")]
    public Task A_positional_parameter_behind_an_optional_one_has_no_fix(string parameters) =>
        DeclaredFixTest<NullabilityFix>.VerifyNoneAsync($"[IoTCommand(\"c\")] public partial record Command({parameters});");

    private static string WithProperties(string properties, string bases = "") => $$"""
        [IoTCommand("c")]
        public partial record Command{{bases}}
        {
            {{properties}}
        }
        """;

    private static Task VerifyAsync(string title, string before, string after) =>
        DeclaredFixTest<NullabilityFix>.VerifyAsync(title, WithProperties(before), WithProperties(after));

    private static Task VerifyRecordAsync(string title, string before, string after) => DeclaredFixTest<NullabilityFix>.VerifyAsync(
        title, $"[IoTCommand(\"c\")] public partial record Command({before});", $"[IoTCommand(\"c\")] public partial record Command({after});");
}
