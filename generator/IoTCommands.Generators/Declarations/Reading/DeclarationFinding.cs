using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>Something about a declaration that its author should know.</summary>
internal sealed class DeclarationFinding
{
    private readonly string[] _arguments;

    public DeclarationFinding(DiagnosticDescriptor rule, DeclarationPlace place, params string[] arguments)
    {
        Rule = rule;
        Place = place;
        _arguments = arguments;
        Severity = rule.DefaultSeverity;
    }

    public DiagnosticDescriptor Rule { get; }

    public DeclarationPlace Place { get; }

    public IReadOnlyList<string> Arguments => _arguments;

    /// <summary>Differs from the rule's own where the rule has two: what is certain is an error, what AWS leaves open a warning.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>Inside the place's text, where the finding is about a part of it: an offset and a length of the constant's value, and no length where something is missing. Null for all of it.</summary>
    public Json.SourceSpan? Part { get; init; }

    /// <summary>What a fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>For a type that is bound to a definition file it is the file that decides this.</summary>
    public bool IsMootIfBound { get; init; }

    public bool IsError => Severity == DiagnosticSeverity.Error;
}
