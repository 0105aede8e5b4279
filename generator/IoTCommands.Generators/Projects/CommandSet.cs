using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>What has to be known of all commands of a project together. The generator and the analyzers go by the same one.</summary>
/// <param name="Settings">The project's.</param>
/// <param name="Commands">One per command id, in ordinal order of the ids.</param>
/// <param name="Conflicts">In ordinal order of the paths; usually empty.</param>
/// <param name="Catalogs">One per C# namespace that has a definition, in ordinal order; empty if the project cannot generate.</param>
/// <param name="OutputNames">The outputs that do not have their plain name, in ordinal order of the paths; usually empty.</param>
internal sealed record CommandSet(
    ProjectSettings Settings,
    EquatableArray<CommandOrigin> Commands,
    EquatableArray<DefinitionConflict> Conflicts,
    EquatableArray<CatalogModel> Catalogs,
    EquatableArray<OutputName> OutputNames)
{
    /// <summary>The definition of a command; null if the project defines none with the id.</summary>
    public CommandOrigin? Find(string commandId)
    {
        int index = Search(Commands.AsSpan(), commandId, static command => command.CommandId);
        return index < 0 ? null : Commands[index];
    }

    /// <summary>The conflict of a file or a declared type; null if it has none.</summary>
    public DefinitionConflict? FindConflict(string path)
    {
        int index = Search(Conflicts.AsSpan(), path, static conflict => conflict.Path);
        return index < 0 ? null : Conflicts[index];
    }

    /// <summary>The name of a command's output; null if nothing is generated from the definition.</summary>
    public string? HintNameOf(DefinitionKey key, string commandName)
    {
        int index = Search(OutputNames.AsSpan(), key.Path, static output => output.Path);
        return index < 0 ? HintNames.Plain(Settings.HintNamespaceOf(Settings.NamespaceOf(key)), commandName) : OutputNames[index].HintName;
    }

    private static int Search<T>(ReadOnlySpan<T> items, string key, Func<T, string> keyOf)
    {
        int first = 0;
        int end = items.Length;
        while (first < end)
        {
            int middle = (first + end) / 2;
            int order = string.CompareOrdinal(keyOf(items[middle]), key);
            if (order == 0)
            {
                return middle;
            }

            first = order < 0 ? middle + 1 : first;
            end = order < 0 ? end : middle;
        }

        return -1;
    }
}

/// <summary>Where a command is defined.</summary>
/// <param name="CommandId">The command's.</param>
/// <param name="Path">The path of the file, or the name of the type if no file defines the command; the first one of several.</param>
/// <param name="IsAmbiguous">True if several files define the command, or if no file does and several types do.</param>
internal sealed record CommandOrigin(string CommandId, string Path, bool IsAmbiguous);

/// <summary>The commands of a C# namespace.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Namespace">Null for the global namespace.</param>
/// <param name="CommandNames">The C# names of the commands, in ordinal order: the order of the files is the file system's.</param>
internal sealed record CatalogModel(string HintName, string? Namespace, EquatableArray<string> CommandNames);

/// <summary>The name of the output of a definition, if it is not the plain one.</summary>
/// <param name="Path">The path of the file, or the name of the declared type.</param>
/// <param name="HintName">Null if nothing is generated: the definition is in conflict with another one, or the type is bound to a file.</param>
internal sealed record OutputName(string Path, string? HintName);
