namespace IoTCommands.Testing.Http;

/// <summary>What is wrong with a request: the first few in words, the others counted. A request may have a hundred thousand mistakes.</summary>
internal sealed class RequestProblems
{
    private const int Most = 100;

    private readonly List<string> _problems = [];

    public int Count { get; private set; }

    /// <summary>True if another problem is only counted, so that its text need not be made.</summary>
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

    /// <summary>All in one text, so that nobody fixes a request one error at a time.</summary>
    public override string ToString()
    {
        if (Count == 1)
        {
            return _problems[0];
        }

        string more = Count > _problems.Count ? $" And {Count - _problems.Count} more." : string.Empty;
        return $"{Count} things are wrong with the request. " + string.Join(" ", _problems.Select((problem, index) => $"({index + 1}) {problem}")) + more;
    }
}
