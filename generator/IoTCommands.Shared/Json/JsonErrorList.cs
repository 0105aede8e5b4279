namespace IoTCommands.Json;

/// <summary>Gathers the errors of one text: one for each mistake, and not more than a reader of them can use.</summary>
internal sealed class JsonErrorList
{
    /// <summary>A file that is no JSON at all would give one error for each of its words.</summary>
    public const int Limit = 100;

    private readonly List<JsonError> _errors = [];
    private int _lastFound = -1;

    /// <summary>How many there are, also beyond the limit.</summary>
    public int Total { get; private set; }

    /// <summary>
    /// Counts an error, unless the token that it is about has one: whoever cannot use a token leaves it to the next, who cannot use it either.
    /// </summary>
    /// <param name="found">Where the token starts that is not what was expected.</param>
    /// <returns>Whether the error is to be added.</returns>
    public bool Count(int found)
    {
        if (found == _lastFound)
        {
            return false;
        }

        _lastFound = found;
        Total++;
        return Total <= Limit;
    }

    public void Add(JsonError error) => _errors.Add(error);

    /// <summary>Says that what the token at <paramref name="found"/> breaks is told already.</summary>
    public void Settle(int found) => _lastFound = found;

    /// <summary>In the order of the text.</summary>
    public JsonError[] ToArray()
    {
        if (_errors.Count == 0)
        {
            return [];
        }

        _errors.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : string.CompareOrdinal(left.Expected, right.Expected));
        RemoveRepeated();
        return _errors.ToArray();
    }

    /// <summary>A string that was taken for an item, and then for a property's name, was read twice.</summary>
    private void RemoveRepeated()
    {
        for (int i = _errors.Count - 1; i > 0; i--)
        {
            if (_errors[i] == _errors[i - 1])
            {
                _errors.RemoveAt(i);
            }
        }
    }
}
