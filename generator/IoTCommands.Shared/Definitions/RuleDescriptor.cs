namespace IoTCommands.Definitions;

/// <summary>A rule that definition files are checked by.</summary>
/// <param name="Id">IOTCnnnn; never changes its meaning.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="MessageFormat">What is wrong, what was found and what would be right; composite format.</param>
/// <param name="Severity">The severity where a diagnostic does not say otherwise.</param>
internal sealed record RuleDescriptor(string Id, string Title, string MessageFormat, RuleSeverity Severity)
{
    /// <summary>
    /// The id of a rule for definition files where a type that declares a command breaks it; null if the place in the type decides. An id of its own is for
    /// what is no error: each rule that a place has is one.
    /// </summary>
    public string? DeclaredId { get; init; }
}

internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}
