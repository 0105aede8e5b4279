using System.Collections.Concurrent;
using IoTCommands.CompilerServices;

namespace IoTCommands.Tests.CompilerServices;

/// <summary>Definitions in the attributes of generated types.</summary>
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
