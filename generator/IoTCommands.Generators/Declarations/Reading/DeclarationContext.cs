using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>One reading of a declaration: the findings so far.</summary>
internal sealed class DeclarationContext
{
    public DeclarationContext(CancellationToken cancellationToken) => CancellationToken = cancellationToken;

    public CancellationToken CancellationToken { get; }

    public List<DeclarationFinding> Diagnostics { get; } = [];

    /// <summary>Nothing can be generated, whatever a definition file says.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Nothing can be generated where no definition file says more.</summary>
    public bool HasErrorsUnlessBound { get; private set; }

    public void Report(DiagnosticDescriptor rule, DeclarationPlace place, params string[] arguments) => Report(new DeclarationFinding(rule, place, arguments));

    public void Report(DeclarationFinding finding)
    {
        HasErrors |= finding.IsError && !finding.IsMootIfBound;
        HasErrorsUnlessBound |= finding.IsError;
        Diagnostics.Add(finding);
    }

    /// <summary>For code that is not finished, or that the compiler reports itself: nothing is generated, and nothing more is to be said.</summary>
    public void MarkUnfinished() => HasErrors = HasErrorsUnlessBound = true;
}
