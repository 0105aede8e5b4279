using IoTCommands.Model;

namespace IoTCommands.Generators.Pipeline;

/// <summary>The commands of a C# namespace.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Namespace">Null for the global namespace.</param>
/// <param name="CommandNames">The C# names of the commands, in ordinal order: the order of the files is the file system's.</param>
internal sealed record CatalogModel(string HintName, string? Namespace, EquatableArray<string> CommandNames);
