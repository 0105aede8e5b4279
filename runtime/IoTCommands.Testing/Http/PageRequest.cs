using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IoTCommands.Definitions;

namespace IoTCommands.Testing.Http;

/// <summary>The page of a list that a request asks for.</summary>
/// <param name="MaxResults">The maximum number of items.</param>
/// <param name="After">The sequence number of the last item of the page before; null for the first page.</param>
/// <param name="IsAscending">True if the oldest item is the first; false if the newest is.</param>
/// <param name="Filter">The operation and the filter of the list. A token is valid only for the same list.</param>
internal sealed record PageRequest(int MaxResults, long? After, bool IsAscending, string Filter)
{
    public static PageRequest Parse(ServiceRequest request, int maxResults, int defaultResults, bool isAscending, string filter, RequestProblems problems)
    {
        PageRequest page = new(request.ParseNumber("maxResults", maxResults, defaultResults, problems), null, isAscending, filter);
        if (request.FindQuery("nextToken") is not { } token)
        {
            return page;
        }

        long? after = page.ParseToken(token);
        if (after is null)
        {
            problems.Add($"nextToken is {DisplayString.Quoted(token)}; it must be the nextToken of a response for the same list.");
        }

        return page with { After = after };
    }

    /// <summary>Parses <c>sortOrder</c>. True if it is ASCENDING; otherwise, false. Null means the newest first.</summary>
    public static bool ParseSortOrder(string? sortOrder, RequestProblems problems)
    {
        if (sortOrder is not (null or "ASCENDING" or "DESCENDING"))
        {
            problems.Add($"sortOrder is {DisplayString.Quoted(sortOrder)}; it must be ASCENDING or DESCENDING.");
        }

        return sortOrder == "ASCENDING";
    }

    /// <summary>Returns the page of a list. If an item is deleted between two requests, no other item is missing or repeated.</summary>
    /// <param name="inOrder">All items, the oldest first.</param>
    /// <param name="sequence">Gets the sequence number of an item. Each item has a larger number than the one before it.</param>
    /// <param name="matches">Returns true if an item meets the filter of the request; otherwise, false.</param>
    public Page<T> Take<T>(IReadOnlyList<T> inOrder, Func<T, long> sequence, Func<T, bool> matches)
    {
        List<T> items = [];
        for (int i = 0; i < inOrder.Count; i++)
        {
            T item = inOrder[IsAscending ? i : inOrder.Count - 1 - i];
            bool isBefore = After is { } after && (IsAscending ? sequence(item) <= after : sequence(item) >= after);
            if (isBefore || !matches(item))
            {
                continue;
            }

            if (items.Count == MaxResults)
            {
                return new Page<T>(items, CreateToken(sequence(items[^1])));
            }

            items.Add(item);
        }

        return new Page<T>(items, null);
    }

    private string CreateToken(long sequence)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{sequence}.{Hash()}");
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(text)).TrimEnd('=');
    }

    private long? ParseToken(string token)
    {
        byte[] bytes = new byte[token.Length];
        string padded = token.PadRight((token.Length + 3) / 4 * 4, '=');
        if (!Convert.TryFromBase64String(padded, bytes, out int length))
        {
            return null;
        }

        string[] parts = Encoding.ASCII.GetString(bytes, 0, length).Split('.');
        return parts.Length == 2 && parts[1] == Hash() && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
            ? sequence
            : null;
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{IsAscending} {Filter}")), 0, 8);
}

/// <summary>A page of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="NextToken">The token of the next page; null if this is the last one.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken);
