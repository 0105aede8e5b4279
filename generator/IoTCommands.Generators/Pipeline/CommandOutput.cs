using System.Collections.Immutable;
using System.Text;
using IoTCommands.Definitions;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Pipeline;

/// <summary>The data that the output of one command depends on.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Namespace">The namespace; null for the global one.</param>
/// <param name="SourceName">The path or type that is in generated documentation.</param>
/// <param name="Command">The model that the code is generated from.</param>
/// <param name="Settings">The project's settings.</param>
/// <param name="Result">The type of the command's result; null if there is none.</param>
internal sealed record CommandOutput(
    string HintName,
    string? Namespace,
    string SourceName,
    CommandModel Command,
    EmitSettings Settings,
    ResultReference? Result)
{
    /// <summary>Creates the output of a file. Null if nothing is to be generated from it.</summary>
    public static CommandOutput? From(FileModel file, OutputNames names, ResultSet results) =>
        From(file.SourceName, file.Key, file.Command, names, results);

    /// <summary>
    /// Creates the output of a type. Null if nothing is to be generated from it, or if a definition file with the same command id generates the command.
    /// </summary>
    public static CommandOutput? From(DeclarationModel declaration, OutputNames names, ResultSet results)
        => From(declaration.SourceName, declaration.Key, declaration.Command, names, results);

    private static CommandOutput? From(string sourceName, DefinitionKey? key, CommandModel? command, OutputNames names, ResultSet results) =>
        names.Settings.CanGenerate && key is not null && command is not null && names.HintNameOf(key, command.Name) is { } hintName
            ? new CommandOutput(hintName, names.Settings.NamespaceOf(key), sourceName, command, names.Settings.Emit, results.Find(command.CommandId))
            : null;

    public void Produce(SourceProductionContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        string text = CommandEmitter.Emit(Command, Identifiers.EscapeNamespace(Namespace), SourceName, Settings, Result);
        context.AddSource(HintName, SourceText.From(text, Encoding.UTF8));
    }
}

/// <summary>The data that the output of a catalog depends on: names, but no definitions.</summary>
internal sealed record CatalogOutput(CatalogModel Catalog, EmitSettings Settings)
{
    public static ImmutableArray<CatalogOutput> From(OutputNames names)
    {
        ImmutableArray<CatalogOutput>.Builder outputs = ImmutableArray.CreateBuilder<CatalogOutput>(names.Catalogs.Count);
        foreach (CatalogModel catalog in names.Catalogs)
        {
            outputs.Add(new CatalogOutput(catalog, names.Settings.Emit));
        }

        return outputs.MoveToImmutable();
    }

    public void Produce(SourceProductionContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        string text = CatalogEmitter.Emit(Identifiers.EscapeNamespace(Catalog.Namespace), Catalog.CommandNames, Settings);
        context.AddSource(Catalog.HintName, SourceText.From(text, Encoding.UTF8));
    }
}
