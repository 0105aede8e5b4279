using System.Collections.Immutable;
using IoTCommands.Definitions;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Diagnostics;

/// <summary>The rules of definition files as Roslyn's descriptors.</summary>
internal static class RoslynDescriptors
{
    private const string Category = "IoTCommands.Definitions";

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Create();

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.CreateRange(ById.Values);

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

    public static DiagnosticSeverity Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static Dictionary<string, DiagnosticDescriptor> Create()
    {
        Dictionary<string, DiagnosticDescriptor> descriptors = new(StringComparer.Ordinal);
        foreach (RuleDescriptor rule in DefinitionDescriptors.All)
        {
            descriptors.Add(
                rule.Id,
                new DiagnosticDescriptor(rule.Id, rule.Title, rule.MessageFormat, Category, Of(rule.Severity), isEnabledByDefault: true, helpLinkUri: HelpLink.For(rule.Id)));
        }

        return descriptors;
    }
}
