namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>All correct programs by their names.</summary>
internal static class CorrectPrograms
{
    public static IReadOnlyDictionary<string, string> All { get; } = CorrectCalls.All.Concat(CorrectRepetitions.All).ToDictionary();
}
