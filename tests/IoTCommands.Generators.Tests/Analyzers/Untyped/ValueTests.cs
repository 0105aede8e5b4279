using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

public sealed class ValueTests
{
    [Theory]
    [InlineData("""new() { ["targetC"] = new() { {|IOTC4002:S|} = "180" } }""")]
    [InlineData("""new() { ["targetC"] = new() { {|IOTC4002:L|} = 180 } }""")]
    [InlineData("""new() { { "targetC", new CommandParameterValue { {|IOTC4002:D|} = number } } }""")]
    public Task A_member_of_another_type_is_an_error(string map) => UntypedTest.VerifyMapAsync(map);

    [Fact]
    public Task The_message_names_the_right_member() => UntypedTest.VerifyMapAsync(
        """new() { ["targetC"] = new() { {|#0:S|} = "180" } }""",
        new DiagnosticResult("IOTC4002", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .WithLocation(0)
            .WithArguments("targetC", "SetOvenTemperature", "INTEGER", "I", "S", "commands/SetOvenTemperature.json"));

    [Fact]
    public Task A_value_that_is_built_in_a_local_is_followed() => UntypedTest.VerifyAsync(
        """
        CommandParameterValue value = new();
        value.{|IOTC4002:S|} = "180";
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = new() { ["targetC"] = value } });
        """.Replace("value.{|IOTC4002:S|}", "{|IOTC4002:value.S|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("""new CommandParameterValue { I = 1, S = "1" }""")]
    [InlineData("new CommandParameterValue { B = true, D = 1.5 }")]
    public Task A_value_with_more_than_one_member_is_an_error(string value) => UntypedTest.VerifyAsync($"_ = {{|IOTC4003:{value}|}};");

    [Theory]
    [InlineData("new()")]
    [InlineData("new CommandParameterValue { I = null }")]
    public Task A_value_that_is_sent_without_a_member_is_an_error(string value)
        => UntypedTest.VerifyMapAsync($$"""new() { ["targetC"] = {|IOTC4003:{{value}}|} }""");

    [Theory]
    [InlineData("""var map2 = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() }; map2["targetC"].I = 180;""")]
    [InlineData("""var value = new CommandParameterValue(); Set(value); var map2 = new Dictionary<string, CommandParameterValue> { ["targetC"] = value };""")]
    [InlineData("""CommandParameterValue Make() => new(); var map2 = new Dictionary<string, CommandParameterValue> { ["targetC"] = Make() };""")]
    public Task A_value_that_may_get_a_member_is_none(string statements) => UntypedTest.VerifyAsync(
        $"static void Set(CommandParameterValue v) => v.I = 180; {statements} await client.StartCommandExecutionAsync(new() {{ CommandArn = Arn, TargetArn "
            + "= Target, Parameters = map2 });");

    [Theory]
    [InlineData("new CommandParameterValue { S = text }")]
    [InlineData("new CommandParameterValue { S = flag ? text : null, I = flag ? null : 1 }")]
    [InlineData("new CommandParameterValue { S = null, I = 1 }")]
    public Task A_value_that_may_have_one_member_is_none(string value) => UntypedTest.VerifyAsync($"_ = {value};");

    [Fact]
    public Task A_member_that_is_set_later_counts() => UntypedTest.VerifyAsync(
        """
        var value = new CommandParameterValue();
        value.I = 180;
        """);

    [Theory]
    [InlineData("""new() { ["targetC"] = new() { I = {|IOTC4005:900|} } }""")]
    [InlineData("""new() { ["targetC"] = new() { I = {|IOTC4005:-1|} } }""")]
    [InlineData("""new() { ["targetC"] = new() { I = flag ? {|IOTC4005:900|} : 180 } }""")]
    [InlineData("""new() { ["targetC"] = new() { I = (int?){|IOTC4005:900|} } }""")]
    [InlineData("""new() { ["targetC"] = new() { I = 180 }, ["zone"] = new() { S = {|IOTC4005:"LEFT"|} } }""")]
    [InlineData("""new() { ["targetC"] = new() { I = 180 }, ["rampCPerMin"] = new() { D = {|IOTC4005:0|} } }""")]
    public Task A_constant_that_breaks_a_condition_is_an_error(string map) => UntypedTest.VerifyMapAsync(map);

    [Fact]
    public Task The_message_names_the_condition() => UntypedTest.VerifyMapAsync(
        """new() { ["targetC"] = new() { I = {|#0:900|} } }""",
        new DiagnosticResult("IOTC4005", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .WithLocation(0)
            .WithMessage("Parameter 'targetC' of command 'SetOvenTemperature' is 900, but must be from 30 to 275 (commands/SetOvenTemperature.json)"));

    [Theory]
    [InlineData("30")]
    [InlineData("275")]
    [InlineData("number")]
    [InlineData("flag ? 900 : number")]
    [InlineData("flag ? 180 : null")]
    public Task A_value_that_meets_its_conditions_or_is_unknown_is_none(string value)
        => UntypedTest.VerifyMapAsync($$"""new() { ["targetC"] = new() { I = {{value}} } }""");

    [Fact]
    public Task What_AWS_leaves_open_is_left_to_the_service() => UntypedTest.VerifyAsync(
        """
        await client.StartCommandExecutionAsync(new()
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/ConfigureReporting",
            TargetArn = Target,
            Parameters = new() { ["threshold-milli"] = new() { L = 5 } },
        });
        """);

    [Theory]
    [InlineData("Fill(new() { CommandArn = Arn, Parameters = new() { [\"targetC\"] = new() { I = {|IOTC4005:900|} } } });")]
    [InlineData("var request = new StartCommandExecutionRequest { CommandArn = Arn, Parameters = new() { [\"targetC\"] = new() { I = {|IOTC4005:900|} } } "
        + "}; Fill(request);")]
    public Task A_constant_of_a_request_that_is_handed_to_a_method_is_checked(string statement) => UntypedTest.VerifyAsync(statement);

    [Theory]
    [InlineData("static StartCommandExecutionRequest Make() => new() { CommandArn = Arn, Parameters = new() { [\"targetC\"] = new() { I = 0 } } };")]
    [InlineData("List<StartCommandExecutionRequest> all = [new() { CommandArn = Arn, Parameters = new() { [\"targetC\"] = new() { I = 0 } } }];")]
    public Task A_constant_of_a_request_that_may_be_a_template_is_none(string statement) => UntypedTest.VerifyAsync(statement);

    [Fact]
    public Task A_constant_that_may_be_replaced_by_another_is_checked() => UntypedTest.VerifyAsync(
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = {|IOTC4005:0|} } };
        if (flag) { parameters["targetC"] = new() { I = number }; }
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """);
}
