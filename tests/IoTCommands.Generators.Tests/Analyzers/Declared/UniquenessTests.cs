using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Analyzers.Declared;

/// <summary>IOTC2004 for command ids, and IOTC2015</summary>
public sealed class UniquenessTests
{
    [Fact]
    public Task An_id_of_two_types_is_reported_at_both() => DeclaredTest.VerifyAsync(
        """
        namespace Kitchen { [IoTCommand({|IOTC2004:"a"|})] internal partial class A; [IoTCommand("A")] internal partial class Other; }
        namespace Garage { internal static partial class Doors { [IoTCommand({|IOTC2004:"a"|})] internal partial class B; } }
        """,
        "\"a\" | Garage.Doors.B",
        "\"a\" | Kitchen.A");

    [Fact]
    public Task A_type_with_an_error_has_its_id_all_the_same() => DeclaredTest.VerifyAsync(
        "[IoTCommand({|IOTC2004:\"a\"|})] internal class {|IOTC2001:A|}; [IoTCommand({|IOTC2004:\"a\"|})] internal partial class B;");

    [Fact]
    public Task Aliases_and_full_names_of_the_attribute_are_known() => DeclaredTest.VerifyAsync(
        """
        namespace Kitchen
        {
            using Alias = IoTCommands.IoTCommandAttribute;

            [Alias({|IOTC2004:"a"|})] internal partial class A;
            [global::IoTCommands.IoTCommandAttribute({|IOTC2004:"a"|})] internal partial class B;
        }
        """);

    [Fact]
    public Task A_name_of_two_types_is_reported_at_both() => DeclaredTest.VerifyAsync(
        """
        namespace Kitchen { [IoTCommand("a")] internal partial class {|IOTC2015:Fade|}; }
        namespace Garage { [IoTCommand("b")] internal partial class {|IOTC2015:FadeArgs|}; [IoTCommand("c")] internal partial class Fader; }
        """,
        "The command \"a\" | the command \"b\" of \"Garage.FadeArgs\" | \"Fade\"",
        "The command \"b\" | the command \"a\" of \"Kitchen.Fade\" | \"Fade\"");

    [Fact]
    public Task A_name_of_a_type_and_a_file_is_reported_at_the_type() => DeclaredTest.VerifyAsync(
        TestProject.Kitchen.WithDefinition("commands/alpha.json", TestDefinition.Of("alpha")),
        "namespace Garage { [IoTCommand(\"b\")] internal partial class {|IOTC2015:Alpha|}; }",
        "The command \"b\" | the command \"alpha\" of \"commands/alpha.json\" | \"Alpha\"");

    [Fact]
    public Task A_name_in_another_namespace_is_another_name() => DeclaredTest.VerifyAsync(
        TestProject.Kitchen.WithDefinition("commands/alpha.json", TestDefinition.Of("alpha")).WithMetadata(
            "commands/alpha.json",
            "IoTCommandNamespace",
            "Garage"),
        "namespace Garage { [IoTCommand(\"b\")] internal partial class Alpha; }");
}
