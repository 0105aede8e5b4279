using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Catalog;

public sealed class CommandDefinitionTests
{
    private static readonly string OvenFile = File.ReadAllText(Repository.Path("commands", "SetOvenTemperature.json"));

    private static readonly CommandDefinition Oven = CommandDefinition.Parse(OvenFile);

    [Fact]
    public void A_definition_tells_what_the_command_is()
    {
        Assert.Equal(
            ("SetOvenTemperature", "Set oven temperature", "Heats one oven zone to a target temperature."),
            (Oven.CommandId, Oven.DisplayName, Oven.Description));
        Assert.Equal((IoTCommandNamespace.AwsIoT, CommandPayloadFormat.Json, false), (Oven.Namespace, Oven.OutputFormat, Oven.IsDeprecated));
        Assert.Equal("SetOvenTemperature", Oven.ToString());
    }

    [Fact]
    public void A_command_with_a_template_has_no_static_payload()
    {
        Assert.StartsWith("""{"cmd":"setTemp","zone":"${aws:iot:commandexecution::parameter:zone}",""", Oven.PayloadTemplate, StringComparison.Ordinal);
        Assert.Null(Oven.Payload);
        Assert.Null(Oven.PayloadContentType);
    }

    [Fact]
    public void A_static_command_has_its_payload_in_bytes()
    {
        Assert.Equal([1, 2], Commands.Reset.Payload!.Value.ToArray());
        Assert.Equal("application/octet-stream", Commands.Reset.PayloadContentType);
        Assert.Null(Commands.Reset.PayloadTemplate);
        Assert.Null(Commands.Reset.OutputFormat);
        Assert.Empty(Commands.Reset.Parameters);
    }

    [Fact]
    public void Parameters_come_in_the_definitions_order()
        => Assert.Equal(["zone", "targetC", "rampCPerMin", "preheat"], Oven.Parameters.Select(parameter => parameter.ToString()));

    [Fact]
    public void A_parameter_tells_type_description_and_default()
    {
        CommandParameterDefinition ramp = Oven.Parameters[2];

        Assert.Equal(
            (IoTCommandParameterType.Double, "Heating rate.", "4.5", false),
            (ramp.Type!.Value, ramp.Description, ramp.DefaultValue, ramp.IsRequired));
    }

    [Fact]
    public void A_parameter_without_default_is_required() => Assert.Equal((true, null), (Oven.Parameters[1].IsRequired, Oven.Parameters[1].DefaultValue));

    [Fact]
    public void A_parameter_tells_its_conditions_and_says_them_in_words()
    {
        Assert.Equal(["greater than 0", "at most 12.5"], Oven.Parameters[2].Conditions.Select(condition => condition.ToString()));
        CommandValueCondition range = Assert.Single(Oven.Parameters[1].Conditions);
        Assert.Equal(CommandComparison.InRange, range.Comparison);
        Assert.Equal(["30", "275"], range.Operands);
        Assert.Equal("from 30 to 275", range.ToString());
        Assert.Empty(Oven.Parameters[3].Conditions);
    }

    [Fact]
    public void The_lists_of_a_definition_cannot_be_changed()
    {
        Assert.True(((IList<CommandParameterDefinition>)Oven.Parameters).IsReadOnly);
        Assert.True(((IList<CommandValueCondition>)Oven.Parameters[1].Conditions).IsReadOnly);
        Assert.True(((IList<string>)Oven.Parameters[1].Conditions[0].Operands).IsReadOnly);
    }

    [Fact]
    public void A_definition_gives_a_definition_that_reads_the_same()
    {
        string json = Oven.ToCreateCommandJson();

        Assert.Equal(json, CommandDefinition.Parse(json).ToCreateCommandJson());
        Assert.Equal(Oven.PayloadTemplate, CommandDefinition.Parse(json).PayloadTemplate);
    }

    [Fact]
    public void What_GetCommand_prints_is_read_and_what_CreateCommand_refuses_is_left_out()
    {
        var command = CommandDefinition.Parse("""
            {
              "commandId": "Reset", "commandArn": "arn:aws:iot:eu-central-1:123456789012:command/Reset", "namespace": "AWS-IoT",
              "payload": { "content": "AQI=", "contentType": "application/octet-stream" },
              "createdAt": "2026-01-13T12:00:00+00:00", "lastUpdatedAt": "2026-01-13T12:00:00+00:00", "deprecated": true, "pendingDeletion": false
            }
            """);

        Assert.True(command.IsDeprecated);
        Assert.DoesNotContain("deprecated", command.ToCreateCommandJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("commandArn", command.ToCreateCommandJson(), StringComparison.Ordinal);
    }
}
