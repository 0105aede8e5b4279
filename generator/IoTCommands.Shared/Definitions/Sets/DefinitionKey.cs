using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>What one definition takes that no other may have: small, and equal where nothing of it changed, so that an edit elsewhere in a file costs nothing here.</summary>
/// <param name="Path">Of the file, as messages name it; one key for each.</param>
/// <param name="CommandId">A definition with errors has it taken too.</param>
/// <param name="NamespaceName">The C# namespace that the command is generated into; null for the global one.</param>
/// <param name="Name">The command's C# name; null where nothing is generated.</param>
/// <param name="TypeNames">The types that are generated for the command.</param>
internal sealed record DefinitionKey(string Path, string CommandId, string? NamespaceName, string? Name, EquatableArray<string> TypeNames)
{
    /// <summary>True if the definition has an error, so that the catalog's list leaves it out.</summary>
    public bool HasErrors { get; init; }

    /// <summary>The key of a definition; null where it has no command id to compare.</summary>
    public static DefinitionKey? From(string path, Definition definition, string? namespaceName) => From(path, definition, definition.Model, namespaceName);

    /// <summary>The key of a definition from which another command is generated than the one that it gives by itself; null for none.</summary>
    public static DefinitionKey? From(string path, Definition definition, CommandModel? command, string? namespaceName)
    {
        if (definition.CommandId is not { Value.Length: > 0 } id)
        {
            return null;
        }

        return new DefinitionKey(path, id.Value, namespaceName, command?.Name, GetTypeNames(command)) { HasErrors = command is { Error: not null } };
    }

    private static EquatableArray<string> GetTypeNames(CommandModel? command)
    {
        if (command is null || command.DeclaredType is not null || command.Parameters.IsEmpty)
        {
            return EquatableArray<string>.Empty;
        }

        List<string> names = [Naming.ArgsTypeName(command.Name)];
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (parameter.Enum is { } type)
            {
                names.Add(type.Name);
            }
        }

        return new EquatableArray<string>(names.ToArray());
    }
}
