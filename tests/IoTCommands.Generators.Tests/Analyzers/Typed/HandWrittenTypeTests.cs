namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3001 for types that a developer declares.</summary>
public sealed class HandWrittenTypeTests
{
    private const string Fade = """

        [IoTCommand("fade")]
        internal partial class Fade
        {
            [CommandParameter("level"), ValueCondition(CommandComparison.InRange, "0", "100")] public int Level { get; set; }
            [CommandParameter("LEDColor"), ValueCondition(CommandComparison.NotInSet, "red", "green")] public string? LEDColor { get; set; }
            [CommandParameter("steps"), ValueCondition(CommandComparison.LessThan, "10")] public ulong? Steps { get; set; }
            [CommandParameter("curve")] public byte[]? Curve { get; set; }
            public int Other { get; set; }
        }
        """;

    [Theory]
    [InlineData("fade.Level = {|IOTC3001:101|};")]
    [InlineData("fade.LEDColor = {|IOTC3001:\"red\"|};")]
    [InlineData("fade.LEDColor ??= {|IOTC3001:\"red\"|};")]
    [InlineData("fade.Steps = {|IOTC3001:10|};")]
    [InlineData("fade.Curve = {|IOTC3001:[]|};")]
    [InlineData("fade.Curve ??= {|IOTC3001:[]|};")]
    [InlineData("fade.LEDColor = {|IOTC3001:string.Empty|};")]
    [InlineData("fade.Steps = {|IOTC3001:10ul|};")]
    [InlineData("if (flag) { fade.Level = {|IOTC3001:-1|}; }")]
    public Task A_later_assignment_is_checked(string statement) => TypedTest.VerifyAsync(TypedCode.WithStatements("Fade fade = new(); " + statement) + Fade);

    [Theory]
    [InlineData("fade.Level = 100;")]
    [InlineData("fade.Level += 101;")]
    [InlineData("fade.Other = 101;")]
    [InlineData("fade.LEDColor = null;")]
    [InlineData("fade.LEDColor = \"Red\";")]
    [InlineData("fade.Steps = 9;")]
    [InlineData("fade.Curve = [1];")]
    [InlineData("fade.Curve = null;")]
    [InlineData("fade.Curve = default;")]
    public Task Another_assignment_is_none(string statement) => TypedTest.VerifyAsync(TypedCode.WithStatements("Fade fade = new(); " + statement) + Fade);

    [Fact]
    public Task Null_is_an_error_only_where_the_parameter_has_no_default() => TypedTest.VerifyAsync("#nullable disable\n" + TypedCode.WithStatements("""
        _ = new Say { Text = {|IOTC3001:null|}, Voice = null, Sound = {|IOTC3001:null|}, Volume = null };
        """).Replace("?>", ">", StringComparison.Ordinal) + """

        [IoTCommand("say")]
        internal partial class Say
        {
            [CommandParameter("text")] public string Text { get; set; }
            [CommandParameter("voice"), System.ComponentModel.DefaultValue("calm")] public string Voice { get; set; }
            [CommandParameter("sound")] public byte[] Sound { get; set; }
            [CommandParameter("volume"), System.ComponentModel.DefaultValue(5)] public int? Volume { get; set; }
        }
        """);

    [Fact]
    public Task A_constructor_is_checked_where_each_parameter_is_a_property() => TypedTest.VerifyAsync(
        TypedCode.WithStatements("""_ = new Fade({|IOTC3001:101|}, ledColor: {|IOTC3001:"red"|}); _ = new Fade({|IOTC3001:-1|});""") + Fade + """

            internal partial class Fade
            {
                public Fade() { }
                public Fade(int level, string? ledColor) { Level = level; LEDColor = ledColor; }
                public Fade(int level) : this(level, {|IOTC3001:"green"|}) { }
            }
            """);

    [Fact]
    public Task A_constructor_that_does_something_else_is_not_judged() => TypedTest.VerifyAsync(
        TypedCode.WithStatements("""_ = new Fade(101, inPercent: false); _ = new Fade(101L);""") + Fade + """

            internal partial class Fade
            {
                public Fade() { }
                public Fade(int level, bool inPercent) => Level = inPercent ? level : level / 2;
                public Fade(long level) => Level = (int)(level / 2);
            }
            """);

