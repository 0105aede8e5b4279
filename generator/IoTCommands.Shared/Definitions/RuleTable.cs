namespace IoTCommands.Definitions;

/// <summary>The rules of a table of descriptors, each of which adds itself where it is declared.</summary>
internal sealed class RuleTable
{
    private readonly List<RuleDescriptor> _rules = [];

    public RuleDescriptor Error(string id, string title, string message) => Add(new(id, title, message, RuleSeverity.Error));

    public RuleDescriptor Warning(string id, string title, string message, string? declaredId = null) =>
        Add(new(id, title, message, RuleSeverity.Warning) { DeclaredId = declaredId });

    public RuleDescriptor Info(string id, string title, string message, string? declaredId = null) =>
        Add(new(id, title, message, RuleSeverity.Info) { DeclaredId = declaredId });

    /// <summary>Adds a rule, or a further message of one.</summary>
    public RuleDescriptor Add(RuleDescriptor rule)
    {
        _rules.Add(rule);
        return rule;
    }

    /// <summary>The rules so far. The field for it stands behind all rules, because the fields of a class are set in the order of its text.</summary>
    public RuleDescriptor[] ToArray() => _rules.ToArray();
}
