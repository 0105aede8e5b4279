using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Tool.Linting;

/// <summary>A file to check.</summary>
/// <param name="path">The full path.</param>
/// <param name="isNamed">True if the user named the file; false if the user named a directory, so that the file may not be a definition.</param>
internal sealed class InputFile(string path, bool isNamed)
{
    private SourceText? _text;

    public string Path => path;

    public bool IsNamed => isNamed;

    /// <summary>The text, which is read once.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public SourceText Text
    {
        get
        {
            if (_text is null)
            {
                using FileStream stream = File.OpenRead(path);
                _text = SourceText.From(stream, Encoding.UTF8);
            }

            return _text;
        }
    }
}

/// <summary>Finds the definition files in paths.</summary>
internal static class DefinitionFiles
{
    // The default items of an SDK project leave these directories out, too.
    private static readonly string[] LeftOut = ["bin", "obj", "node_modules"];

    /// <summary>Finds the files, each once, in the order of their paths.</summary>
    /// <param name="paths">Files and directories.</param>
    /// <exception cref="FileNotFoundException">A path does not exist, or there is no JSON file.</exception>
    public static IReadOnlyList<InputFile> Find(IEnumerable<string> paths)
    {
        SortedDictionary<string, InputFile> files = new(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string full = Path.GetFullPath(path);
            if (File.Exists(full))
            {
                files[full] = new InputFile(full, isNamed: true);
            }
            else if (Directory.Exists(full))
            {
                foreach (string file in FindIn(full))
                {
                    files.TryAdd(file, new InputFile(file, isNamed: false));
                }
            }
            else
            {
                throw new FileNotFoundException($"'{path}' does not exist.");
            }
        }

        return files.Count > 0
            ? [.. files.Values]
            : throw new FileNotFoundException($"There is no JSON file in {string.Join(", ", paths.Select(static path => $"'{path}'"))}.");
    }

    /// <summary>Finds the JSON files of a directory and those below it, in the order of their paths.</summary>
    public static IEnumerable<string> FindIn(string directory) =>
        Directory.EnumerateFiles(directory, "*.json", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive })
            .Where(file => !Path.GetRelativePath(directory, file).Split(Path.DirectorySeparatorChar).SkipLast(1).Any(IsLeftOut))
            .Order(StringComparer.Ordinal);

    private static bool IsLeftOut(string directory) => directory.StartsWith('.') || LeftOut.Contains(directory, StringComparer.OrdinalIgnoreCase);
}
