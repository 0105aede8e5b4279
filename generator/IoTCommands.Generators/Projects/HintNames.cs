namespace IoTCommands.Generators.Projects;

/// <summary>
/// Gives out the names of outputs, each once. The compiler refuses a second output of a name, and takes <c>Lock</c> and <c>LOCK</c> for one name,
/// as file systems do that outputs are written to.
/// </summary>
internal sealed class HintNames(int capacity)
{
    private const string Extension = ".g.cs";

    private readonly Dictionary<string, int> _uses = new(capacity, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name where nobody else asks for it or one that differs in case only: <c>SetOvenTemperature.g.cs</c>, <c>Kitchen.SetOvenTemperature.g.cs</c>.
    /// </summary>
    /// <param name="namespaceName">Null for outputs of the project's own namespace.</param>
    /// <param name="name">The command's or the catalog's.</param>
    public static string Plain(string? namespaceName, string name) => Stem(namespaceName, name) + Extension;

    /// <summary>
    /// <see cref="Plain"/> for the first who asks, a number before the extension for the next ones. No identifier begins with a digit,
    /// so <c>LOCK.2.g.cs</c> is no other command's name.
    /// </summary>
    /// <returns>Null for <see cref="Plain"/>, which is not made here for all of the many who get it.</returns>
    public string? Take(string? namespaceName, string name)
    {
        string stem = Stem(namespaceName, name);
        _uses.TryGetValue(stem, out int uses);
        _uses[stem] = ++uses;
        return uses == 1 ? null : FormattableString.Invariant($"{stem}.{uses}{Extension}");
    }

    private static string Stem(string? namespaceName, string name) => namespaceName is null ? name : $"{namespaceName}.{name}";
}
