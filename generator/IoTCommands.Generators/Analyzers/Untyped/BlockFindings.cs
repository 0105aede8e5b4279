using System.Globalization;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>
/// Diagnostics of a method, kept to its end. A finding can be anywhere in the method that makes a request, and editors offer fixes only for what is reported
/// inside of the text that an action was called for: so it is reported for the method as a whole.
/// </summary>
internal sealed class BlockFindings
{
    private readonly object _lock = new();

    /// <summary>Null in nearly every method.</summary>
    private List<Diagnostic>? _found;

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _found ??= [];

            // Two requests may have one map, and its mistakes.
            if (!_found.Exists(other => other.Location == diagnostic.Location && Show(other) == Show(diagnostic)))
            {
                _found.Add(diagnostic);
            }
        }
    }

    public void Report(Action<Diagnostic> report)
    {
        lock (_lock)
        {
            _found?.ForEach(report);
        }
    }

    private static string Show(Diagnostic diagnostic) => diagnostic.Id + diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
