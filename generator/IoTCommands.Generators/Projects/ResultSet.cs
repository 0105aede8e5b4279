using IoTCommands.Generators.Declarations.Results;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>A type with <c>IoTCommandResult</c>, without its symbols. Two edits with the same meaning result in equal models.</summary>
/// <param name="Key">The data that other commands and results depend on.</param>
/// <param name="Model">The model that the code is generated from; null if nothing can be added to the type.</param>
internal sealed record ResultDeclarationModel(ResultKey Key, ResultTypeModel? Model)
{
    /// <summary>Creates the model of a declaration. Null if the code is not finished, or if generated code cannot name the type.</summary>
    public static ResultDeclarationModel? From(ResultDeclaration declaration) =>
        declaration is { CommandId: { } commandId, Reference: { } reference }
            ? new ResultDeclarationModel(new ResultKey(commandId, declaration.SourceName, AssemblyName: null, reference), declaration.Model)
            : null;
}

/// <summary>The type of a command's result.</summary>
/// <param name="CommandId">The command id.</param>
/// <param name="SourceName">The type's full name, which identifies the type.</param>
/// <param name="AssemblyName">The simple name of the referenced assembly that declares it; null for the project itself.</param>
/// <param name="Reference">The reference to the type for generated code.</param>
internal sealed record ResultKey(string CommandId, string SourceName, string? AssemblyName, ResultReference Reference);

/// <summary>The result types that a project and its references declare. The generator and the analyzers use the same set.</summary>
/// <param name="Keys">The keys, in ordinal order of the command ids, then of the types' names.</param>
internal sealed record ResultSet(EquatableArray<ResultKey> Keys)
{
    private static readonly Comparison<ResultKey> ByCommandId = static (left, right) =>
        string.CompareOrdinal(left.CommandId, right.CommandId) is not 0 and var order ? order
        : string.CompareOrdinal(left.SourceName, right.SourceName) is not 0 and var byName ? byName
        : string.CompareOrdinal(left.AssemblyName, right.AssemblyName);

    public static ResultSet From(IReadOnlyList<ResultKey> own, EquatableArray<ResultKey> referenced)
    {
        ResultKey[] keys = new ResultKey[own.Count + referenced.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = i < own.Count ? own[i] : referenced[i - own.Count];
        }

        Array.Sort(keys, ByCommandId);
        return new ResultSet(new EquatableArray<ResultKey>(keys));
    }

    /// <summary>Finds the type of a command's result; null if there is none, if there are several, or if its use is an error everywhere.</summary>
    public ResultReference? Find(string commandId)
    {
        int first = IndexOf(commandId);
        bool isOnly = first < Keys.Count && Keys[first].CommandId == commandId && (first + 1 == Keys.Count || Keys[first + 1].CommandId != commandId);
        return isOnly && Keys[first].Reference is { Restrictions: not { TypeError: not null } } reference ? reference : null;
    }

    /// <summary>Finds another type that is the result of the same command; null if there is none.</summary>
    public ResultKey? FindOther(ResultKey key)
    {
        for (int i = IndexOf(key.CommandId); i < Keys.Count && Keys[i].CommandId == key.CommandId; i++)
        {
            if (Keys[i].SourceName != key.SourceName || Keys[i].AssemblyName != key.AssemblyName)
            {
                return Keys[i];
            }
        }

        return null;
    }

    /// <summary>Returns the index of the first key with the id; if there is none, the index at which it would be inserted.</summary>
    private int IndexOf(string commandId)
    {
        int first = 0;
        int end = Keys.Count;
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = string.CompareOrdinal(Keys[middle].CommandId, commandId) < 0 ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
