namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>The order of using directives: System first, then by name.</summary>
internal sealed class NamespaceOrder : IComparer<string>
{
    public static readonly NamespaceOrder Instance = new();

    public int Compare(string? left, string? right)
    {
        bool isLeftSystem = IsSystem(left);
        return isLeftSystem == IsSystem(right) ? string.CompareOrdinal(left, right) : isLeftSystem ? -1 : 1;
    }

    private static bool IsSystem(string? name) => name == "System" || (name is not null && name.StartsWith("System.", StringComparison.Ordinal));
}
