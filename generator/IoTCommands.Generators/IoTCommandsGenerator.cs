using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Pipeline;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators;

/// <summary>
/// Generates a typed <c>StartXxxAsync</c> for every command that a project defines: in definition files, and in types with <c>IoTCommand</c>.
/// </summary>
/// <remarks>
/// A step runs after an edit only if its input has changed, so each step passes on only what the next one needs: no compilation, no symbol, no text.
/// Analyzers report all diagnostics. In builds, the generator also reports errors because of which a type may be missing: they end the compilation before
/// analyzers run. Editors always run analyzers, and would list an error twice if both reported it.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class IoTCommandsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<DeclarationResult> declared = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownAttributes.IoTCommandFullName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellationToken) => DeclarationResult.From(attributed, cancellationToken))
            .SelectMany(static (result, _) => OneOrNone(result));

        IncrementalValuesProvider<DeclarationModel> declarations = declared
            .SelectMany(static (result, _) => OneOrNone(result.Model))
            .WithTrackingName(StepNames.Declarations);

        IncrementalValueProvider<BindingSet> bindings = declarations
            .Select(static (model, _) => model.Binding)
            .Collect()
            .Select(static (bindings, _) => BindingSet.From(bindings))
            .WithTrackingName(StepNames.Bindings);

        IncrementalValuesProvider<DefinitionFile> files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, _) => OneOrNone(DefinitionFile.From(pair.Left, pair.Right)))
            .WithTrackingName(StepNames.Files);

        IncrementalValuesProvider<FileModel> models = files
            .Combine(bindings)
            .Select(static (pair, cancellationToken) => FileModel.From(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Models);

        IncrementalValueProvider<GeneratedCodeDependencies> dependencies = context.CompilationProvider
            .Select(static (compilation, cancellationToken) => GeneratedCodeDependencies.From(compilation, cancellationToken))
            .WithTrackingName(StepNames.Dependencies);

        IncrementalValueProvider<ProjectSettings> settings = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Combine(dependencies)
            .Select(static (pair, _) => ProjectSettings.From(pair.Left.Left.GlobalOptions, pair.Left.Right, pair.Right))
            .WithTrackingName(StepNames.Settings);

        IncrementalValueProvider<ImmutableArray<DefinitionKey>> declaredKeys = declarations
            .Select(static (model, _) => model.Key)
            .WithTrackingName(StepNames.DeclaredKeys)
            .Collect();

        IncrementalValueProvider<CommandSet> commandSet = models
            .Select(static (model, _) => model.Key)
            .WithTrackingName(StepNames.Keys)
            .Collect()
            .Combine(declaredKeys)
            .Combine(settings)
            .Combine(dependencies)
            .Select(static (pair, cancellationToken) =>
                CommandSetBuilder.Build(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right, pair.Right.Catalogs, cancellationToken));

        IncrementalValueProvider<OutputNames> commands = commandSet
            .Select(static (set, _) => set.Outputs)
            .WithTrackingName(StepNames.Commands);

        IncrementalValuesProvider<ResultDeclarationModel> resultDeclarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownAttributes.IoTCommandResultFullName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellationToken) => ResultOutput.Parse(attributed, cancellationToken))
            .SelectMany(static (result, _) => OneOrNone(result))
            .WithTrackingName(StepNames.ResultDeclarations);

        IncrementalValueProvider<ImmutableArray<ResultKey>> resultKeys = resultDeclarations
            .Select(static (model, _) => model.Key)
            .Collect();

        IncrementalValueProvider<ResultSet> results = resultKeys
            .Combine(dependencies)
            .Select(static (pair, _) => ResultSet.From(pair.Left, pair.Right.Results))
            .WithTrackingName(StepNames.Results);

        IncrementalValueProvider<bool> isBuild = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => !options.GlobalOptions.HasText(OptionNames.IsDesignTimeBuild, "true"));

        IncrementalValuesProvider<DefinitionErrors> errors = files
            .Combine(bindings)
            .Combine(commandSet.Select(static (set, _) => set.Conflicts))
            .Combine(isBuild)
            .SelectMany(static (pair, cancellationToken) => OneOrNone(
                pair.Right ? DefinitionErrors.From(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right, cancellationToken) : null));

        IncrementalValueProvider<bool> hasDeclarationErrors = declared
            .Where(static result => result.HasErrors)
            .Collect()
            .Combine(commandSet)
            .Combine(isBuild)
            .Select(static (pair, _) => pair.Right && (!pair.Left.Left.IsEmpty || pair.Left.Right.HasTypeInConflict));

        IncrementalValuesProvider<Diagnostic> declarationErrors = context.CompilationProvider
            .Combine(hasDeclarationErrors)
            .Combine(commandSet)
            .SelectMany(static (pair, cancellationToken) =>
                pair.Left.Right ? DeclarationErrors.Find(pair.Left.Left, pair.Right, cancellationToken) : ImmutableArray<Diagnostic>.Empty);

        IncrementalValuesProvider<NothingGenerated> nothingGenerated = context.CompilationProvider
            .Combine(dependencies)
            .Combine(isBuild)
            .Select(static (pair, _) =>
                pair.Left.Right.CanStartCommands || !pair.Right ? null : MissingReference.Describe(pair.Left.Left, pair.Left.Right))
            .Combine(files.Collect())
            .SelectMany(static (pair, _) =>
                OneOrNone(pair.Left is null ? null : new NothingGenerated(pair.Left, new EquatableArray<DefinitionFile>([.. pair.Right]))));

        IncrementalValueProvider<bool> hasDefinition = files
            .Collect()
            .Combine(declared.Collect())
            .Select(static (pair, _) => !pair.Left.IsEmpty || !pair.Right.IsEmpty);

        IncrementalValuesProvider<Diagnostic> noCommand = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(hasDefinition)
            .Combine(isBuild)
            .SelectMany(static (pair, cancellationToken) =>
                pair.Right
                && !pair.Left.Right
                && SetupAnalyzer.CreateNoCommand(pair.Left.Left.Right.GlobalOptions) is { } diagnostic
                && !ReferencedCommands.IsAny(pair.Left.Left.Left, cancellationToken)
                    ? ImmutableArray.Create(diagnostic)
                    : ImmutableArray<Diagnostic>.Empty);

        IncrementalValuesProvider<CommandOutput> commandOutputs = models
            .Combine(commands)
            .Combine(results)
            .SelectMany(static (pair, _) => OneOrNone(CommandOutput.From(pair.Left.Left, pair.Left.Right, pair.Right)))
            .WithTrackingName(StepNames.CommandOutputs);

        IncrementalValuesProvider<CommandOutput> declaredOutputs = declarations
            .Combine(commands)
            .Combine(results)
            .SelectMany(static (pair, _) => OneOrNone(CommandOutput.From(pair.Left.Left, pair.Left.Right, pair.Right)))
            .WithTrackingName(StepNames.DeclaredOutputs);

        IncrementalValuesProvider<CatalogOutput> catalogOutputs = commands
            .SelectMany(static (set, _) => CatalogOutput.From(set))
            .WithTrackingName(StepNames.CatalogOutputs);

        IncrementalValuesProvider<ResultOutput> resultOutputs = resultDeclarations
            .Combine(resultKeys.Select(static (keys, _) => ResultOutput.FindNamesInConflict(keys)))
            .Combine(settings.Select(static (settings, _) => settings.Emit))
            .SelectMany(static (pair, _) => OneOrNone(ResultOutput.From(pair.Left.Left, pair.Left.Right, pair.Right)))
            .WithTrackingName(StepNames.ResultOutputs);

        // These are not implementation outputs: users' code calls the generated code, so editors must know it too.
        context.RegisterSourceOutput(commandOutputs, static (production, output) => output.Produce(production));
        context.RegisterSourceOutput(declaredOutputs, static (production, output) => output.Produce(production));
        context.RegisterSourceOutput(resultOutputs, static (production, output) => output.Produce(production));
        context.RegisterSourceOutput(catalogOutputs, static (production, output) => output.Produce(production));

        context.RegisterSourceOutput(errors, static (production, errors) => errors.Report(production));
        context.RegisterSourceOutput(declarationErrors, static (production, error) => production.ReportDiagnostic(error));
        context.RegisterSourceOutput(nothingGenerated, static (production, output) => output.Report(production));
        context.RegisterSourceOutput(noCommand, static (production, diagnostic) => production.ReportDiagnostic(diagnostic));
    }

    private static ImmutableArray<T> OneOrNone<T>(T? value)
        where T : class
        => value is null ? ImmutableArray<T>.Empty : ImmutableArray.Create(value);
}
