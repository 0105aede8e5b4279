using System.Collections.Immutable;

namespace IoTCommands.Generators.Pipeline;

/// <summary>Finds commands that cannot be generated together. None of them is: which one is meant would be a guess.</summary>
internal static class CommandConflicts
{
    /// <returns>The paths of the files.</returns>
    public static HashSet<string> Find(ImmutableArray<FileModel> files, ProjectSettings settings, CancellationToken cancellationToken)
    {
        HashSet<string> conflicts = new(StringComparer.Ordinal);
        Dictionary<string, string> byId = new(files.Length, StringComparer.Ordinal);
        foreach (FileModel file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.Command is null)
            {
                continue;
            }

            if (byId.TryGetValue(file.Command.CommandId, out string? other))
            {
                conflicts.Add(other);
                conflicts.Add(file.Path);
            }
            else
            {
                byId.Add(file.Command.CommandId, file.Path);
            }
        }

        return conflicts;
    }
}
