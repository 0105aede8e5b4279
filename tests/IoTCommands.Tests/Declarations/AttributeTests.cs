using System.Reflection;

namespace IoTCommands.Tests.Declarations;

public sealed class AttributeTests
{
    [IoTCommand("set-brightness", DisplayName = "Set brightness", Description = "Fades.", OutputFormat = CommandPayloadFormat.Cbor, PayloadTemplate = "{}")]
    private sealed class Declared
    {
        [CommandParameter("level", Description = "In percent.")]
        [ValueCondition(CommandComparison.GreaterThan, 0)]
        [ValueCondition(CommandComparison.LessThan, 100.5)]
        [ValueCondition(CommandComparison.NotEqual, ulong.MaxValue)]
        [ValueCondition(CommandComparison.NotInSet, "13", "17")]
        [ValueCondition(CommandComparison.NotInRange, -2, 9007199254740993)]
        [ValueCondition(CommandComparison.InRange, -1, 0.5)]
        public int Level { get; init; }
    }

    private enum Mode
    {
        [CommandValue("LINEAR")]
        Linear,
    }

    [Fact]
    public void A_type_says_which_command_it_belongs_to()
    {
        IoTCommandAttribute command = typeof(Declared).GetCustomAttribute<IoTCommandAttribute>()!;

        Assert.Equal(("set-brightness", "Set brightness", "Fades."), (command.CommandId, command.DisplayName, command.Description));
        Assert.Equal((CommandPayloadFormat.Cbor, "{}"), (command.OutputFormat, command.PayloadTemplate));
    }

    [Fact]
    public void A_property_says_which_parameter_it_is()
    {
        CommandParameterAttribute parameter = typeof(Declared).GetProperty(nameof(Declared.Level))!.GetCustomAttribute<CommandParameterAttribute>()!;

        Assert.Equal(("level", "In percent."), (parameter.Name, parameter.Description));
    }

    [Fact]
    public void A_property_may_have_several_conditions()
    {
        var conditions = typeof(Declared).GetProperty(nameof(Declared.Level))!.GetCustomAttributes<ValueConditionAttribute>()
            .Select(condition => $"{condition.Comparison} {string.Join(" ", condition.Operands)}");

        Assert.Equal(
            ["GreaterThan 0", "InRange -1 0.5", "LessThan 100.5", "NotEqual 18446744073709551615", "NotInRange -2 9007199254740993", "NotInSet 13 17"],
            conditions.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_of_an_enum_has_its_value() =>
        Assert.Equal("LINEAR", typeof(Mode).GetField(nameof(Mode.Linear))!.GetCustomAttribute<CommandValueAttribute>()!.Value);
}
