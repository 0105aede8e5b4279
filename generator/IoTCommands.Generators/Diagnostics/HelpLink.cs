namespace IoTCommands.Generators.Diagnostics;

/// <summary>The page of a rule. The pages are <c>docs/rules/</c> of the repository; a test checks that each rule has one.</summary>
internal static class HelpLink
{
    private const string Pages = "https://github.com/iotcommands/IoTCommands.Generators/blob/main/docs/rules/";

    public static string For(string id) => Pages + id + ".md";
}
