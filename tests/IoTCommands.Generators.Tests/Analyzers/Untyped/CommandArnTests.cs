namespace IoTCommands.Generators.Tests.Analyzers.Untyped;

public sealed class CommandArnTests
{
    [Theory]
    [InlineData("\"SetOvenTemperature\"")]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:thing/oven-17\"")]
    [InlineData("\"arn:aws:iot:eu-central-1:1234:command/SetOvenTemperature\"")]
    [InlineData("Target")]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:command/Set.Oven\"")]
    public Task A_constant_that_is_no_command_arn_is_an_error(string arn) =>
        UntypedTest.VerifyAsync($"await client.StartCommandExecutionAsync(new() {{ CommandArn = {{|IOTC4007:{arn}|}} }});");

    [Fact]
    public Task A_constant_arn_with_a_mistake_is_an_error_wherever_the_request_goes() =>
        UntypedTest.VerifyAsync("Fill(new StartCommandExecutionRequest { CommandArn = {|IOTC4007:Target|} });");

    [Fact]
    public Task An_id_that_others_may_make_an_arn_of_is_none()
        => UntypedTest.VerifyAsync("Fill(new StartCommandExecutionRequest { CommandArn = \"SetOvenTemperature\" });");

    [Theory]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemprature\"")]
    [InlineData("$\"arn:aws:iot:{text}:123456789012:command/SetOvenTemprature\"")]
    [InlineData("\"arn:aws:iot:\" + text + \":123456789012:command/SetOvenTemprature\"")]
    public Task A_command_that_the_project_does_not_define_is_a_warning(string arn) =>
        UntypedTest.VerifyAsync($"_ = new StartCommandExecutionRequest {{ CommandArn = {{|IOTC4006:{arn}|}} }};");

    [Fact]
    public Task Where_no_id_is_near_the_definition_is_asked_for() => UntypedTest.VerifyAsync(
        """_ = new StartCommandExecutionRequest { CommandArn = {|#0:"arn:aws:iot:eu-central-1:123456789012:command/OpenDoor"|} };""",
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult("IOTC4006", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithLocation(0)
            .WithArguments("OpenDoor", "; add the command's definition to the project, so that this call can be checked"));

    [Theory]
    [InlineData("Arn")]
    [InlineData("text")]
    [InlineData("$\"arn:aws:iot:{text}:command/{text}\"")]
    [InlineData("text + Arn")]
    [InlineData("\"arn:aws-cn:iot:cn-north-1:123456789012:command/RebootDevice\"")]
    public Task A_right_or_unknown_arn_is_none(string arn) => UntypedTest.VerifyAsync($"_ = new StartCommandExecutionRequest {{ CommandArn = {arn} }};");

    [Theory]
    [InlineData("$\"arn:aws:iot:{text}:123456789012:command/SetOvenTemperature\"")]
    [InlineData("\"arn:aws:iot:\" + text + \":command/SetOvenTemperature\"")]
    [InlineData("\"arn:aws:iot:\" + text + \":command/\" + \"SetOvenTemperature\"")]
    public Task The_command_is_known_from_the_constant_end(string arn) => UntypedTest.VerifyAsync(
        $$"""_ = new StartCommandExecutionRequest { CommandArn = {{arn}}, Parameters = new() { [{|IOTC4001:"targetc"|}] = new() { I = 180 } } };""");

    [Theory]
    [InlineData("dev-SetOvenTemperature")]
    [InlineData("prod-SetOvenTemperature")]
    [InlineData("prod-SetOvenTemperature-2")]
    [InlineData("SetOvenTemperature_blue")]
    public Task The_command_is_known_from_an_id_of_a_stage_and_no_typed_call_is_suggested(string id) => UntypedTest.VerifyCodeAsync(
        ["build_property._IoTCommandIdPrefixes = dev-,prod-", "build_property._IoTCommandIdSuffixes = -2, _blue"],
        $$"""
        class C
        {
            Task M(IAmazonIoTJobsDataPlane client, string region) => client.StartCommandExecutionAsync(new()
            {
                CommandArn = $"arn:aws:iot:{region}:123456789012:command/{{id}}",
                TargetArn = $"arn:aws:iot:{region}:123456789012:thing/oven-17",
                Parameters = new() { ["targetC"] = new() { I = 180 }, [{|IOTC4001:"targetc"|}] = new() { I = 180 } },
            });

            Task Right(IAmazonIoTJobsDataPlane client, string region) => client.StartCommandExecutionAsync(new()
            {
                CommandArn = $"arn:aws:iot:{region}:123456789012:command/{{id}}",
                TargetArn = $"arn:aws:iot:{region}:123456789012:thing/oven-17",
                Parameters = new() { ["targetC"] = new() { I = 180 } },
            });
        }
        """);

    [Theory]
    [InlineData("test-SetOvenTemperature")]
    [InlineData("dev-SetOvenTemprature")]
    [InlineData("dev-")]
    public Task An_id_of_no_stage_is_unknown(string id) => UntypedTest.VerifyCodeAsync(
        ["build_property._IoTCommandIdPrefixes = dev-"],
        $$"""class C { object M(string region) => new StartCommandExecutionRequest { CommandArn = {|IOTC4006:$"arn:aws:iot:{region}:123456789012:command/{{id}}"|} }; }""");

    [Theory]
    [InlineData("string.Format(\"arn:aws:iot:{0}:{1}:command/SetOvenTemperature\", text, number)")]
    [InlineData("string.Format(System.Globalization.CultureInfo.InvariantCulture, \"arn:aws:iot:{0}:123456789012:{1}\", text, \"command/SetOvenTemperature\")")]
    [InlineData("string.Concat(\"arn:aws:iot:\", text, \":123456789012:command/\", \"SetOvenTemperature\")")]
    [InlineData("string.Concat(\"arn:aws:iot:\", text, \":\", \"123456789012\", \":command/SetOvenTemperature\")")]
    [InlineData("string.Join(\":\", \"arn:aws:iot\", text, \"123456789012\", \"command/SetOvenTemperature\")")]
    [InlineData("FormattableString.Invariant($\"arn:aws:iot:{text}:{number}:command/SetOvenTemperature\")")]
    [InlineData("string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"arn:aws:iot:{text}:{number}:command/SetOvenTemperature\")")]
    [InlineData("string.Create(null, $\"arn:aws:iot:{text}:{number}:command/{\"SetOvenTemperature\"}\")")]
    [InlineData("new System.Text.StringBuilder().Append($\"arn:aws:iot:{text}:{number}:command/SetOvenTemperature\").ToString()")]
    [InlineData("new System.Text.StringBuilder(\"arn:aws:iot:\").Append(text).Append(':').Append(number).Append(\":command/\").Append(\"SetOvenTemperature\").ToString()")]
    [InlineData("new Amazon.Arn { Partition = \"aws\", Service = \"iot\", Region = text, AccountId = text, Resource = \"command/SetOvenTemperature\" "
        + "}.ToString()")]
    public Task The_command_is_known_from_the_end_of_a_joined_string(string arn) => UntypedTest.VerifyAsync(
        $$"""_ = new StartCommandExecutionRequest { CommandArn = {{arn}}, Parameters = new() { [{|IOTC4001:"targetc"|}] = new() { I = 180 } } };""");

    [Theory]
    [InlineData("string.Format(\"arn:aws:iot:{0}:command/{1}\", text, text)")]
    [InlineData("string.Format(text, \"arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemprature\")")]
    [InlineData("string.Format(\"{{0}}:command/SetOvenTemprature{0,5}\", text)")]
    [InlineData("string.Join(\":\", new[] { text, \"command/SetOvenTemprature\" })")]
    [InlineData("string.Create(null, $\"arn:aws:iot:{text}:{number}:command/SetOvenTemprature{text}\")")]
    [InlineData("string.Create(null, $\"arn:aws:iot:{text}:{number}:command/{\"SetOven\",12}\")")]
    [InlineData("string.Create(3, text, (span, value) => value.AsSpan(0, 3).CopyTo(span))")]
    [InlineData("string.Concat(\"arn:aws:iot:\", text, \":command/SetOvenTemprature\", text)")]
    [InlineData("new System.Text.StringBuilder(\":command/SetOvenTemprature\").Insert(0, text).Append(text).ToString()")]
    [InlineData("new System.Text.StringBuilder(\":command/SetOvenTemprature\").Replace(\"pra\", \"pera\").ToString()")]
    [InlineData("new Amazon.Arn { Partition = \"aws\", Service = \"iot\", Region = text, AccountId = text, Resource = text }.ToString()")]
    public Task The_end_of_a_joined_string_may_be_unknown(string arn)
        => UntypedTest.VerifyAsync($"_ = new StartCommandExecutionRequest {{ CommandArn = {arn} }};");

    [Theory]
    [InlineData("string arn = $\"arn:aws:iot:{text}:123456789012\"; arn += \":command/\"; arn += \"SetOvenTemperature\"; Console.WriteLine(arn);", "arn")]
    [InlineData("System.Text.StringBuilder arn = new(); arn.Append(\"arn:aws:iot:\").Append(text); arn.Append(\":1:command/\"); "
        + "arn.Append(\"SetOvenTemperature\");", "arn.ToString()")]
    [InlineData("FormattableString arn = $\"arn:aws:iot:{text}:{number}:command/SetOvenTemperature\";", "arn.ToString()")]
    [InlineData("var arn = new Amazon.Arn { Partition = \"aws\", Service = \"iot\", Region = text, AccountId = text, Resource = "
        + "\"command/SetOvenTemperature\" };", "arn.ToString()")]
    public Task The_command_is_known_through_statements_that_join_it(string statements, string arn) => UntypedTest.VerifyAsync(
        $$"""{{statements}} _ = new StartCommandExecutionRequest { CommandArn = {{arn}}, Parameters = new() { [{|IOTC4001:"targetc"|}] = new() { I = 180 } } };""");

    [Theory]
    [InlineData("string arn = \"arn:aws:iot:eu-central-1:1:command/\"; if (flag) { arn += \"SetOvenTemperature\"; }", "arn")]
    [InlineData("string arn = \":command/SetOven\"; for (int i = 0; i < 2; i++) { arn += \"Temperature\"; }", "arn")]
    [InlineData("string arn = \":command/SetOvenTemperature\"; arn += text;", "arn")]
    [InlineData("System.Text.StringBuilder arn = new(\":command/SetOvenTemperature\"); arn.Clear();", "arn.ToString()")]
    [InlineData("System.Text.StringBuilder arn = new(\":command/\"); if (flag) { arn.Append(\"SetOvenTemperature\"); }", "arn.ToString()")]
    [InlineData("System.Text.StringBuilder arn = new(\":command/SetOvenTemperature\"); arn.Length--;", "arn.ToString()")]
    public Task Statements_may_leave_the_end_unknown(string statements, string arn) => UntypedTest.VerifyAsync(
        $$"""{{statements}} _ = new StartCommandExecutionRequest { CommandArn = {{arn}}, Parameters = new() { ["targetc"] = new() { I = 180 } } };""");

    [Fact]
    public Task The_command_is_known_through_locals() => UntypedTest.VerifyAsync(
        """
        string region = text;
        string arn = $"arn:aws:iot:{region}:123456789012:command/SetOvenTemperature";
        var copy = arn;
        StartCommandExecutionRequest request = new();
        request.CommandArn = copy;
        request.Parameters = new() { [{|IOTC4001:"targetc"|}] = new() { I = 180 } };
        """);

    [Theory]
    [InlineData("static readonly string SetOven = $\"arn:aws:iot:{Region}:123456789012:command/SetOvenTemperature\";")]
    [InlineData("static readonly string SetOven = Prefix + \"SetOvenTemperature\", Prefix = $\"arn:aws:iot:{Region}:123456789012:command/\";")]
    [InlineData("private protected static readonly object SetOven = \"arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature\";")]
    public Task The_command_is_known_through_static_fields_that_keep_their_value(string field)
        => UntypedTest.VerifyCodeAsync(CodeOf(field, """{|IOTC4001:"targetc"|}"""));

    [Theory]
    [InlineData("static string SetOven = \"arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature\";")]
    [InlineData("readonly string SetOven = \"arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature\";")]
    [InlineData("static readonly string SetOven = \"arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature\"; static C() { SetOven = Region; }")]
    [InlineData("static readonly string SetOven = Other, Other = SetOven + \"SetOvenTemperature\";")]
    [InlineData("static readonly string SetOven;")]
    [InlineData("static readonly string SetOven = {|CS1525:;|}")]
    public Task A_field_that_may_be_assigned_again_is_not_certain(string field) => UntypedTest.VerifyCodeAsync(CodeOf(field, "\"targetc\""));

    [Fact]
    public Task A_local_that_is_assigned_again_is_not_certain() => UntypedTest.VerifyAsync(
        """
        string arn = Arn;
        if (flag) { arn = text; }
        _ = new StartCommandExecutionRequest { CommandArn = arn, Parameters = new() { ["targetc"] = new() { I = 180 } } };
        """);

    [Fact]
    public Task A_request_whose_arn_is_set_twice_is_not_certain() => UntypedTest.VerifyAsync(
        """
        StartCommandExecutionRequest request = new() { CommandArn = Arn, Parameters = new() { ["targetc"] = new() { I = 180 } } };
        request.CommandArn = text;
        """);

    private static string CodeOf(string field, string key) => $$"""
        class C
        {
            static readonly string Region = Environment.GetEnvironmentVariable("AWS_REGION") ?? "eu-central-1";
            {{field}}

            void M() => _ = new StartCommandExecutionRequest { CommandArn = (string)SetOven, Parameters = new() { [{{key}}] = new() { I = 180 } } };
        }
        """;
}
