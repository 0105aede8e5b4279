namespace IoTCommands.Model;

/// <summary>A condition of a parameter.</summary>
/// <param name="Comparison">The operator.</param>
/// <param name="Operands">As the definition writes them: one; the set's items; or the range's min and max.</param>
internal sealed record ConditionModel(CommandComparison Comparison, EquatableArray<string> Operands);
