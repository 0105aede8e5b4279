using System.Text;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Paths as messages and generated docs name them: from the project's directory, with <c>/</c>. In docs, an absolute path would show the folders of a machine
/// to every reader, and give different output on another machine.
/// </summary>
internal static class RelativePath
{
    /// <summary>What the path of a file on another Windows machine begins with.</summary>
    private const string Share = @"\\";

    /// <summary>
    /// <c>commands/SetOvenTemperature.json</c>, <c>../shared/Reboot.json</c>; the whole path if there is no way from the directory to the file.
    /// </summary>
    public static string From(string? directory, string path)
    {
        if (directory is not null && FromAbove(directory, path) is { } below)
        {
            return below;
        }

        string[] file = Parts(path);
        if (!IsRooted(path))
        {
            return Join(0, file, 0);
        }

        if (directory is null)
        {
            return Root(path) + Join(0, file, 0);
        }

        string[] from = Parts(directory);
        StringComparison comparison = IsWindows(path) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        int common = 0;
        while (common < from.Length && common < file.Length - 1 && string.Equals(from[common], file[common], comparison))
        {
            common++;
        }

        // Another drive, or nothing shared but the root: the way up to it would tell where the project lies.
        return common == 0 ? Root(path) + Join(0, file, 0) : Join(from.Length - common, file, common);
    }

    /// <summary>For nearly all files, without splitting the path; null if that is not enough.</summary>
    private static string? FromAbove(string directory, string path)
    {
        if (directory.Length < 2 || !IsSeparator(directory[directory.Length - 1]) || !path.StartsWith(directory, StringComparison.Ordinal) || !IsRooted(path))
        {
            return null;
        }

        // Neither "//" nor a part that may be "." or "..".
        for (int i = directory.Length; i < path.Length; i++)
        {
            if ((IsSeparator(path[i]) || path[i] == '.') && IsSeparator(path[i - 1]))
            {
                return null;
            }
        }

        return path.Substring(directory.Length).Replace('\\', '/');
    }

    /// <summary>A path as <see cref="From"/> returns it; for a whole path, only the file's name.</summary>
    public static string WithoutForeignFolders(string path) => IsRooted(path) ? path.Substring(path.LastIndexOf('/') + 1) : path;

    private static string Join(int up, string[] parts, int start)
    {
        StringBuilder path = new();
        for (int i = 0; i < up; i++)
        {
            path.Append("../");
        }

        for (int i = start; i < parts.Length; i++)
        {
            path.Append(i == start ? "" : "/").Append(parts[i]);
        }

        return path.ToString();
    }

    /// <summary>The beginning of a whole path, before its parts.</summary>
    private static string Root(string path) => path.StartsWith(Share, StringComparison.Ordinal) ? "//" : IsWindows(path) ? "" : "/";

    /// <summary>The path's parts without <c>.</c>, and without what a <c>..</c> goes back from.</summary>
    private static string[] Parts(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Split('/', '\\'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts.ToArray();
    }

    private static bool IsSeparator(char character) => character is '/' or '\\';

    private static bool IsRooted(string path) => IsWindows(path) || (path.Length > 0 && path[0] == '/');

    private static bool IsWindows(string path) => path.StartsWith(Share, StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':');
}
