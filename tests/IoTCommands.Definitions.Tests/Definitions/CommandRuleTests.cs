namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>IOTC1029 to IOTC1033 and IOTC1037: rules about several properties of a command.</summary>
public sealed class CommandRuleTests
{
    private const string Template = "\"payloadTemplate\": \"{\\\"a\\\":\\\"${aws:iot:commandexecution::parameter:p}\\\"}\"";
    private const string Preprocessor = "\"preprocessor\": { \"awsJsonSubstitution\": { \"outputFormat\": \"JSON\" } }";
    private const string PreprocessorExample = "\"preprocessor\" (such as { \"awsJsonSubstitution\": { \"outputFormat\": \"JSON\" } })";
    private const string Parameters = "\"mandatoryParameters\": [ { \"name\": \"p\", \"type\": \"LONG\" } ]";
    private const string Payload = "\"payload\": { \"content\": \"e30=\", \"contentType\": \"application/json\" }";
    private const string Role = "\"roleArn\": \"arn:aws:iam::123456789012:role/r\"";

    [Theory]
    [InlineData("{|IOTC1029:\"payloadTemplate\"|}", "", "", "\"payloadTemplate\"", PreprocessorExample + " and \"mandatoryParameters\"")]
    [InlineData("{|IOTC1029:\"payloadTemplate\"|}", "\"preprocessor\"", "", "\"payloadTemplate\"", "\"mandatoryParameters\"")]
    [InlineData("{|IOTC1029:\"payloadTemplate\"|}", "", "\"mandatoryParameters\"", "\"payloadTemplate\"", PreprocessorExample)]
    [InlineData("", "{|IOTC1029:\"preprocessor\"|}", "\"mandatoryParameters\"", "\"preprocessor\"", "\"payloadTemplate\"")]
    [InlineData("", "{|IOTC1029:\"preprocessor\"|}", "", "\"preprocessor\"", "\"payloadTemplate\" and \"mandatoryParameters\"")]
    [InlineData("", "", "{|IOTC1029:\"mandatoryParameters\"|}", "\"mandatoryParameters\"", "\"payloadTemplate\" and " + PreprocessorExample)]
    public void Template_preprocessor_and_parameters_belong_together(string template, string preprocessor, string parameters, string given, string missing)
    {
        List<string> properties = [];
        Add(properties, template, Template);
        Add(properties, preprocessor, Preprocessor);
        Add(properties, parameters, Parameters);
        Definition definition = Marked.Parse(Marked.WithProperties(string.Join(", ", properties)));

        Assert.Equal($"{given} | {missing}", Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.Null(definition.Command);
    }

    [Fact]
    public void A_preprocessor_without_a_substitution_is_incomplete()
        => Marked.Parse(Marked.WithProperties(Template + ", \"preprocessor\": {|IOTC1029:{|}}, " + Parameters));

    [Theory]
    [InlineData("\"displayName\": \"d\"")]
    [InlineData(Payload)]
    [InlineData(Payload + ", " + Parameters)]
    public void A_static_command_needs_nothing_else(string properties) => Assert.NotNull(Marked.Parse(Marked.WithProperties(properties)).Command);

    [Fact]
    public void Payload_and_template_together_are_a_warning_and_the_template_counts()
    {
        Definition definition = Marked.Parse(
            Marked.WithProperties(
                Payload.Replace("\"payload\"", "{|IOTC1030:\"payload\"|}", StringComparison.Ordinal)
                    + ", "
                    + Template
                    + ", "
                    + Preprocessor
                    + ", "
                    + Parameters));

        Assert.Null(definition.Command!.Payload);
        Assert.NotNull(definition.Command.PayloadTemplate);
        Assert.Contains("\"payload\":", definition.Command.Json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"content\": {|IOTC1031:\"{\\\"a\\\":1}\"|}", "\"content\" is not valid base64. Encode the bytes that devices receive as base64.")]
    [InlineData("\"content\": \"\", \"contentType\": {|IOTC1031:\"json\"|}",
        "\"contentType\" is \"json\", but must have the form type/subtype, such as \"application/json\"")]
    [InlineData("\"contentType\": {|IOTC1031:\"\"|}", null)]
    [InlineData("\"contentType\": {|IOTC1031:\"/json\"|}", null)]
    [InlineData("\"contentType\": {|IOTC1031:\"application/\"|}", null)]
    [InlineData("\"contentType\": {|IOTC1031:\"a/b/c\"|}", null)]
    [InlineData("\"contentType\": {|IOTC1031:\"text/ plain\"|}", null)]
    public void A_wrong_payload_is_reported(string properties, string? message)
    {
        DiagnosticInfo diagnostic = Marked.ParseOne(Marked.WithProperties("\"payload\": { " + properties + " }"));

        Assert.Equal(message ?? diagnostic.JoinedArguments(), diagnostic.JoinedArguments());
    }

    [Theory]
    [InlineData("\"contentType\": \"application/vnd.acme+json\"")]
    [InlineData("\"contentType\": \"text/plain; charset=utf-8\"")]
    [InlineData("\"content\": \"\"")]
    [InlineData("")]
    public void A_payload_may_leave_out_either(string properties)
        => Assert.NotNull(Marked.Parse(Marked.WithProperties("\"payload\": { " + properties + " }")).Command!.Payload);

    [Fact]
    public void A_payload_has_up_to_32_KB()
    {
        Assert.NotNull(Marked.Parse(Marked.WithProperties("\"payload\": { \"content\": \"" + Convert.ToBase64String(new byte[32_768]) + "\" }")).Command);
        Assert.Equal(
            "\"content\" has 32769 bytes, but AWS allows at most 32768",
            Marked.ParseOne(Marked.WithProperties("\"payload\": { \"content\": {|IOTC1031:\"" + Convert.ToBase64String(new byte[32_769])
                + "\"|} }")).JoinedArguments());
    }

    [Theory]
    [InlineData("{|IOTC1032:\"roleArn\"|}: \"arn:aws:iam::123456789012:role/r\"")]
    [InlineData("\"namespace\": \"AWS-IoT\", {|IOTC1032:\"roleArn\"|}: \"arn:aws:iam::123456789012:role/r\"")]
    [InlineData("\"namespace\": {|IOTC1032:\"AWS-IoT-FleetWise\"|}")]
    public void The_role_goes_with_FleetWise_and_only_with_it(string properties) => Assert.NotNull(Marked.Parse(Marked.WithProperties(properties)).Command);

    [Theory]
    [InlineData(Parameters)]
    [InlineData("\"mandatoryParameters\": [ { \"name\": \"p\", \"type\": \"LONG\", \"value\": { \"L\": 5 } } ]")]
    public void With_an_unknown_namespace_nothing_is_said_about_what_goes_with_it(string parameters)
        => Marked.Parse(Marked.WithProperties("\"namespace\": {|IOTC1008:\"fleet\"|}, " + Role + ", " + parameters));

    [Fact]
    public void A_command_of_FleetWise_has_no_diagnostic()
    {
        Definition definition = Marked.Parse(Marked.WithProperties("\"namespace\": \"AWS-IoT-FleetWise\", " + Role + """
            , "mandatoryParameters": [ { "name": "$actuatorPath.Vehicle.Cabin.Door", "type": "BOOLEAN", "value": { "B": true } } ]
            """));

        Assert.Equal(IoTCommandNamespace.AwsIoTFleetWise, definition.Command!.Namespace);
        Assert.Equal("ActuatorPathVehicleCabinDoor", definition.Command.Parameters[0].PropertyName);
    }

    /// <summary>The same as the samples of AWS's guide: no parameter has a type.</summary>
    [Fact]
    public void The_parameters_of_FleetWise_need_no_type_and_no_start_needs_them()
    {
        Definition definition = Marked.Parse(Marked.WithProperties("\"namespace\": \"AWS-IoT-FleetWise\", " + Role + """
            , "mandatoryParameters": [
                { "name": "$actuatorPath.Vehicle.Chassis.SteeringWheel.TurnSignals.IsTurningLeft" },
                { "name": "$stateTemplate.operation", "defaultValue": { "S": "activate" } },
                { "name": "$actuatorPath.Vehicle.Cabin.Temperature", "value": { "I": 21 } } ]
            """));

        Assert.Equal([false, false, false], definition.Command!.Parameters.Select(parameter => parameter.IsRequired));
        Assert.Equal([true, false, false], definition.Command.Parameters.Select(parameter => parameter.IsTypeUnknown));
        Assert.Equal(
            [IoTCommandParameterType.String, IoTCommandParameterType.Integer],
            definition.Command.Parameters.Skip(1).Select(parameter => parameter.Type));
        Assert.DoesNotContain("type", definition.Command.Json.Split('\n')[6], StringComparison.Ordinal);
    }

    [Fact]
    public void What_FleetWise_does_not_take_is_a_warning_each()
    {
        Definition definition = Marked.Parse(Marked.WithProperties("\"namespace\": \"AWS-IoT-FleetWise\", " + Role + """
            , {|IOTC1033:"payload"|}: { "content": "AAEC" }, {|IOTC1033:"mandatoryParameters"|}: [
                { "name": "$actuatorPath.A", "type": "BOOLEAN" }, { "name": "$actuatorPath.B", "type": "BOOLEAN" },
                { "name": "$actuatorPath.C", "type": "BOOLEAN" }, { "name": {|IOTC1033:"actuatorPath.D"|}, "type": "BOOLEAN" } ]
            """));

        Assert.Equal(
            "cannot have a \"payload\", because FleetWise creates it from the vehicle's decoder manifest",
            definition.Diagnostics[0].JoinedArguments());
        Assert.Equal("can have at most 3 parameters, but this one has 4", definition.Diagnostics[1].JoinedArguments());
        Assert.Equal(
            "requires parameter names that start with \"$actuatorPath.\" or \"$stateTemplate.\", but found \"actuatorPath.D\"",
            definition.Diagnostics[2].JoinedArguments());
        Assert.NotNull(definition.Command);
    }

    [Fact]
    public void A_template_in_FleetWise_is_a_warning()
        => Marked.Parse(Marked.WithProperties("\"namespace\": \"AWS-IoT-FleetWise\", " + Role + ", "
        + Template.Replace("\"payloadTemplate\"", "{|IOTC1033:\"payloadTemplate\"|}", StringComparison.Ordinal) + ", "
            + Parameters.Replace("\"p\"", "{|IOTC1033:\"p\"|}", StringComparison.Ordinal)));

    [Fact]
    public void A_value_outside_of_FleetWise_is_a_warning()
    {
        Definition definition = Marked.Parse(Marked.WithParameter("""{ "name": "p", "type": "LONG", {|IOTC1037:"value"|}: { "L": 5 } }"""));

        Assert.Equal("parameter \"p\"", Assert.Single(definition.Diagnostics).JoinedArguments());
        Assert.True(definition.Command!.Parameters[0].IsRequired);
    }

    private static void Add(List<string> properties, string key, string property)
    {
        if (key.Length > 0)
        {
            properties.Add(key + property[property.IndexOf(':', StringComparison.Ordinal)..]);
        }
    }
}
