namespace IoTCommands.Json;

/// <summary>
/// Keeps one buffer for each thread, so that writing one file after another allocates the texts only. In place of <c>ArrayPool</c>: that is in System.Buffers,
/// which the compiler does not reference, and an assembly that it does not bring along may be missing or of another version inside Visual Studio (CS8784).
/// </summary>
internal static class CharBuffers
{
    /// <summary>A compiler lives for days: one huge definition must not keep a buffer of its size for as long.</summary>
    private const int LargestKept = 256 * 1024;

    [ThreadStatic]
    private static char[]? _kept;

    /// <summary>A buffer of at least <paramref name="length"/> characters, with anything in it.</summary>
    public static char[] Rent(int length)
    {
        char[]? kept = _kept;
        if (kept is null || kept.Length < length)
        {
            return new char[length];
        }

        _kept = null;
        return kept;
    }

    /// <summary>Takes a buffer back, which its renter no longer uses.</summary>
    public static void Return(char[] buffer)
    {
        if (buffer.Length <= LargestKept && buffer.Length > (_kept?.Length ?? 0))
        {
            _kept = buffer;
        }
    }
}
