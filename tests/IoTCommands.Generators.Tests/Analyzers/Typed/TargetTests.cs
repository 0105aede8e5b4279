namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3002.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData("""_ = new IoTRegionalAccount({|IOTC3002:"eu_central_1"|}, {|IOTC3002:"1234-5678-9012"|});""")]
    [InlineData("""_ = new IoTRegionalAccount(accountId: {|IOTC3002:"eu-central-1"|}, region: {|IOTC3002:"123456789012"|});""")]
    [InlineData("""IoTRegionalAccount mine = new({|IOTC3002:""|}, "123456789012");""")]
    [InlineData("""_ = CommandTarget.ForThing(account, {|IOTC3002:"oven 17"|});""")]
    [InlineData("""_ = CommandTarget.ForThing(account, flag ? "oven-17" : {|IOTC3002:"oven/17"|});""")]
    [InlineData("""const string Line = "line/"; _ = CommandTarget.ForThing(account, {|IOTC3002:Line + "oven"|});""")]
    [InlineData("""_ = CommandTarget.ForClient(account, {|IOTC3002:""|});""")]
    [InlineData("""_ = CommandTarget.ForThing(account, {|IOTC3002:string.Empty|});""")]
    [InlineData("""_ = CommandTarget.ForThing(account, number switch { 1 => "oven-17", 2 => {|IOTC3002:"oven 17"|}, _ => throw new InvalidOperationException() });""")]
    [InlineData("""_ = CommandTarget.Parse({|IOTC3002:"oven-17"|});""")]
    [InlineData("""_ = CommandTarget.Parse({|IOTC3002:"arn:aws:iot:eu-central-1:123456789012:thinggroup/ovens"|});""")]
    [InlineData("""await client.StartRebootDeviceAsync(CommandTarget.ForThing(account, {|IOTC3002:"oven#17"|}));""")]
    public Task A_constant_that_the_runtime_refuses_is_an_error(string statement) => TypedTest.VerifyStatementsAsync(statement);

    [Theory]
    [InlineData("""_ = new IoTRegionalAccount({|#0:"eu-central"|}, "123456789012");""",
        "\"eu-central\" is not the code of an AWS Region, which looks like eu-central-1.")]
    [InlineData("""_ = new IoTRegionalAccount("eu-central-1", {|#0:"12345"|});""",
        "\"12345\" is not the id of an AWS account, which is 12 digits without hyphens, like 123456789012.")]
    [InlineData("""_ = CommandTarget.ForThing(account, {|#0:"oven 17"|});""",
        "The name of a thing, \"oven 17\", contains \" \"; only the letters a to z and A to Z, digits, ':', '_' and '-' are allowed.")]
    [InlineData("""_ = CommandTarget.ForClient(account, {|#0:"a\udc00"|});""",
        "The id of an MQTT client, \"a\\udc00\", contains half of a surrogate pair, which UTF-8 cannot encode.")]
    [InlineData(
        """_ = CommandTarget.Parse({|#0:"arn:aws:iot:cn-north-1:123456789012:thing/oven"|});""",
        "\"arn:aws:iot:cn-north-1:123456789012:thing/oven\" is not the ARN of a thing or a client. The Region cn-north-1 is in the partition aws-cn, not "
            + "in aws. A target's ARN looks like arn:aws:iot:eu-central-1:123456789012:thing/oven-17.")]
    public Task The_message_is_what_the_runtime_would_say(string statement, string message)
        => TypedTest.VerifyStatementsAsync(statement, TypedTest.WithArguments("IOTC3002", Microsoft.CodeAnalysis.DiagnosticSeverity.Error, message));

    [Theory]
    [InlineData("""_ = new IoTRegionalAccount("eu-central-1", "123456789012");""")]
    [InlineData("""_ = new IoTRegionalAccount("xx-future-42", text);""")]
    [InlineData("""_ = new IoTRegionalAccount(flag ? text : "nowhere", "123456789012");""")]
    [InlineData("""_ = CommandTarget.ForThing(account, "Oven:17_a-b");""")]
    [InlineData("""_ = CommandTarget.ForThing(account, text);""")]
    [InlineData("""_ = CommandTarget.ForThing(account, $"oven {number}");""")]
    [InlineData("""_ = CommandTarget.ForClient(account, "any thing / at all äöü 🍕");""")]
    [InlineData("""_ = CommandTarget.Parse("arn:aws:iot:eu-central-1:123456789012:thing/oven-17");""")]
    [InlineData("""_ = CommandTarget.Parse("arn:aws-us-gov:iot:us-gov-west-1:123456789012:client/a/b:c");""")]
    [InlineData("""_ = CommandTarget.TryParse("oven-17", out _);""")]
    [InlineData("""_ = int.Parse("oven-17"); _ = string.Concat("oven 17");""")]
    public Task Another_value_is_none(string statement) => TypedTest.VerifyStatementsAsync(statement);

    [Fact]
    public Task A_pragma_suppresses_it() => TypedTest.VerifyStatementsAsync(
        """
        #pragma warning disable IOTC3002
        _ = CommandTarget.ForThing(account, "oven 17");
        #pragma warning restore IOTC3002
        """);
}
