using System.Net;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>Tests requests against the definition: which parameters exist, where their values come from, and conditions.</summary>
public sealed class ParameterBindingTests(SharedEndpoint shared)
{
    [Fact]
    public async Task A_value_comes_from_the_request_or_else_from_the_default()
    {
        RawAnswer answer = await StartOvenAsync("""{"targetC":{"I":180},"preheat":{"B":true}}""");

        IReadOnlyDictionary<string, CommandParameterSnapshot> parameters = shared.Local.Executions.Get(answer.ExecutionId).Parameters;
        Assert.Equal(
            ["zone=MAIN default", "targetC=180", "rampCPerMin=4.5 default", "preheat=true"],
            parameters.Values.Select(parameter => parameter + (parameter.IsDefault ? " default" : "")));
    }

    [Fact]
    public async Task A_parameter_without_value_and_default_is_missing()
    {
        RawAnswer answer = await StartOvenAsync("""{"preheat":{"B":true}}""");

        answer.ShouldBe(400, "ValidationException", "'targetC'", "required");
    }

    [Theory]
    [InlineData("targetc", "Did you mean 'targetC'?")]
    [InlineData("TargetC", "Did you mean 'targetC'?")]
    [InlineData("somethingElse", "its parameters are zone, targetC, rampCPerMin, preheat")]
    public async Task A_parameter_that_the_command_does_not_have_is_refused(string name, string help)
    {
        RawAnswer answer = await StartOvenAsync($$"""{"targetC":{"I":180},"{{name}}":{"I":180} }""");

        answer.ShouldBe(400, "ValidationException", $"'SetOvenTemperature' has no parameter '{name}'", help);
    }

    [Fact]
    public async Task Parameters_of_a_static_command_are_refused()
    {
        RawAnswer answer = await shared.Local.StartAsync("RebootDevice", SharedEndpoint.Thing, """ "parameters":{"delay":{"I":5}} """);

        answer.ShouldBe(400, "ValidationException", "'RebootDevice' has no parameter 'delay'; it has no parameters");
    }

    [Fact]
    public async Task All_problems_are_named_at_once()
    {
        RawAnswer answer = await StartOvenAsync("""{"zone":{"S":"LEFT"},"rampCPerMin":{"I":3},"heat":{"B":true}}""");

        answer.ShouldBe(
            400, "ValidationException", "4 problems", "(1) ", "'heat'", "'zone' is LEFT", "one of MAIN, TOP, BOTTOM", "'targetC'", "required", "(4) ",
                " DOUBLE");
    }

    [Theory]
    [InlineData("""{"targetC":{"I":30}}""", true)]
    [InlineData("""{"targetC":{"I":29}}""", false)]
    [InlineData("""{"targetC":{"I":275}}""", true)]
    [InlineData("""{"targetC":{"I":276}}""", false)]
    [InlineData("""{"targetC":{"I":99},"zone":{"S":"TOP"}}""", true)]
    [InlineData("""{"targetC":{"I":99},"zone":{"S":"top"}}""", false)]
    [InlineData("""{"targetC":{"I":99},"rampCPerMin":{"D":12.5}}""", true)]
    [InlineData("""{"targetC":{"I":99},"rampCPerMin":{"D":12.500000000000002}}""", false)]
    [InlineData("""{"targetC":{"I":99},"rampCPerMin":{"D":5e-324}}""", true)]
    [InlineData("""{"targetC":{"I":99},"rampCPerMin":{"D":0}}""", false)]
    public async Task Conditions_are_tested_to_the_very_bound(string parameters, bool isMet)
    {
        RawAnswer answer = await StartOvenAsync(parameters);

        Assert.Equal(isMet ? null : "ValidationException", answer.ErrorType);
    }

    [Theory]
    [InlineData("EQUALS", """{"string":"on"}""", "on", "off")]
    [InlineData("NOT_EQUALS", """{"string":"off"}""", "on", "off")]
    [InlineData("IN_SET", """{"strings":["on","auto"]}""", "auto", "off")]
    [InlineData("NOT_IN_SET", """{"strings":["off","auto"]}""", "on", "auto")]
    public async Task Every_operator_of_texts_is_enforced(string comparison, string operand, string good, string bad)
    {
        await using LocalIoTCommands local = await StartWithConditionAsync("STRING", comparison, operand);

        RawAnswer met = await local.StartAsync("c", "t", $$""" "parameters":{"p":{"S":"{{good}}"} } """);
        RawAnswer broken = await local.StartAsync("c", "t", $$""" "parameters":{"p":{"S":"{{bad}}"} } """);

        Assert.Equal(HttpStatusCode.OK, met.Status);
        broken.ShouldBe(400, "ValidationException", $"'p' is {bad}; it must be ");
    }

