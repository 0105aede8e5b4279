using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>Options as the compiler parses them from a configuration file. Keys are not case-sensitive.</summary>
internal sealed class TestOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
{
    public static TestOptions Empty { get; } = new(ImmutableDictionary.Create<string, string>(KeyComparer));

    public override IEnumerable<string> Keys => values.Keys;

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);

    /// <summary>Returns options with the value. If it is null, the key is removed.</summary>
    public TestOptions With(string key, string? value) => new(value is null ? values.Remove(key) : values.SetItem(key, value));
}
