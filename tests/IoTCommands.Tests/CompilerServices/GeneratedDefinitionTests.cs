using System.Collections.Concurrent;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.CompilerServices;

/// <summary>Tests definitions in the attributes of generated types.</summary>
public sealed class GeneratedDefinitionTests
{
    private const string Static = """{"commandId":"Reset","namespace":"AWS-IoT","payload":{"content":"AQI=","contentType":"application/octet-stream"}""";

    [Fact]
    public void The_definition_of_a_type_is_that_of_its_attribute()
    {
        CommandDefinition definition = GeneratedDefinition.Get<Reset>();

        Assert.Equal(("Reset", false), (definition.CommandId, definition.IsDeprecated));
        Assert.Equal(CommandDefinition.Parse(Static + "}").ToCreateCommandJson(), definition.ToCreateCommandJson());
    }

    [Fact]
    public void A_deprecated_command_is_deprecated()
    {
        Assert.True(GeneratedDefinition.Get<Old>().IsDeprecated);
        Assert.DoesNotContain("deprecated", GeneratedDefinition.Get<Old>().ToCreateCommandJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_attribute_of_a_base_type_does_not_count() => Assert.Throws<InvalidOperationException>(() => GeneratedDefinition.Get<Derived>());

    [Fact]
    public void A_text_that_is_not_a_definition_is_refused_each_time_and_names_the_type()
    {
        Assert.Contains(nameof(Edited), Assert.Throws<InvalidOperationException>(() => GeneratedDefinition.Get<Edited>()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => GeneratedDefinition.Get<Edited>());
    }

    [Fact]
    public void Whoever_asks_sees_the_same_object()
    {
        ConcurrentBag<CommandDefinition> seen = [];

        Parallel.For(0, 64, _ => seen.Add(GeneratedDefinition.Get<Shared>()));

        Assert.Single(seen.Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void A_secret_value_is_in_no_exception()
    {
        CommandDefinition definition = GeneratedDefinition.Get<Unlock>();

        Assert.True(Assert.Single(definition.Parameters).IsSecret);
        CommandArgumentViolation violation = Starts.RefusedOnce(definition, Starts.P("s3cret"));
        Assert.Equal(("p", null, CommandComparison.InSet), (violation.ParameterName, violation.Value, violation.Condition?.Comparison));
        Assert.False(Assert.Single(CommandDefinition.Parse(definition.ToCreateCommandJson()).Parameters).IsSecret);
    }

    [CommandDefinitionJson(
        """
        {"commandId":"Unlock","payloadTemplate":"{\"p\":\"${aws:iot:commandexecution::parameter:p}\"}","preprocessor":{"awsJsonSubstitution":{"outputFormat":"JSON"}},
        "mandatoryParameters":[{"name":"p","type":"STRING","valueConditions":[{"comparisonOperator":"IN_SET","operand":{"strings":["a","b"]}}]}]}
        """,
        SecretParameters = ["p"])]
    internal sealed class Unlock;

    [CommandDefinitionJson(Static + "}")]
    private class Reset;

    private sealed class Derived : Reset;

    [CommandDefinitionJson(Static + "}")]
    private sealed class Shared;

    [CommandDefinitionJson(Static + ",\"deprecated\":true}")]
    private readonly struct Old;

    [CommandDefinitionJson("not JSON")]
    private sealed class Edited;
}
