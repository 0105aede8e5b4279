using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers;

/// <summary>What a diagnostic tells its fix, so that no fix has to find it out again.</summary>
internal static class FixProperties
{
    public const string ReplacementKey = "Replacement";
    public const string NameKey = "Name";
    public const string MemberKey = "Member";

    public static ImmutableDictionary<string, string?> Replacement(string? text) =>
        text is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ReplacementKey, text);

    /// <summary>The text that a diagnostic offers in its place, if any.</summary>
    public static string? ReplacementOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(ReplacementKey, out string? text) ? text : null;

    public static ImmutableDictionary<string, string?> Parameter(ParameterModel parameter) =>
        ImmutableDictionary<string, string?>.Empty.Add(NameKey, parameter.Name).Add(MemberKey, WireNames.MemberOf(parameter.Type));
}
