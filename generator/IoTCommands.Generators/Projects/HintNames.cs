namespace IoTCommands.Generators.Projects;

/// <summary>
/// Assigns the names of outputs, each once. The compiler rejects a second output with a name, and treats <c>Lock</c> and <c>LOCK</c> as one name,
/// like the file systems that outputs are written to.
/// </summary>
internal sealed class HintNames(int capacity)
{
    private const string Extension = ".g.cs";

    private readonly Dictionary<string, int> _uses = new(capacity, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name if nothing else requires it, or one that differs only in case: <c>SetOvenTemperature.g.cs</c>, <c>Kitchen.SetOvenTemperature.g.cs</c>.
    /// </summary>
    /// <param name="namespaceName">Null for outputs of the project's own namespace.</param>
    /// <param name="name">The command's or the catalog's.</param>
    public static string Plain(string? namespaceName, string name) => Stem(namespaceName, name) + Extension;

    /// <summary>
    /// <see cref="Plain"/> for the first caller; for the next ones, with a number before the extension. No identifier begins with a digit,
    /// so <c>LOCK.2.g.cs</c> is not another command's name.
    /// </summary>
    /// <returns>Null for <see cref="Plain"/>, so that it is not created here for each of its many callers.</returns>
    public string? Take(string? namespaceName, string name)
    {
        string stem = Stem(namespaceName, name);
        _uses.TryGetValue(stem, out int uses);
        _uses[stem] = ++uses;
        return uses == 1 ? null : FormattableString.Invariant($"{stem}.{uses}{Extension}");
    }

    private static string Stem(string? namespaceName, string name) => namespaceName is null ? name : $"{namespaceName}.{name}";
}
