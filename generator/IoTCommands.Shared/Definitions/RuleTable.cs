namespace IoTCommands.Definitions;

/// <summary>Collects the rules of a table of descriptors. Each rule is added where it is declared.</summary>
internal sealed class RuleTable
{
    private readonly List<RuleDescriptor> _rules = [];

    public RuleDescriptor Error(string id, string title, string message) => Add(new(id, title, message, RuleSeverity.Error));

    public RuleDescriptor Warning(string id, string title, string message, string? declaredId = null) =>
        Add(new(id, title, message, RuleSeverity.Warning) { DeclaredId = declaredId });

    public RuleDescriptor Info(string id, string title, string message, string? declaredId = null) =>
        Add(new(id, title, message, RuleSeverity.Info) { DeclaredId = declaredId });

    /// <summary>Adds a rule, or another message of a rule.</summary>
    public RuleDescriptor Add(RuleDescriptor rule)
    {
        _rules.Add(rule);
        return rule;
    }

    /// <summary>Returns the rules so far. The field for the result must follow all rules, because static fields are initialized in textual order.</summary>
    public RuleDescriptor[] ToArray() => _rules.ToArray();
}
