using System.Collections.Immutable;
using IoTCommands.Generators.Pipeline;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators;

/// <summary>Generates a typed <c>StartXxxAsync</c> for every command definition of a project.</summary>
/// <remarks>
/// Each step runs for an edit only as far as its input differs from before, so each hands on the least that the next one needs: no compilation,
/// no symbol, no text. It reports nothing: a diagnostic of a generator cannot be configured, so analyzers report what is wrong with a definition.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class IoTCommandsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<FileModel> models = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, _) => OneOrNone(DefinitionFile.From(pair.Left, pair.Right)))
            .WithTrackingName(StepNames.Files)
            .Select(static (file, cancellationToken) => FileModel.From(file, cancellationToken))
            .WithTrackingName(StepNames.Models);

        IncrementalValueProvider<CompilationFacts> facts = context.CompilationProvider
            .Select(static (compilation, cancellationToken) => CompilationFacts.From(compilation, cancellationToken))
            .WithTrackingName(StepNames.Facts);

        IncrementalValueProvider<ProjectSettings> settings = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Combine(facts)
            .Select(static (pair, _) => ProjectSettings.From(pair.Left.Left.GlobalOptions, pair.Left.Right, pair.Right))
            .WithTrackingName(StepNames.Settings);

        IncrementalValueProvider<CommandSet> commands = models
            .Select(static (model, _) => model.Key)
            .WithTrackingName(StepNames.Keys)
            .Collect()
            .Combine(settings)
            .Select(static (pair, cancellationToken) => CommandSetBuilder.Build(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Commands);

        IncrementalValuesProvider<CommandOutput> commandOutputs = models
            .Combine(commands)
            .SelectMany(static (pair, _) => OneOrNone(CommandOutput.From(pair.Left, pair.Right)))
            .WithTrackingName(StepNames.CommandOutputs);

        IncrementalValuesProvider<CatalogOutput> catalogOutputs = commands
            .SelectMany(static (set, _) => CatalogOutput.From(set))
            .WithTrackingName(StepNames.CatalogOutputs);

        // Not implementation outputs: users' code calls what is generated, so editors must know it too.
        context.RegisterSourceOutput(commandOutputs, static (production, output) => output.Produce(production));
        context.RegisterSourceOutput(catalogOutputs, static (production, output) => output.Produce(production));
    }

    private static ImmutableArray<T> OneOrNone<T>(T? value)
        where T : class
        => value is null ? ImmutableArray<T>.Empty : ImmutableArray.Create(value);
}
