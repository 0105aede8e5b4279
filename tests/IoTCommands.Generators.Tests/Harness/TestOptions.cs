using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>Options as the compiler reads them out of a text. Keys differ in case only where they are the same.</summary>
internal sealed class TestOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
{
    public static TestOptions Empty { get; } = new(ImmutableDictionary.Create<string, string>(KeyComparer));

    public override IEnumerable<string> Keys => values.Keys;

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);

    /// <summary>Null takes the key away.</summary>
    public TestOptions With(string key, string? value) => new(value is null ? values.Remove(key) : values.SetItem(key, value));
}
