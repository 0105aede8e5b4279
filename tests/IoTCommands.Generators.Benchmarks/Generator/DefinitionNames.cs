namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>The ids of the commands that are measured, which are their C# names too.</summary>
internal static class DefinitionNames
{
    public static string Of(int number) => FormattableString.Invariant($"ConfigureReporting{number:D5}");
}
