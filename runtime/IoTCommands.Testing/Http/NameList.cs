using IoTCommands.Definitions.Names;

namespace IoTCommands.Testing.Http;

/// <summary>Lists existing names at the end of a message about a missing one.</summary>
internal static class NameList
{
    private const int Shown = 10;

    public static string Describe(IEnumerable<string> names, string missing)
    {
        string[] all = [.. names];
        if (all.Length == 0)
        {
            return "none.";
        }

        string more = all.Length > Shown ? $" and {all.Length - Shown} more" : string.Empty;
        string nearest = NearestName.Find(missing, all) is { } near ? $"; did you mean '{near}'?" : ".";
        return string.Join(", ", all.Take(Shown)) + more + nearest;
    }
}
