using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Members of generated enums. Assemblies that were compiled long ago pass their numbers, so what a number means must not change.</summary>
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
    public void A_number_without_member_is_refused_as_args(int member)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>("args", () => new CommandParameterMap(1).AddEnum(Mode, "p", member));

        Assert.Equal(member, exception.ActualValue);
        Assert.Contains("parameter p is not defined", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_without_member_is_not_shown_if_it_is_a_secret()
    {
        CommandDefinition unlock = GeneratedDefinition.Get<GeneratedDefinitionTests.Unlock>();

        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>("args", () => new CommandParameterMap(1).AddEnum(unlock, "p", 77));

        Assert.Null(exception.ActualValue);
        Assert.DoesNotContain("77", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("targetC")]
    [InlineData("Zone")]
    public void A_parameter_without_enum_is_refused(string name) =>
        Assert.Throws<ArgumentException>(nameof(name), () => new CommandParameterMap(1).AddEnum(Commands.SetOvenTemperature, name, 0));
}
