using System.Collections.Concurrent;
using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Results;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers;

/// <summary>Converts the rules of definition files and declared types to Roslyn's descriptors.</summary>
internal static class RoslynDescriptors
{
    /// <summary>The descriptors by value, because the rules for declared types are created from those for definition files.</summary>
    private static readonly ConcurrentDictionary<RuleDescriptor, DiagnosticDescriptor> ByRule = new();

    public static ImmutableArray<DiagnosticDescriptor> OfDefinitions { get; } = OnePerId(DefinitionDescriptors.All);

    public static ImmutableArray<DiagnosticDescriptor> OfDeclarations { get; } = OnePerId(DeclarationDescriptors.All);

    public static ImmutableArray<DiagnosticDescriptor> OfResults { get; } = OnePerId(ResultDescriptors.All);

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ByRule.GetOrAdd(rule, Create);

    public static DiagnosticSeverity Of(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    public static Diagnostic Create(DiagnosticInfo diagnostic, Location location, ImmutableDictionary<string, string?> properties)
    {
        object[] arguments = new object[diagnostic.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = diagnostic.Arguments[i];
        }

        return Diagnostic.Create(Of(diagnostic.Rule), location, Of(diagnostic.Severity), additionalLocations: null, properties, arguments);
    }

    private static ImmutableArray<DiagnosticDescriptor> OnePerId(RuleDescriptor[] rules)
    {
        ImmutableArray<DiagnosticDescriptor>.Builder descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Length);
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (RuleDescriptor rule in rules)
        {
            if (ids.Add(rule.Id))
            {
                descriptors.Add(Of(rule));
            }
        }

        return descriptors.ToImmutable();
    }

    private static DiagnosticDescriptor Create(RuleDescriptor rule)
    {
        string category = rule.Id[4] switch
        {
            '1' => "IoTCommands.Definitions",
            '2' => "IoTCommands.Declarations",
            '5' => "IoTCommands.Results",
            _ => "IoTCommands.SetUp",
        };
        return new(rule.Id, rule.Title, rule.MessageFormat, category, Of(rule.Severity), isEnabledByDefault: true, helpLinkUri: HelpLink.For(rule.Id));
    }
}