    [Theory]
    [InlineData("EQUALS", """{"number":"7"}""", 7, 8)]
    [InlineData("NOT_EQUALS", """{"number":"7"}""", 8, 7)]
    [InlineData("LESS_THAN", """{"number":"7"}""", 6, 7)]
    [InlineData("LESS_THAN_EQUALS", """{"number":"7"}""", 7, 8)]
    [InlineData("GREATER_THAN", """{"number":"7"}""", 8, 7)]
    [InlineData("GREATER_THAN_EQUALS", """{"number":"7"}""", 7, 6)]
    [InlineData("IN_SET", """{"numbers":["7","9"]}""", 9, 8)]
    [InlineData("NOT_IN_SET", """{"numbers":["7","9"]}""", 8, 9)]
    [InlineData("IN_RANGE", """{"numberRange":{"min":"7","max":"9"}}""", 9, 10)]
    [InlineData("NOT_IN_RANGE", """{"numberRange":{"min":"7","max":"9"}}""", 10, 8)]
    public async Task Every_operator_of_numbers_is_enforced(string comparison, string operand, int good, int bad)
    {
        await using LocalIoTCommands local = await StartWithConditionAsync("INTEGER", comparison, operand);

        RawAnswer met = await local.StartAsync("c", "t", $$""" "parameters":{"p":{"I":{{good}} } } """);
        RawAnswer broken = await local.StartAsync("c", "t", $$""" "parameters":{"p":{"I":{{bad}} } } """);

        Assert.Equal(HttpStatusCode.OK, met.Status);
        broken.ShouldBe(400, "ValidationException", $"'p' is {bad}; it must be ");
    }

    [Fact]
    public async Task A_broken_condition_makes_no_execution()
    {
        await using LocalIoTCommands local = await StartWithConditionAsync("INTEGER", "EQUALS", """{"number":"7"}""");

        await local.StartAsync("c", "t", """ "parameters":{"p":{"I":8}} """);

        Assert.Empty(local.Executions.List());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task A_bound_of_NOT_IN_RANGE_is_refused_unless_undecided_values_are_accepted(long bound)
    {
        const string operand = """{"numberRange":{"min":"-5","max":"5"}}""";
        await using LocalIoTCommands strict = await StartWithConditionAsync("LONG", "NOT_IN_RANGE", operand);
        await using LocalIoTCommands lenient = await StartWithConditionAsync(
            "LONG",
            "NOT_IN_RANGE",
            operand,
            options => options.Assumptions.AcceptUndecidedValues = true);
        string members = $$""" "parameters":{"p":{"L":{{bound}} } } """;

        RawAnswer refused = await strict.StartAsync("c", "t", members);
        RawAnswer accepted = await lenient.StartAsync("c", "t", members);

        refused.ShouldBe(400, "ValidationException", "outside -5 to 5", "AWS does not document", "AwsAssumptions.AcceptUndecidedValues");
        Assert.Equal(HttpStatusCode.OK, accepted.Status);
    }

    [Fact]
    public async Task A_default_has_to_meet_its_condition_as_well()
    {
        // A default value that certainly breaks its condition is an error of the definition. This one is undecided, so the start checks it.
        string parameter = TestCommand.Parameter(
            "p", "LONG", "\"defaultValue\":{\"L\":5},\"valueConditions\":["
                + TestCommand.Condition("NOT_IN_RANGE", """{"numberRange":{"min":"-5","max":"5"}}""")
                + "]");
        await using LocalIoTCommands local = await StartAsync(TestCommand.Dynamic("c", $$"""{"v":"{{TestCommand.Of("p")}}"}""", [parameter]));

        RawAnswer answer = await local.StartAsync("c", "t", "");

        answer.ShouldBe(400, "ValidationException", "'p' is 5, ", "default", "outside -5 to 5");
    }

    private Task<RawAnswer> StartOvenAsync(string parameters)
        => shared.Local.StartAsync("SetOvenTemperature", SharedEndpoint.Thing, $"\"parameters\":{parameters}");

    private static Task<LocalIoTCommands> StartWithConditionAsync(
        string type,
        string comparison,
        string operand,
        Action<LocalIoTCommandsOptions>? configure = null) =>
        StartAsync(TestCommand.WithOne("c", type, $"\"valueConditions\":[{TestCommand.Condition(comparison, operand)}]"), configure);

    private static async Task<LocalIoTCommands> StartAsync(CommandDefinition command, Action<LocalIoTCommandsOptions>? configure = null)
    {
        LocalIoTCommands local = await Endpoints.StartAsync(configure ?? (_ => { }), command);
        local.AddThing("t");
        return local;
    }
}
