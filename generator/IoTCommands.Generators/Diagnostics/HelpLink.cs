namespace IoTCommands.Generators.Diagnostics;

/// <summary>Returns the documentation page of a rule. The pages are in <c>docs/rules/</c> of the repository; a test checks that each rule has one.</summary>
internal static class HelpLink
{
    private const string Pages = "https://github.com/iotcommands/IoTCommands.Generators/blob/main/docs/rules/";

    public static string For(string id) => Pages + id + ".md";
}
