namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>The ids of the measured commands, which are also their C# names.</summary>
internal static class DefinitionNames
{
    public static string Of(int number) => FormattableString.Invariant($"ConfigureReporting{number:D5}");
}
