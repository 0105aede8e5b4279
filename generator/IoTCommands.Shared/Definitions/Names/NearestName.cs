namespace IoTCommands.Definitions.Names;

/// <summary>Finds the correct name that is nearest to a misspelled one.</summary>
internal static class NearestName
{
    /// <summary>Names in a definition are untrusted, and the work grows with the square of their length. In longer names, typos are not searched for.</summary>
    private const int Longest = 64;

    private const int ShortestPrefix = 3;

    /// <summary>
    /// Finds the candidate that is equal to the name if case is ignored, or that the name abbreviates (<c>BOOL</c> for <c>BOOLEAN</c>), or that the fewest
    /// edits lead to. Edits are insertions, deletions, replacements and swaps of adjacent characters, at most one for every three characters. Null if no
    /// candidate is near. If several are equally near, the first one.
    /// </summary>
    public static string? Find(string name, ReadOnlySpan<string> candidates)
    {
        string? nearest = null;
        int best = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int distance = Distance(name, candidate);
            if (distance < best)
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static int Distance(string name, string candidate)
    {
        if (string.Equals(name, candidate, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (name.Length >= ShortestPrefix && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        int most = Math.Max(name.Length, candidate.Length) / 3;
        if (name.Length > Longest || Math.Abs(name.Length - candidate.Length) > most || Math.Min(name.Length, candidate.Length) < ShortestPrefix - 1)
        {
            return int.MaxValue;
        }

        int distance = CountEdits(name, candidate);
        return distance <= most ? distance : int.MaxValue;
    }

    private static int CountEdits(string from, string to)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = new int[to.Length + 1];
        int[] current = new int[to.Length + 1];
        for (int j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                bool isSame = AreSame(from[i - 1], to[j - 1]);
                int edits = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && AreSame(from[i - 1], to[j - 2]) && AreSame(from[i - 2], to[j - 1]))
                {
                    edits = Math.Min(edits, beforeLast[j - 2] + 1);
                }

                current[j] = edits;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[to.Length];
    }

    private static bool AreSame(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
