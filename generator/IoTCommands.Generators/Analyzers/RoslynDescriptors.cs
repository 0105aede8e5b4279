using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers;

/// <summary>The rules of definition files and declared types as Roslyn's descriptors.</summary>
internal static class RoslynDescriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = new(StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> OfDefinitions { get; } = Create(DefinitionDescriptors.All, "IoTCommands.Definitions");

    public static ImmutableArray<DiagnosticDescriptor> OfDeclarations { get; } = Create(DeclarationDescriptors.All, "IoTCommands.Declarations");

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

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

    private static ImmutableArray<DiagnosticDescriptor> Create(RuleDescriptor[] rules, string category)
    {
        ImmutableArray<DiagnosticDescriptor>.Builder descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>(rules.Length);
        foreach (RuleDescriptor rule in rules)
        {
            DiagnosticDescriptor descriptor = new(rule.Id, rule.Title, rule.MessageFormat, category, Of(rule.Severity), isEnabledByDefault: true, helpLinkUri: HelpLink.For(rule.Id));
            ById.Add(rule.Id, descriptor);
            descriptors.Add(descriptor);
        }

        return descriptors.MoveToImmutable();
    }
}
