namespace IoTCommands.Json;

/// <summary>Gathers the errors of one text: one for each mistake, and not more than a reader of them can use.</summary>
internal sealed class JsonErrorList
{
    /// <summary>A file that is no JSON at all would give one error for each of its words.</summary>
    public const int Limit = 100;

    private readonly List<JsonError> _errors = [];
    private int _lastFound = -1;

    /// <summary>
    /// Adds an error, unless the token that it is about has one: whoever cannot use a token leaves it to the next, who cannot use it either.
    /// </summary>
    /// <param name="found">Where the token starts that is not what was expected.</param>
    /// <param name="range">As in <see cref="JsonError.Range"/>.</param>
    /// <param name="expected">As in <see cref="JsonError.Expected"/>.</param>
    /// <param name="foundText">As in <see cref="JsonError.Found"/>.</param>
    public void Add(int found, TextRange range, string expected, string foundText)
    {
        if (found == _lastFound)
        {
            return;
        }

        _lastFound = found;
        if (_errors.Count < Limit)
        {
            _errors.Add(new JsonError(range, expected, foundText));
        }
    }

    /// <summary>Says that what the token at <paramref name="found"/> breaks is told already.</summary>
    public void Settle(int found) => _lastFound = found;

    public JsonError[] ToArray()
    {
        if (_errors.Count == 0)
        {
            return [];
        }

        // Two errors about one string are found in another order than they stand in.
        _errors.Sort(static (left, right) => left.Range.Start.CompareTo(right.Range.Start));
        return _errors.ToArray();
    }
}
