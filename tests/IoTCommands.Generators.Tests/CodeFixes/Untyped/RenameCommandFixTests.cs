using IoTCommands.Generators.CodeFixes.Untyped;

namespace IoTCommands.Generators.Tests.CodeFixes.Untyped;

/// <summary>IOTC4006.</summary>
public sealed class RenameCommandFixTests
{
    [Theory]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:command/{0}\"")]
    [InlineData("$\"arn:aws:iot:{{text}}:123456789012:command/{0}\"")]
    [InlineData("\"arn:aws:iot:\" + text + @\":123456789012:command/{0}\"")]
    [InlineData("text + \"\"\":123456789012:command/{0}\"\"\"")]
    public Task The_id_is_replaced_in_any_kind_of_text(string arn) => UntypedFixTest<RenameCommandFix>.VerifyAsync(
        "Change 'RebootDevise' to 'RebootDevice'",
        $"Console.WriteLine(new StartCommandExecutionRequest {{ CommandArn = {{|IOTC4006:{Format(arn, "RebootDevise")}|}} }});",
        $"Console.WriteLine(new StartCommandExecutionRequest {{ CommandArn = {Format(arn, "RebootDevice")} }});");

    [Theory]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:command/SomethingElse\"")]
    [InlineData("\"arn:aws:iot:eu-central-1:123456789012:command/\" + Id")]
    public Task An_id_that_is_near_to_none_or_stands_elsewhere_has_no_fix(string arn) => UntypedFixTest<RenameCommandFix>.VerifyNoneAsync(
        $$"""
        const string Id = "RebootDevise";
        Console.WriteLine(Id);
        Console.WriteLine(new StartCommandExecutionRequest { CommandArn = {|IOTC4006:{{arn}}|} });
        """);

    private static string Format(string arn, string id) => string.Format(System.Globalization.CultureInfo.InvariantCulture, arn, id);
}
