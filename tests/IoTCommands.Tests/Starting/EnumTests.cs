using System.Globalization;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Tests members of generated enums. Assemblies that were compiled earlier pass their numbers, so the meaning of a number must not change.</summary>
public sealed class EnumTests
{
    private static readonly CommandDefinition Mode = CommandDefinition.Parse("""
        {
          "commandId": "Test",
          "payloadTemplate": "{\"p\":\"${aws:iot:commandexecution::parameter:p}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            {
              "name": "p",
              "type": "STRING",
              "valueConditions": [
                { "comparisonOperator": "NOT_EQUALS", "operand": { "string": "c" } },
                { "comparisonOperator": "IN_SET", "operand": { "strings": ["b", "a", "b", "A", "a-1"] } }
              ]
            }
          ]
        }
        """);

    [Theory]
    [InlineData(0, "b")]
    [InlineData(1, "a")]
    [InlineData(2, "A")]
    [InlineData(3, "a-1")]
    public async Task A_member_is_the_string_at_its_index_in_the_set_where_repeated_ones_do_not_count(int member, string sent)
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddEnum(Mode, "p", member);

        StartCommandExecutionRequest request = await Starts.RequestOfAsync(Mode, parameters);

        Assert.Equal(sent, request.Parameters["p"].S);
    }

    [Fact]
    public async Task A_null_is_not_sent()
    {
        var parameters = new CommandParameterMap(4);
        parameters.AddInteger("targetC", 180);
        parameters.AddEnum(Commands.SetOvenTemperature, "zone", null);

        StartCommandExecutionRequest request = await Starts.RequestOfAsync(Commands.SetOvenTemperature, parameters);

        Assert.Equal(["targetC"], request.Parameters.Keys);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_number_without_member_does_not_meet_the_condition(int member)
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddEnum(Mode, "p", member);

        CommandArgumentViolation violation = Starts.RefusedOnce(Mode, parameters);

        Assert.Equal(member.ToString(CultureInfo.InvariantCulture), violation.Value);
        Assert.Equal(CommandComparison.InSet, violation.Condition?.Comparison);
        Assert.Equal("p must be one of b, a, b, A, a-1.", violation.Message);
    }

    [Fact]
    public void A_value_that_is_not_defined_in_its_enum_is_refused_with_all_else_that_is_wrong()
    {
        var parameters = new CommandParameterMap(2);
        parameters.AddInteger("targetC", 301);
        parameters.AddUndefined("zone", "9");

        CommandArgumentException exception = Starts.Refused(Commands.SetOvenTemperature, parameters);

        Assert.Equal(["zone", "targetC"], exception.Violations.Select(violation => violation.ParameterName));
        Assert.Equal("args", exception.ParamName);
    }

    [Fact]
    public void A_value_that_is_not_defined_in_its_enum_is_refused_even_if_any_string_is_allowed()
    {
        CommandDefinition any = Commands.With("STRING");
        var parameters = new CommandParameterMap(1);
        parameters.AddUndefined("p", "7");

        CommandArgumentViolation violation = Starts.RefusedOnce(any, parameters);

        Assert.Equal("p is not defined in its enum.", violation.Message);
        Assert.Equal("7", violation.Value);
        Assert.Null(violation.Condition);
    }

    [Fact]
    public void A_number_without_member_is_not_shown_if_it_is_a_secret()
    {
        CommandDefinition unlock = GeneratedDefinition.Get<GeneratedDefinitionTests.Unlock>();

        var parameters = new CommandParameterMap(1);
        parameters.AddEnum(unlock, "p", 77);

        CommandArgumentException exception = Starts.Refused(unlock, parameters);

        Assert.Null(Assert.Single(exception.Violations).Value);
        Assert.DoesNotContain("77", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targetC")]
    [InlineData("Zone")]
    public void A_parameter_without_enum_is_refused(string name) =>
        Assert.Throws<ArgumentException>(nameof(name), () => new CommandParameterMap(1).AddEnum(Commands.SetOvenTemperature, name, 0));
}
