using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Pipeline;

/// <summary>Everything that the output of a catalog depends on: names, and no definition.</summary>
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
