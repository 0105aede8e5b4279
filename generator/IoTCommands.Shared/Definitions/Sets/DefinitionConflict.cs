using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>A definition that takes what another takes too. Neither is generated, because nothing says which of the two is meant.</summary>
/// <param name="Path">Of the definition's file.</param>
/// <param name="Rule">IOTC1009 or IOTC1010.</param>
/// <param name="OtherPath">Of the other definition's file.</param>
/// <param name="Arguments">What the rule's message takes.</param>
internal sealed record DefinitionConflict(string Path, RuleDescriptor Rule, string OtherPath, EquatableArray<string> Arguments)
{
    /// <summary>The conflict as a diagnostic at the definition's command id.</summary>
    public DiagnosticInfo ToDiagnostic(Definition definition) => new(Rule, definition.CommandId?.Span ?? new SourceSpan(0, 0), Arguments);
}
