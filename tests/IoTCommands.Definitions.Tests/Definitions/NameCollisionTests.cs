namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1010 and IOTC1036: names in C#.</summary>
public sealed class NameCollisionTests
{
    [Fact]
    public void Two_parameters_that_become_one_property_are_an_error_at_the_second()
    {
        Definition definition = Marked.Parse(Marked.WithProperties("""
            "payload": { "content": "AAEC" }, "mandatoryParameters": [
              { "name": "door-id", "type": "LONG" }, { "name": {|IOTC1010:"door.id"|}, "type": "LONG" }, { "name": {|IOTC1010:"DoorId"|}, "type": "LONG" } ]
            """));

        Assert.Equal(
            "The parameter names \"door-id\" | \"door.id\" | \"DoorId\" | "
            + "Rename one of the parameters, or give them other names in the properties of a type with [IoTCommand(\"c\")].",
            definition.Diagnostics[0].JoinedArguments());
        Assert.Null(definition.Command);
    }

    [Theory]
    [InlineData("doorId", "doorID")]
    [InlineData("v1.2", "v12")]
    [InlineData("equals", "equals1")]
    public void Names_that_stay_different_have_no_diagnostic(string first, string second)
        => Assert.NotNull(Marked.Parse(Marked.WithProperties($$"""
            "payload": { "content": "AAEC" }, "mandatoryParameters": [ { "name": "{{first}}", "type": "LONG" }, { "name": "{{second}}", "type": "LONG" } ]
            """)).Command);

    [Fact]
    public void Arguments_stay_different_where_properties_are()
        => Assert.Equal(
            ["uRLPath", "urlPath"],
            Marked.Parse(Marked.WithProperties("""
                "payload": { "content": "AAEC" }, "mandatoryParameters": [ { "name": "URLPath", "type": "LONG" }, { "name": "urlPath", "type": "LONG" } ]
                """)).Command!.Parameters.Select(parameter => parameter.ArgumentName));

    [Fact]
    public void Two_texts_that_become_one_member_are_an_error_at_the_second()
    {
        Definition definition = Marked.Parse(Marked.WithParameter("""
            { "name": "p", "type": "STRING", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "on", {|IOTC1010:"ON"|}, "off" ] } } ] }
            """));

        Assert.Equal(
            "The strings \"on\" | \"ON\" | \"On\" | Both become members of one enum. Change one of them, or give them other names in the enum of a type "
                + "with [IoTCommand(\"c\")].",
            Assert.Single(definition.Diagnostics).JoinedArguments());
    }

    [Fact]
    public void Members_of_an_enum_keep_their_names_when_another_is_put_before_them()
    {
        Assert.Equal(["冷房", "暖房", "Plus"], MembersOf("\"冷房\", \"暖房\", \"+\""));
        Assert.Equal(["自動", "冷房", "暖房", "Plus"], MembersOf("\"自動\", \"冷房\", \"暖房\", \"+\""));
    }

    [Fact]
    public void A_text_that_is_the_name_of_a_sign_collides_with_it()
        => Marked.Parse(Marked.WithParameter("""
            { "name": "p", "type": "STRING", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ "+", {|IOTC1010:"plus"|} ] } } ] }
            """));

    [Fact]
    public void The_projects_name_goes_before_the_ids()
    {
        Definition definition = Marked.Parse(
            """{ "commandId": "c-1", "payload": { "content": "AAEC" }, "mandatoryParameters": [ { "name": "blink-args", "type": "LONG" } ] }""",
            "Blink");

        Assert.Equal("Blink", definition.Command!.Name);
        Assert.Equal("BlinkArgs_", definition.Command.Parameters[0].PropertyName);
    }

    [Fact]
    public void An_empty_name_of_the_project_is_none() => Assert.Equal("C1", Marked.Parse($$"""{ "commandId": "c1", {{Marked.Payload}} }""", "").Command!.Name);

    [Theory]
    [InlineData("set oven", "a C# name consists of letters, digits and underscores and does not start with a digit")]
    [InlineData("class", "it is a C# keyword")]
    [InlineData("All", "IoTCommandCatalog already has a member with that name")]
    public void A_name_of_the_project_that_does_not_go_is_an_error_at_the_id(string name, string reason)
    {
        Definition definition = Marked.Parse("{ \"commandId\": {|IOTC1036:\"c\"|}, " + Marked.Payload + " }", name);

        Assert.Equal($"\"{name}\" | {reason}", Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.Null(definition.Command);
    }

    private static IEnumerable<string> MembersOf(string texts) => Marked.Parse(Marked.WithParameter($$"""
        { "name": "p", "type": "STRING", "valueConditions": [ { "comparisonOperator": "IN_SET", "operand": { "strings": [ {{texts}} ] } } ] }
        """)).Command!.Parameters[0].Enum!.Members.Select(member => member.Name);
}
