using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.CodeFixes.Typed;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Typed;

/// <summary>IOTC3007.</summary>
public sealed class EnsureSuccessFixTests
{
    [Theory]
    [InlineData(
        "await {|IOTC3007:commands.RunRebootDeviceAsync(target)|}; // now", "(await commands.RunRebootDeviceAsync(target)).EnsureSuccess(); // now")]
    [InlineData(
        "await {|IOTC3007:commands.RunRebootDeviceAsync(target)|}.ConfigureAwait(false);",
        "(await commands.RunRebootDeviceAsync(target).ConfigureAwait(false)).EnsureSuccess();")]
    public Task The_end_is_checked(string before, string after)
    {
        CodeFixTest<TypedCallAnalyzer, EnsureSuccessFix> test = new();
        test.TestState.AdditionalReferences.Add(Analyzers.Typed.KitchenCommands.Assembly);
        return test.VerifyAsync("Throw an exception if the command does not succeed (EnsureSuccess)", WithStatement(before), WithStatement(after));
    }

    private static string WithStatement(string statement) => $$"""
        using System.Threading.Tasks;
        using IoTCommands;
        using IoTCommands.Client;
        using Kitchen;

        internal static class Program
        {
            public static async Task RunAsync(IIoTCommandsClient commands, CommandTarget target)
            {
                {{statement}}
            }
        }
        """;
}
