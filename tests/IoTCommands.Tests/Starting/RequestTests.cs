using System.Globalization;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Tests the requests that are sent through the SDK's client.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task A_start_posts_command_target_and_values()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var parameters = new CommandParameterMap(4);
        parameters.AddInteger("targetC", 180);
        parameters.AddBoolean("preheat", true);

        await Starts.StartAsync(
            client,
            Commands.SetOvenTemperature,
            parameters,
            new StartCommandOptions { ClientToken = "token-1", ExecutionTimeout = TimeSpan.FromMinutes(5) });

        RecordedRequest request = Assert.Single(handler.Requests);
        Assert.Equal(("POST", "/command-executions"), (request.Method, request.Uri.AbsolutePath));
        Assert.Equal(
            """{"clientToken":"token-1","commandArn":"arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature","executionTimeoutSeconds":300,"""
            + """ "parameters":{"targetC":{"I":180},"preheat":{"B":true}},"targetArn":"arn:aws:iot:eu-central-1:123456789012:thing/oven-17"}""".TrimStart(),
            request.Body);
    }

    [Fact]
    public async Task A_start_without_values_and_options_sends_no_map_and_no_timeout()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);

        await Starts.StartAsync(client, Commands.Reset);

        RecordedRequest request = Assert.Single(handler.Requests);
        Assert.Null(request.Member("parameters"));
        Assert.Null(request.Member("executionTimeoutSeconds"));
    }

    [Fact]
    public async Task Optional_values_that_are_null_are_not_sent()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var parameters = new CommandParameterMap(4);
        parameters.AddString("zone", null);
        parameters.AddInteger("targetC", 180);
        parameters.AddDouble("rampCPerMin", null);
        parameters.AddBoolean("preheat", null);

        await Starts.StartAsync(client, Commands.SetOvenTemperature, parameters);

        Assert.Equal("""{"targetC":{"I":180}}""", Assert.Single(handler.Requests).Member("parameters"));
    }

    [Fact]
    public async Task A_command_whose_optional_values_are_all_null_is_started_without_a_map()
    {
        var parameters = new CommandParameterMap(1);
        parameters.AddInteger("p", null);

        StartCommandExecutionRequest request = await Starts.RequestOfAsync(Commands.With("INTEGER", """ "defaultValue": { "I": 1 } """), parameters);

        Assert.Null(request.Parameters);
    }

    [Theory]
    [InlineData("STRING", "text", """{"S":"text"}""")]
    [InlineData("INTEGER", int.MinValue, """{"I":-2147483648}""")]
    [InlineData("LONG", long.MaxValue, """{"L":9223372036854775807}""")]
    [InlineData("UNSIGNEDLONG", ulong.MaxValue, """{"UL":"18446744073709551615"}""")]
    [InlineData("DOUBLE", 4.5, """{"D":4.5}""")]
    [InlineData("BOOLEAN", false, """{"B":false}""")]
    [InlineData("BINARY", new byte[] { 0, 1, 2 }, """{"BIN":"AAEC"}""")]
    public async Task A_value_goes_into_the_member_of_its_type(string type, object value, string json)
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);

        await Starts.StartAsync(client, Commands.With(type), Starts.P(value));

        Assert.Equal($$"""{"p":{{json}}}""", Assert.Single(handler.Requests).Member("parameters"));
    }

    [Fact]
    public async Task Numbers_are_written_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // In Swedish, the minus sign is U+2212 and the decimal separator is a comma.
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            StartCommandExecutionRequest request = await Starts.RequestOfAsync(Commands.With("UNSIGNEDLONG"), Starts.P(1234567UL));

            Assert.Equal("1234567", request.Parameters["p"].UL);
            Assert.Equal("-4.5", Starts.RefusedOnce(Commands.With("INTEGER"), Starts.P(-4.5)).Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Part_of_an_array_is_sent_as_that_part()
    {
        using var handler = new StubHandler();
        using var client = Clients.Over(handler);
        var parameters = new CommandParameterMap(1);
        parameters.AddBinary("p", new ReadOnlyMemory<byte>([9, 0, 1, 2, 9], 1, 3));

        await Starts.StartAsync(client, Commands.With("BINARY"), parameters);

        Assert.Equal("""{"p":{"BIN":"AAEC"}}""", Assert.Single(handler.Requests).Member("parameters"));
    }

    [Fact]
    public async Task Bytes_that_are_in_no_array_are_sent_as_well()
    {
        using var bytes = new BytesOutsideArrays([0, 1, 2]);
        var parameters = new CommandParameterMap(1);
        parameters.AddBinary("p", (ReadOnlyMemory<byte>?)bytes.Memory);

        StartCommandExecutionRequest request = await Starts.RequestOfAsync(Commands.With("BINARY"), parameters);

        Assert.Equal([0, 1, 2], request.Parameters["p"].BIN.ToArray());
    }

    [Fact]
    public async Task Names_go_into_the_map_as_they_are()
    {
        CommandDefinition command = Commands.WithParameters(
            """{ "name": "$p.a-b_c", "type": "INTEGER" }""", """{ "name": "class", "type": "INTEGER" }""", """{ "name": "p", "type": "INTEGER" }""");
        var parameters = new CommandParameterMap(3);
        parameters.AddInteger("$p.a-b_c", 1);
        parameters.AddInteger("class", 2);
        parameters.AddInteger("p", 3);

        StartCommandExecutionRequest request = await Starts.RequestOfAsync(command, parameters);

        Assert.Equal(["$p.a-b_c", "class", "p"], request.Parameters.Keys);
    }

    [Theory]
    [InlineData("cn-north-1", "arn:aws-cn:iot:cn-north-1:210987654321:command/Reset")]
    [InlineData("us-gov-east-1", "arn:aws-us-gov:iot:us-gov-east-1:210987654321:command/Reset")]
    public async Task The_commands_ARN_is_where_the_target_is(string region, string arn)
    {
        StartCommandExecutionRequest request = await Starts.RequestOfAsync(
            Commands.Reset,
            target: CommandTarget.ForClient(new IoTRegionalAccount(region, "210987654321"), "c"));

        Assert.Equal(arn, request.CommandArn);
    }

    [Fact]
    public async Task The_commands_ARN_is_where_a_parsed_target_is()
    {
        StartCommandExecutionRequest request = await Starts.RequestOfAsync(
            Commands.Reset,
            target: CommandTarget.Parse("arn:aws-new:iot:new-place-1:210987654321:thing/a:b"));

        Assert.Equal(
            ("arn:aws-new:iot:new-place-1:210987654321:command/Reset", "arn:aws-new:iot:new-place-1:210987654321:thing/a:b"),
            (request.CommandArn, request.TargetArn));
    }

    [Fact]
    public async Task Many_values_are_all_sent()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"p{i}")];
        CommandDefinition command = Commands.WithParameters(
            [.. names.Select(name => $$"""{ "name": "{{name}}", "type": "INTEGER" }"""), """{ "name": "p", "type": "INTEGER" }"""]);
        var parameters = new CommandParameterMap(41);
        parameters.AddInteger("p", -1);
        for (int i = 0; i < names.Length; i++)
        {
            parameters.AddInteger(names[i], i);
        }

        StartCommandExecutionRequest request = await Starts.RequestOfAsync(command, parameters);

        Assert.Equal(Enumerable.Range(-1, 41), request.Parameters.Values.Select(value => value.I!.Value));
    }

    [Fact]
    public void A_name_cannot_be_added_twice()
    {
        Add("p", "q");

        Assert.Throws<ArgumentException>(() => Add("p", "p"));

        static void Add(string first, string second)
        {
            var parameters = new CommandParameterMap(2);
            parameters.AddInteger(first, 1);
            parameters.AddString(second, "x");
        }
    }

    [Fact]
    public void A_negative_capacity_is_refused() => Assert.Throws<ArgumentOutOfRangeException>("capacity", () => new CommandParameterMap(-1));
}
