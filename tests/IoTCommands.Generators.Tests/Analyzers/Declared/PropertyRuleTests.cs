namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2002, IOTC2007 and IOTC2014</summary>
public sealed class PropertyRuleTests
{
    [Theory]
    [InlineData("decimal", "use double, which AWS sends as DOUBLE")]
    [InlineData("Half", "use double, which AWS sends as DOUBLE")]
    [InlineData("char", "use string, which AWS sends as STRING")]
    [InlineData("DateTime", "use string, which AWS sends as STRING")]
    [InlineData("Guid", "use string, which AWS sends as STRING")]
    [InlineData("Uri", "use string, which AWS sends as STRING")]
    [InlineData("TimeSpan", "use long, which AWS sends as LONG, and put the unit into the name")]
    [InlineData("nint", "use long, which AWS sends as LONG")]
    [InlineData("nuint", "use ulong, which AWS sends as UNSIGNEDLONG")]
    [InlineData("Memory<byte>", "commands have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]")]
    [InlineData("List<int>", "commands have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]")]
    [InlineData("int[]", "commands have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]")]
    [InlineData("byte[,]", "commands have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]")]
    [InlineData("object", "use string, an enum, int (or short, ushort, sbyte, byte), long (or uint), ulong, double (or float), bool, ReadOnlyMemory<byte> "
        + "or byte[]")]
    public Task A_property_of_an_unfit_type_is_told_what_fits(string type, string advice) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\")] public {{|IOTC2002:{type}|}} P {{ get; init; }} = default!;",
        $"P | {ShownName(type)} | {advice}");

    [Fact]
    public Task An_unfit_type_of_a_positional_record_is_reported_at_the_type() =>
        DeclaredTest.VerifyAsync("[IoTCommand(\"a\")] internal partial record A([property: CommandParameter(\"p\")] {|IOTC2002:decimal?|} P);");

    [Fact]
    public Task An_enum_of_more_than_ten_members_is_no_set() => DeclaredTest.VerifyAsync(
        """
        internal enum Many { A, B, C, D, E, F, G, H, I, J, K }
        internal enum Ten { A, B, C, D, E, F, G, H, I, J, Again = J }
        internal enum None { }
        [IoTCommand("a")] internal partial class A
        {
            [CommandParameter("p")] public {|IOTC2002:Many|} P { get; set; }
            [CommandParameter("q")] public Ten Q { get; set; }
            [CommandParameter("r")] public {|IOTC2002:None|} R { get; set; }
        }
        """,
        "P | Many | the enum has 11 members, but AWS allows at most 10 values in a set; use string",
        "R | None | the enum has no members");

    [Fact]
    public Task An_enum_with_an_empty_text_is_no_set() => DeclaredTest.VerifyAsync(
        "internal enum Pace { Fast, [CommandValue(\"\")] Slow } [IoTCommand(\"a\")] internal partial class A { [CommandParameter(\"p\")] public "
            + "{|IOTC2002:Pace|} P { get; set; } }",
        "P | Pace | the value of its member 'Slow' is empty, but AWS requires at least one character");

    [Theory]
    [InlineData("public int {|IOTC2007:P|} { set { } }", "it cannot be read; add 'get;'")]
    [InlineData("public int {|IOTC2007:P|} => 5;", "it cannot be set; add 'init;' or 'set;'")]
    [InlineData("public int {|IOTC2007:P|} { get; }", "it cannot be set; add 'init;' or 'set;'")]
    [InlineData("public static int {|IOTC2007:P|} { get; set; }", "it is static; remove 'static'")]
    public Task A_property_that_is_not_for_reading_and_setting_is_reported_at_its_name(string property, string problem) =>
        DeclaredTest.VerifyPropertiesAsync("[CommandParameter(\"p\")] " + property, $"P | {problem}");

    [Theory]
    [InlineData("internal partial class A { [CommandParameter(\"p\")] public int {|IOTC2007:this|}[int i] { get => i; set { } } }")]
    [InlineData("internal partial class A : IP { [CommandParameter(\"p\")] int IP.{|IOTC2007:P|} { get; set; } } internal interface IP { int P { get; set; } }")]
    [InlineData("internal partial class A { private int _p; [CommandParameter(\"p\")] public ref int {|IOTC2007:P|} => ref _p; }")]
    public Task A_member_that_is_no_plain_property_is_none(string code) => DeclaredTest.VerifyAsync("[IoTCommand(\"a\")] " + code);

    [Theory]
    [InlineData("internal partial class A(int p) { [CommandParameter(\"p\")] public int P { get; } = p; }")]
    [InlineData("internal partial class A { public A(int p) => P = p; [CommandParameter(\"p\")] public int P { get; } }")]
    [InlineData("internal partial class A { [CommandParameter(\"p\")] public int P { get; private set; } }")]
    [InlineData("internal partial class A { [CommandParameter(\"p\")] private int P { get; set; } }")]
    [InlineData("internal partial class A { public int P => 5; public decimal Q { get; } }")]
    public Task A_property_that_can_be_set_somehow_or_is_no_parameter_is_not_reported(string code) => DeclaredTest.VerifyAsync("[IoTCommand(\"a\")] " + code);

    [Theory]
    [InlineData("int?", "int")]
    [InlineData("string?", "string")]
    [InlineData("Mode?", "Mode")]
    [InlineData("byte[]?", "byte[]")]
    [InlineData("ReadOnlyMemory<byte>?", "ReadOnlyMemory<byte>")]
    public Task A_nullable_property_without_a_default_is_reported_at_its_type(string type, string right) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\")] public {{|IOTC2014:{type}|}} P {{ get; init; }}",
        $"P | is nullable but has no default; add [DefaultValue], or change its type to '{right}'");

    [Theory]
    [InlineData("int", "5")]
    [InlineData("string", "\"a\"")]
    [InlineData("Mode", "Mode.Fast")]
    public Task A_default_on_a_property_that_is_not_nullable_is_reported_at_its_type(string type, string value) => DeclaredTest.VerifyPropertiesAsync(
        $"[CommandParameter(\"p\"), DefaultValue({value})] public {{|IOTC2014:{type}|}} P {{ get; init; }} = default!;",
        $"P | has a default but is not nullable, so the default never applies; change its type to '{type}?'");

    [Fact]
    public Task Without_nullable_references_a_class_says_neither() => DeclaredTest.VerifyPropertiesAsync("""
        #nullable disable
        [CommandParameter("p")] public string P { get; init; }
        [CommandParameter("q"), DefaultValue("a")] public string Q { get; init; }
        [CommandParameter("r")] public {|IOTC2014:int?|} R { get; init; }
        #nullable restore
        """);

    private static string ShownName(string type) => type switch
    {
        "Half" => "System.Half",
        "DateTime" => "System.DateTime",
        "Guid" => "System.Guid",
        "Uri" => "System.Uri",
        "TimeSpan" => "System.TimeSpan",
        "Memory<byte>" => "System.Memory<byte>",
        "List<int>" => "System.Collections.Generic.List<int>",
        "byte[,]" => "byte[*,*]",
        _ => type,
    };
}
