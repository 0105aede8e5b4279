using System.Collections.Immutable;
using IoTCommands.Definitions;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>The rules of definition files as Roslyn's descriptors.</summary>
internal static class DefinitionDescriptors
{
    private const string Category = "IoTCommands.Definitions";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Create();

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.CreateRange(ById.Values);

    public static DiagnosticDescriptor Of(DefinitionRule rule) => ById[rule.Id];

    public static DiagnosticSeverity Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => DiagnosticSeverity.Error,
        FindingSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static Dictionary<string, DiagnosticDescriptor> Create()
    {
        Dictionary<string, DiagnosticDescriptor> descriptors = new(StringComparer.Ordinal);
        foreach (DefinitionRule rule in DefinitionRules.All)
        {
            descriptors.Add(
                rule.Id,
                new DiagnosticDescriptor(rule.Id, rule.Title, rule.MessageFormat, Category, Of(rule.Severity), isEnabledByDefault: true, helpLinkUri: HelpLink.For(rule.Id)));
        }

        return descriptors;
    }
}
