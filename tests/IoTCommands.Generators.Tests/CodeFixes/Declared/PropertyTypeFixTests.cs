using IoTCommands.Generators.CodeFixes.Declared;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>IOTC2008.</summary>
public sealed class PropertyTypeFixTests
{
    private const string Others = FadeDefinition.Mode + FadeDefinition.Key;

    [Theory]
    [InlineData("public required {|IOTC2008:long|} Level { get; init; }", "public required int Level { get; init; }")]
    [InlineData("public required {|IOTC2008:string|} /* percent */ Level { get; set; }", "public required int /* percent */ Level { get; set; }")]
    [InlineData("public required {|IOTC2008:System.ReadOnlyMemory<byte>|} Level { get; init; }", "public required int Level { get; init; }")]
    [InlineData("public required {|IOTC2008:byte[]|}Level { get; init; }", "public required int Level { get; init; }")]
    [InlineData("public required {|IOTC2008:Nullable</* percent */ long>|} Level { get; init; }", "public required int /* percent */ Level { get; init; }")]
    [InlineData("public required {|IOTC2008:byte[/* all */]|}Level { get; init; }", "public required int /* all */ Level { get; init; }")]
    [InlineData("internal {|IOTC2008:long|} Level { get; private set; }", "internal int Level { get; private set; }")]
    [InlineData("public {|IOTC2008:bool?|} Level { get; init; }", "public required int Level { get; init; }")]
    [InlineData("public {|IOTC2008:bool?|} Level { get; init; } = null;", "public required int Level { get; init; }")]
    [InlineData("public {|IOTC2008:double|} Level { get; init; } = 5;", "public int Level { get; init; } = 5;")]
    public Task A_required_parameters_property_gets_its_type(string before, string after) => VerifyAsync(
        "Change the type to 'int'", $"[CommandParameter(\"level\")] {before} {FadeDefinition.Ramp}",
            $"[CommandParameter(\"level\")] {after} {FadeDefinition.Ramp}");

    [Theory]
    [InlineData("public {|IOTC2008:int?|} RampMs { get; init; }", "public long? RampMs { get; init; }")]
    [InlineData("public required {|IOTC2008:int|} RampMs { get; init; }", "public long? RampMs { get; init; }")]
    [InlineData("public {|IOTC2008:int|} RampMs { get; init; } = 5;", "public long? RampMs { get; init; } = 5;")]
    public Task An_optional_parameters_property_gets_its_type(string before, string after) => VerifyAsync(
        "Change the type to 'long?'", $"{FadeDefinition.Level} [CommandParameter(\"ramp-ms\")] {before}",
            $"{FadeDefinition.Level} [CommandParameter(\"ramp-ms\")] {after}");

    [Fact]
    public Task A_class_without_nullable_context_gets_no_question_mark() => DeclaredFixTest<PropertyTypeFix>.VerifyAsync(
        LanguageVersion.CSharp7_3,
        "Change the type to 'string'",
        """
        [IoTCommand("fade")]
        internal partial class Fade
        {
            [CommandParameter("level")] public int Level { get; set; }
            [CommandParameter("mode")] public {|IOTC2008:int?|} Mode { get; set; }
            [CommandParameter("ramp-ms")] public long? RampMs { get; set; }
            [CommandParameter("key")] public byte[] Key { get; set; }
        }
        """,
        """
        [IoTCommand("fade")]
        internal partial class Fade
        {
            [CommandParameter("level")] public int Level { get; set; }
            [CommandParameter("mode")] public string Mode { get; set; }
            [CommandParameter("ramp-ms")] public long? RampMs { get; set; }
            [CommandParameter("key")] public byte[] Key { get; set; }
        }
        """);

    [Fact]
    public Task A_positional_parameter_gets_the_type() => DeclaredFixTest<PropertyTypeFix>.VerifyAsync(
        "Change the type to 'int'",
        "partial struct Lights { [IoTCommand(\"fade\")] public partial record Fade([property: CommandParameter(\"level\")] /* % */ {|IOTC2008:float|} "
            + $"Level) {{ {Others} {FadeDefinition.Ramp} }} }}",
        "partial struct Lights { [IoTCommand(\"fade\")] public partial record Fade([property: CommandParameter(\"level\")] /* % */ int Level) { "
            + $"{Others} {FadeDefinition.Ramp} }} }}");

    [Fact]
    public Task Fix_all_changes_all_types() => DeclaredFixTest<PropertyTypeFix>.VerifyFixAllAsync(
        """
        [IoTCommand("fade")]
        public readonly partial struct Fade
        {
            [CommandParameter("level")] public required {|IOTC2008:long|} Level { get; init; }
            [CommandParameter("mode")] public {|IOTC2008:int?|} Mode { get; init; }
            [CommandParameter("ramp-ms")] public {|IOTC2008:double?|} RampMs { get; init; }
            [CommandParameter("key")] public required {|IOTC2008:string|} Key { get; init; }
        }
        """,
        """
        [IoTCommand("fade")]
        public readonly partial struct Fade
        {
            [CommandParameter("level")] public required int Level { get; init; }
            [CommandParameter("mode")] public string? Mode { get; init; }
            [CommandParameter("ramp-ms")] public long? RampMs { get; init; }
            [CommandParameter("key")] public required byte[] Key { get; init; }
        }
        """,
        iterations: 4);

    [Theory]
    [InlineData("public {|IOTC2008:string|} Level { get; init; } = \"5\";")]
    [InlineData("public {|IOTC2008:long|} Level { get; init; } = long.MaxValue;")]
    [InlineData("public {|IOTC2008:long|} Level { get => 5; init { } }")]
    public Task A_property_whose_code_is_of_the_other_type_has_no_fix(string property) => VerifyNoneAsync(property);

    [Fact]
    public Task A_partial_property_has_no_fix()
    {
        const int CSharp13 = 1300;
        Assert.SkipUnless(Enum.IsDefined((LanguageVersion)CSharp13), "The compiler has no partial properties yet.");
        return VerifyNoneAsync("public partial {|IOTC2008:long|} Level { get; init; } public partial long Level { get => 5; init { } }");
    }

    private static Task VerifyNoneAsync(string property) => DeclaredFixTest<PropertyTypeFix>.VerifyNoneAsync(
        $"[IoTCommand(\"fade\")] public partial record Fade {{ [CommandParameter(\"level\")] {property} {Others} {FadeDefinition.Ramp} }}");

    private static Task VerifyAsync(string title, string before, string after) => DeclaredFixTest<PropertyTypeFix>.VerifyAsync(
        title, $"[IoTCommand(\"fade\")] public partial record Fade {{ {Others} {before} }}",
            $"[IoTCommand(\"fade\")] public partial record Fade {{ {Others} {after} }}");
}
