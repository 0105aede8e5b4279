using IoTCommands.Generators.Analyzers.Untyped;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

public sealed class KeyTests
{
    [Theory]
    [InlineData("""new() { ["targetC"] = new() { I = 180 }, [{|IOTC4001:"targetc"|}] = new() { I = 180 } }""")]
    [InlineData("""new() { { "targetC", new() { I = 180 } }, { {|IOTC4001:"zones"|}, new() { S = "MAIN" } } }""")]
    [InlineData("""new Dictionary<string, CommandParameterValue>(2) { ["targetC"] = new() { I = 180 }, [{|IOTC4001:"x"|}] = new() { I = 1 } }""")]
    public Task A_key_that_is_no_parameter_is_an_error(string map) => UntypedTest.VerifyMapAsync(map);

    [Fact]
    public Task The_nearest_name_is_offered() => UntypedTest.VerifyMapAsync(
        """new() { ["targetC"] = new() { I = 180 }, [{|#0:"targetc"|}] = new() { I = 180 } }""",
        new DiagnosticResult("IOTC4001", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .WithLocation(0)
            .WithMessage("Command 'SetOvenTemperature' has no parameter 'targetc'; did you mean 'targetC'? (commands/SetOvenTemperature.json)"));

    [Fact]
    public Task Where_no_name_is_near_all_are_listed() => UntypedTest.VerifyMapAsync(
        """new() { ["targetC"] = new() { I = 180 }, [{|#0:"fan"|}] = new() { I = 180 } }""",
        new DiagnosticResult("IOTC4001", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .WithLocation(0)
            .WithMessage("Command 'SetOvenTemperature' has no parameter 'fan'; it has zone, targetC, rampCPerMin and preheat (commands/SetOvenTemperature.json)"));

    [Fact]
    public Task A_command_without_parameters_has_no_key() => UntypedTest.VerifyAsync(
        """
        _ = new StartCommandExecutionRequest
        {
            CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/RebootDevice",
            Parameters = new() { [{|#0:"delay"|}] = new() { I = 5 } },
        };
        """,
        new DiagnosticResult("IOTC4001", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .WithLocation(0)
            .WithMessage("Command 'RebootDevice' has no parameter 'delay'; it has no parameters (commands/RebootDevice.json)"));

    /// <summary>AWS: placeholders are supplied "either from mandatoryParameters or when StartCommandExecution is invoked".</summary>
    [Theory]
    [InlineData("speed", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)]
    [InlineData("speeds", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)]
    public Task A_key_that_only_the_template_has_is_a_warning(string key, Microsoft.CodeAnalysis.DiagnosticSeverity severity)
        => new AnalyzerTest<UntypedCallAnalyzer>()
        .WithDefinition(
            "commands/Fan.json",
            """
            {
              "commandId": "Fan",
              "payloadTemplate": "{\"s\":\"${aws:iot:commandexecution::parameter:speed}\",\"d\":\"${aws:iot:commandexecution::parameter:direction}\"}",
              "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
              "mandatoryParameters": [ { "name": "direction", "type": "STRING", "defaultValue": { "S": "left" } } ]
            }
            """)
        .VerifyAsync(
            $$"""
            using Amazon.IoTJobsDataPlane.Model;

            class C
            {
                StartCommandExecutionRequest Create() => new()
                {
                    CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/Fan",
                    Parameters = new() { [{|#0:"{{key}}"|}] = new() { I = 40 } },
                };
            }
            """,
            new DiagnosticResult("IOTC4001", severity).WithLocation(0));

    [Fact]
    public Task A_constant_key_is_followed() => UntypedTest.VerifyAsync(
        """
        const string Key = "targetc";
        StartCommandExecutionRequest request = new() { CommandArn = Arn, Parameters = new() };
        request.Parameters[{|IOTC4001:Key|}] = new() { I = 180 };
        """);

    [Fact]
    public Task A_key_of_a_dictionary_in_a_local_is_checked() => UntypedTest.VerifyAsync(
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
        parameters.Add({|IOTC4001:"zonee"|}, new CommandParameterValue { S = "MAIN" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """);

    [Theory]
    [InlineData("""new() { ["targetC"] = new() { I = 180 }, ["zone"] = new() { S = "TOP" } }""")]
    [InlineData("""new() { [text] = new() { I = 180 } }""")]
    [InlineData("map")]
    [InlineData("null")]
    public Task A_right_or_unknown_key_is_none(string map) => UntypedTest.VerifyMapAsync(map.Replace("null", "map", StringComparison.Ordinal));

    [Fact]
    public Task The_same_key_twice_in_an_initializer_is_an_error() => UntypedTest.VerifyMapAsync(
        """new() { ["targetC"] = new() { I = 180 }, [{|IOTC4011:"targetC"|}] = new() { I = 190 } }""");

    [Fact]
    public Task The_same_key_added_twice_is_an_error() => UntypedTest.VerifyAsync(
        """
        StartCommandExecutionRequest request = new() { CommandArn = Arn, Parameters = new() };
        request.Parameters.Add("targetC", new() { I = 180 });
        request.Parameters.Add({|IOTC4011:"targetC"|}, new() { I = 190 });
        """);

    [Fact]
    public Task A_value_that_is_replaced_later_is_meant() => UntypedTest.VerifyAsync(
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
        parameters["targetC"] = new() { I = 190 };
        if (flag) { parameters["targetC"] = new() { I = 200 }; }
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """);

    [Fact]
    public Task A_required_parameter_that_is_missing_is_an_error() => UntypedTest.VerifyMapAsync(
        """{|IOTC4004:new() { ["preheat"] = new() { B = true } }|}""");

    [Theory]
    [InlineData("""{|IOTC4004:new(StringComparer.Ordinal) { ["preheat"] = new() { B = true } }|}""")]
    [InlineData("""{|IOTC4004:new(4, StringComparer.OrdinalIgnoreCase) { ["preheat"] = new() { B = true } }|}""")]
    [InlineData("""{|IOTC4004:new(null as IEqualityComparer<string>) { ["preheat"] = new() { B = true } }|}""")]
    [InlineData("{|IOTC4004:[]|}")]
    public Task A_comparer_and_an_empty_collection_give_no_parameter(string map) => UntypedTest.VerifyMapAsync(map);

    [Theory]
    [InlineData("new Dictionary<string, CommandParameterValue>(map, StringComparer.Ordinal)")]
    [InlineData("new(new List<KeyValuePair<string, CommandParameterValue>>(), StringComparer.Ordinal)")]
    public Task The_entries_of_another_collection_are_unknown(string map) => UntypedTest.VerifyMapAsync(map);

    [Fact]
    public Task A_dictionary_that_begins_as_an_empty_collection_is_known() => UntypedTest.VerifyAsync(
        """
        Dictionary<string, CommandParameterValue> wrong = [], right = [], filled = [];
        wrong[{|IOTC4001:"zonee"|}] = new() { S = "MAIN" };
        right["targetC"] = new() { I = 180 };
        Add(filled);
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = {|IOTC4004:wrong|} });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = right });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = filled });
        """);

    [Fact]
    public Task A_misspelt_key_is_one_mistake_not_two() => UntypedTest.VerifyMapAsync(
        """new() { [{|IOTC4001:"targetc"|}] = new() { I = 180 } }""");

    [Fact]
    public Task A_key_that_is_near_no_missing_parameter_is_another_mistake() => UntypedTest.VerifyMapAsync(
        """{|IOTC4004:new() { [{|IOTC4001:"zonee"|}] = new() { S = "MAIN" } }|}""");

    [Fact]
    public Task A_wrong_key_is_reported_where_the_request_is_made_though_its_local_gets_another_one() => UntypedTest.VerifyAsync(
        """
        var request = new StartCommandExecutionRequest { CommandArn = Arn, TargetArn = Target, Parameters = new() { [{|IOTC4001:"zonee"|}] = new() { S = "MAIN" } } };
        await client.StartCommandExecutionAsync(request);
        request = new StartCommandExecutionRequest { CommandArn = text, TargetArn = Target, Parameters = new() };
        request.Parameters["other"] = new() { I = 1 };
        await client.StartCommandExecutionAsync(request);
        """);

    [Fact]
    public Task A_call_without_any_map_lacks_its_required_parameters() => UntypedTest.VerifyAsync(
        """await client.StartCommandExecutionAsync({|IOTC4004:new() { CommandArn = Arn, TargetArn = Target }|});""");

    [Theory]
    [InlineData("""Fill(request);""")]
    [InlineData("""Add(request.Parameters);""")]
    [InlineData("""request.Parameters[text] = new() { I = 180 };""")]
    [InlineData("""if (flag) { request.Parameters["targetC"] = new() { I = 180 }; }""")]
    [InlineData("""Action fill = () => request.Parameters["targetC"] = new() { I = 180 };""")]
    public Task A_map_that_others_may_fill_lacks_nothing(string statement) => UntypedTest.VerifyAsync(
        $$"""
        StartCommandExecutionRequest request = new() { CommandArn = Arn, TargetArn = Target, Parameters = new() { ["preheat"] = new() { B = true } } };
        {{statement}}
        await client.StartCommandExecutionAsync(request);
        """);

    [Fact]
    public Task A_request_that_is_not_sent_here_lacks_nothing() => UntypedTest.VerifyCodeAsync(
        $$"""
        class C
        {
            StartCommandExecutionRequest Make() => new() { CommandArn = "{{UntypedTest.Arn}}", Parameters = new() { ["preheat"] = new() { B = true } } };
        }
        """);

    [Fact]
    public Task A_wrong_key_of_two_requests_is_reported_once() => UntypedTest.VerifyAsync(
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 }, [{|IOTC4001:"zonee"|}] = new() { S = "MAIN" } };
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = text, Parameters = parameters });
        """);

    [Fact]
    public Task A_wrong_key_of_a_later_request_is_reported() => UntypedTest.VerifyAsync(
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["targetC"] = new() { I = 180 } };
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        parameters[{|IOTC4001:"zonee"|}] = new() { S = "MAIN" };
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = text, Parameters = parameters });
        """);

    [Fact]
    public Task A_wrong_key_that_is_put_in_after_others_were_removed_is_reported() => UntypedTest.VerifyAsync(
        """
        var parameters = new Dictionary<string, CommandParameterValue> { ["draft"] = new() { I = 180 } };
        parameters.Clear();
        parameters.Add({|IOTC4001:"zonee"|}, new() { S = "MAIN" });
        await client.StartCommandExecutionAsync(new() { CommandArn = Arn, TargetArn = Target, Parameters = parameters });
        """);
}
