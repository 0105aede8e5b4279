using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>What is certain about a <c>CommandParameterValue</c>.</summary>
/// <param name="Creation">Where it is made.</param>
/// <param name="Members">The members that are set, each once.</param>
/// <param name="IsComplete">False where other members may be set elsewhere.</param>
internal sealed record ValueFacts(IOperation Creation, List<MemberFact> Members, bool IsComplete)
{
    /// <summary>The one member that is set; null where it is another number or not certain.</summary>
    public MemberFact? Single => IsComplete && Members.Count == 1 ? Members[0] : null;
}
