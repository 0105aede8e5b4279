namespace IoTCommands.Testing.Http;

/// <summary>The problems of a request: the first few as sentences, and the number of all, because a request can have a hundred thousand.</summary>
internal sealed class RequestProblems
{
    private const int Most = 100;

    private readonly List<string> _problems = [];

    public int Count { get; private set; }

    /// <summary>True if another problem is only counted, so that its message is not needed; otherwise, false.</summary>
    public bool IsFull => _problems.Count == Most;

    public void Add(string problem)
    {
        Count++;
        if (!IsFull)
        {
            _problems.Add(problem);
        }
    }

    public void AddRange(IEnumerable<string> problems)
    {
        foreach (string problem in problems)
        {
            Add(problem);
        }
    }

    /// <summary>All problems in one message, so that they can be fixed at once.</summary>
    public override string ToString()
    {
        if (Count == 1)
        {
            return _problems[0];
        }

        string more = Count > _problems.Count ? $" And {Count - _problems.Count} more." : string.Empty;
        return $"The request has {Count} problems. " + string.Join(" ", _problems.Select((problem, index) => $"({index + 1}) {problem}")) + more;
    }
}
