using System.Text;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Writes paths for messages and generated documentation: relative to the project's directory, with <c>/</c>. In documentation, an absolute path would show
/// the folders of a machine to every reader, and would result in different output on another machine.
/// </summary>
internal static class RelativePath
{
    /// <summary>The start of a path to a file on another Windows machine.</summary>
    private const string Share = @"\\";

    /// <summary>
    /// Returns <c>commands/SetOvenTemperature.json</c> or <c>../shared/Reboot.json</c>; the absolute path if no relative one exists.
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

        // The drives differ, or only the root is common. A relative path up to the root would show where the project is.
        return common == 0 ? Root(path) + Join(0, file, 0) : Join(from.Length - common, file, common);
    }

    /// <summary>Handles nearly all files, without splitting the path; null if that is not enough.</summary>
    private static string? FromAbove(string directory, string path)
    {
        if (directory.Length < 2 || !IsSeparator(directory[directory.Length - 1]) || !path.StartsWith(directory, StringComparison.Ordinal) || !IsRooted(path))
        {
            return null;
        }

        // The path has neither "//" nor a part that may be "." or "..".
        for (int i = directory.Length; i < path.Length; i++)
        {
            if ((IsSeparator(path[i]) || path[i] == '.') && IsSeparator(path[i - 1]))
            {
                return null;
            }
        }

        return path.Substring(directory.Length).Replace('\\', '/');
    }

    /// <summary>Returns a path that <see cref="From"/> returned; only the file's name if it is absolute.</summary>
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

    /// <summary>Returns the start of an absolute path, before its parts.</summary>
    private static string Root(string path) => path.StartsWith(Share, StringComparison.Ordinal) ? "//" : IsWindows(path) ? "" : "/";

    /// <summary>Returns the path's parts without <c>.</c>, and without each <c>..</c> and the part that it cancels.</summary>
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
