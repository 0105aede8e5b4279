using IoTCommands.Generators.CodeFixes.Declared;

namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>IOTC2001.</summary>
public sealed class PartialTypeFixTests
{
    [Theory]
    [InlineData("record {|IOTC2001:A|};", "partial record A;")]
    [InlineData("public sealed record class {|IOTC2001:A|} { }", "public sealed partial record class A { }")]
    [InlineData("internal readonly record struct {|IOTC2001:A|}([property: CommandParameter(\"level\")] int Level);",
        "internal readonly partial record struct A([property: CommandParameter(\"level\")] int Level);")]
    [InlineData("class {|IOTC2001:A|} { }", "partial class A { }")]
    [InlineData("readonly struct {|IOTC2001:A|} { }", "readonly partial struct A { }")]
    public Task Each_kind_of_type_becomes_partial(string before, string after) =>
        DeclaredFixTest<PartialTypeFix>.VerifyAsync("Make 'A' partial", "[IoTCommand(\"a\")] " + before, "[IoTCommand(\"a\")] " + after);

    [Fact]
    public Task Comments_attributes_and_the_body_stay() => DeclaredFixTest<PartialTypeFix>.VerifyAsync(
        "Make 'Soft' partial",
        """
        namespace Kitchen;

        /// <summary>Slowly.</summary>
        [IoTCommand("a"), Description("x")] // ours
        public sealed /* for now */ record /* of values */ {|IOTC2001:Soft|} // here
        {
            [CommandParameter("level"), Range(0, 100)] public required int Level { get; init; }
        }
        """,
        """
        namespace Kitchen;

        /// <summary>Slowly.</summary>
        [IoTCommand("a"), Description("x")] // ours
        public sealed /* for now */ partial record /* of values */ Soft // here
        {
            [CommandParameter("level"), Range(0, 100)] public required int Level { get; init; }
        }
        """);

    [Fact]
    public Task The_types_around_it_that_are_not_partial_yet_become_so() => DeclaredFixTest<PartialTypeFix>.VerifyAsync(
        "Make 'Soft' and 'Lamps' and 'ILights' partial",
        """
        namespace Kitchen
        {
            public interface ILights
            {
                public static partial class Rooms
                {
                    public readonly struct Lamps
                    {
                        [IoTCommand("a")]
                        public record {|IOTC2001:Soft|};
                    }
                }
            }
        }
        """,
        """
        namespace Kitchen
        {
            public partial interface ILights
            {
                public static partial class Rooms
                {
                    public readonly partial struct Lamps
                    {
                        [IoTCommand("a")]
                        public partial record Soft;
                    }
                }
            }
        }
        """);

    [Fact]
    public Task A_partial_type_has_the_types_around_it_made_partial() => DeclaredFixTest<PartialTypeFix>.VerifyAsync(
        "Make 'Lights' partial",
        "public static class Lights { [IoTCommand(\"a\")] public partial record {|IOTC2001:Soft|}; }",
        "public static partial class Lights { [IoTCommand(\"a\")] public partial record Soft; }");

    [Fact]
    public Task Fix_all_makes_what_several_types_are_nested_in_partial_once() => DeclaredFixTest<PartialTypeFix>.VerifyFixAllAsync(
        """
        public static class Lights
        {
            [IoTCommand("a")] public record {|IOTC2001:Soft|};
            [IoTCommand("dim")] public partial record {|IOTC2001:Dim|};
            [IoTCommand("blink")] public struct {|IOTC2001:Blink|} { }
        }

        [IoTCommand("off")] public class {|IOTC2001:Off|} { }
        """,
        """
        public static partial class Lights
        {
            [IoTCommand("a")] public partial record Soft;
            [IoTCommand("dim")] public partial record Dim;
            [IoTCommand("blink")] public partial struct Blink { }
        }

        [IoTCommand("off")] public partial class Off { }
        """,
        iterations: 3);

    [Theory]
    [InlineData("[IoTCommand(\"a\")] partial class {|IOTC2001:A|}<T> { }")]
    [InlineData("[IoTCommand(\"a\")] class {|IOTC2001:A|}<T> { }")]
    [InlineData("[IoTCommand(\"a\")] abstract class {|IOTC2001:A|} { }")]
    [InlineData("[IoTCommand(\"a\")] static class {|IOTC2001:A|} { }")]
    [InlineData("[IoTCommand(\"a\")] ref struct {|IOTC2001:A|} { }")]
    [InlineData("[IoTCommand(\"a\")] file record {|IOTC2001:A|};")]
    [InlineData("class B<T> { [IoTCommand(\"a\")] public record {|IOTC2001:A|}; }")]
    [InlineData("class B { [IoTCommand(\"a\")] private record {|IOTC2001:A|}; }")]
    [InlineData("class C { protected class B { [IoTCommand(\"a\")] public record {|IOTC2001:A|}; } }")]
    [InlineData("file class B { [IoTCommand(\"a\")] public record {|IOTC2001:A|}; }")]
    public Task A_type_that_would_still_not_do_has_no_fix(string code) => DeclaredFixTest<PartialTypeFix>.VerifyNoneAsync(code);
}
