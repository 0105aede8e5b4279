using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Tests.Analyzers;

/// <summary>All analyzers of the package, found as a compiler finds them, and their rules.</summary>
internal static class AnalyzerRules
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(IoTCommandsGenerator).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Gets the rules in the order of their ids. Each is listed once, although the analyzers of typed and untyped calls share some.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Gets the ids of the rules as rows of a theory.</summary>
    public static TheoryData<string> Ids => [.. All.Select(static rule => rule.Id)];

    public static DiagnosticDescriptor Get(string id) => All.Single(rule => rule.Id == id);

    public static RulePlace PlaceOf(DiagnosticDescriptor rule) => rule switch
    {
        { Id: "IOTC9001" or "IOTC9010" } => RulePlace.Project,
        { Id: "IOTC9002" or "IOTC9015" or "IOTC9016" } or { Category: "IoTCommands.Definitions" } => RulePlace.DefinitionFile,
        _ => RulePlace.Code,
    };
}