    [Fact]
    public Task An_empty_initial_value_stands_in_until_another_one_is_set() => TypedTest.VerifyAsync(
        TypedCode.WithStatements("""_ = new Say("calm") { Text = text }; _ = new Say("calm") { Text = {|IOTC3001:""|} };""") + """

            [IoTCommand("say")]
            internal partial class Say
            {
                public Say(string voice) { Voice = voice; Text = string.Empty; Sound = []; Voice = {|IOTC3001:"shrill"|}; this.Other = new Say("calm") { Text = {|IOTC3001:""|} }; }
                [CommandParameter("text")] public string Text { get; set; }
                [CommandParameter("voice"), ValueCondition(CommandComparison.NotEqual, "shrill")] public string Voice { get; set; } = "";
                [CommandParameter("sound")] public byte[] Sound { get; set; }
                public Say? Other { get; set; }
                public void Clear() => Text = {|IOTC3001:""|};
            }
            """);

    [Fact]
    public Task A_positional_record_is_checked() => TypedTest.VerifyAsync(TypedCode.WithStatements("_ = new Dim({|IOTC3001:101|}) with { Level = {|IOTC3001:-1|} };") + """

        [IoTCommand("dim")]
        internal sealed partial record Dim([property: CommandParameter("level"), ValueCondition(CommandComparison.InRange, "0", "100")] int Level = 200);
        """.Replace(", ValueCondition", "] [property: ValueCondition", StringComparison.Ordinal));

    [Fact]
    public Task A_struct_is_checked() => TypedTest.VerifyAsync(TypedCode.WithStatements("Dim dim = default; dim.Level = {|IOTC3001:101|}; _ = new Dim { Level = {|IOTC3001:-1|} };") + """

        [IoTCommand("dim")]
        internal partial struct Dim
        {
            [CommandParameter("level"), ValueCondition(CommandComparison.InRange, "0", "100")] public int Level { get; set; }
        }
        """);

    [Fact]
    public Task What_AWS_does_not_document_is_left_to_the_service() => TypedTest.VerifyAsync(TypedCode.WithStatements("_ = new Odd { Backwards = 5, Bound = 1, Unfit = 3, Hex = 300 };") + """

        [IoTCommand("odd")]
        internal sealed class Odd
        {
            [CommandParameter("a"), ValueCondition(CommandComparison.InRange, "10", "0")] public int Backwards { get; set; }
            [CommandParameter("b"), ValueCondition(CommandComparison.NotInRange, "1", "2")] public int Bound { get; set; }
            [CommandParameter("c"), ValueCondition(CommandComparison.Equal, "one")] public int Unfit { get; set; }
            [CommandParameter("d"), ValueCondition(CommandComparison.LessThan, "0xFF")] public int Hex { get; set; }
        }
        """);

    [Fact]
    public Task Attributes_that_are_half_written_say_nothing() => TypedTest.VerifyAsync(TypedCode.WithStatements("_ = new Half { A = 900, B = 900, C = 900, D = 900, E = 900 };") + """

        [IoTCommand("half")]
        internal sealed class Half
        {
            [CommandParameter({|CS1503:1|}), ValueCondition(CommandComparison.LessThan, "1")] public int A { get; set; }
            [CommandParameter("b"), {|CS1729:ValueCondition()|}] public int B { get; set; }
            [CommandParameter("c"), ValueCondition((CommandComparison)99, "1")] public int C { get; set; }
            [CommandParameter("d"), ValueCondition(CommandComparison.LessThan, null!)] public int D { get; set; }
            [CommandParameter("e"), ValueCondition(CommandComparison.LessThan, "1", [null!])] public int E { get; set; }
        }
        """);

    [Fact]
    public Task A_type_without_the_attribute_is_no_command()
        => TypedTest.VerifyAsync(
            TypedCode.WithStatements("_ = new Fade { Level = 101 };") + Fade.Replace("[IoTCommand(\"fade\")]", "", StringComparison.Ordinal));

    [Fact]
    public Task A_type_that_only_shares_the_names_is_no_command() => TypedTest.VerifyAsync("""
        namespace IoTCommands.Mine
        {
            [IoTCommand("fade")]
            internal sealed class Fade
            {
                [ValueCondition("0", "100")] public int Level { get; set; }
                public static Fade New() => new() { Level = 101 };
            }

            [System.AttributeUsage(System.AttributeTargets.Class)] internal sealed class IoTCommandAttribute(string id) : System.Attribute { public string Id => id; }
            internal sealed class ValueConditionAttribute(string min, string max) : System.Attribute { public string Range => min + max; }
        }
        """);
}
