namespace IoTCommands.Testing.Http;

/// <summary>The problems of a request: the first 100 as sentences, and the number of all, because a request can have a hundred thousand.</summary>
internal sealed class RequestProblems
{
    private const int Most = 100;

    private readonly List<RequestProblem> _problems = [];

    public int Count { get; private set; }

    /// <summary>True if the next problem is only counted, so that its message is not needed; otherwise, false.</summary>
    public bool IsFull => _problems.Count == Most;

    /// <summary>The first problems, at most 100.</summary>
    public IReadOnlyList<RequestProblem> First => _problems;

    /// <param name="problem">The problem as a sentence.</param>
    /// <param name="member">The member of the request that has it, for example <c>parameters.targetC</c>; null if it is not about a single one.</param>
    public void Add(string problem, string? member = null)
    {
        Count++;
        if (!IsFull)
        {
            _problems.Add(new RequestProblem(problem, member));
        }
    }

    public void AddRange(IEnumerable<string> problems, string? member = null)
    {
        foreach (string problem in problems)
        {
            Add(problem, member);
        }
    }

    /// <summary>All problems in one message, so that they can be fixed at once.</summary>
    public override string ToString()
    {
        if (Count == 1)
        {
            return _problems[0].Message;
        }

        string more = Count > _problems.Count ? $" And {Count - _problems.Count} more." : string.Empty;
        return $"The request has {Count} problems. " + string.Join(" ", _problems.Select((problem, index) => $"({index + 1}) {problem.Message}")) + more;
    }
}

/// <summary>A problem of a request.</summary>
/// <param name="Message">The problem as a sentence.</param>
/// <param name="Member">The member of the request that has it, for example <c>parameters.targetC</c>; null if it is not about a single one.</param>
internal sealed record RequestProblem(string Message, string? Member);
