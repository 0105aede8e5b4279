using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.SetUp;

/// <summary>
/// Says why no code is generated: in a project that has commands but lacks a reference, and in one that references the package directly but has no command.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetupAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        SetupDescriptors.NothingGenerated,
        SetupDescriptors.NoCommand);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        // The files' metadata comes first: most projects have no definition file, and then no type is looked up.
        if (!ProjectFiles.Any(context.Options))
        {
            CheckCommands(context);
            return;
        }

        GeneratedCodeDependencies dependencies = GeneratedCodeDependencies.From(context.Compilation, context.CancellationToken);
        if (!dependencies.CanStartCommands
            && Create(
                ProjectFiles.Of(context.Options),
                MissingReference.Describe(context.Compilation, dependencies),
                context.CancellationToken) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>Checks that the project has a command. A project that gets the package through another reference does not need one.</summary>
    private static void CheckCommands(CompilationAnalysisContext context)
    {
        if (CreateNoCommand(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions) is { } diagnostic
            && !new ProjectCommands(context.Options, context.Compilation, context.CancellationToken).IsAnyKnown)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>Creates the diagnostic of a project that has no command; null if the project does not reference the package directly.</summary>
    internal static Diagnostic? CreateNoCommand(AnalyzerConfigOptions project)
    {
        string directory = project.GetText(OptionNames.ProjectDirectory) ?? project.GetText(OptionNames.MSBuildProjectDirectory) ?? "the project";

        // Interned, because the generator reports it too.
        return project.HasText(OptionNames.IsReferencedDirectly, "true")
            ? Diagnostic.Create(SetupDescriptors.NoCommand, Location.None, string.Intern(directory))
            : null;
    }

    /// <summary>Creates the diagnostic; null if no file turns out to be a definition.</summary>
    /// <param name="files">The project's definition files.</param>
    /// <param name="missing">Describes the missing reference.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    internal static Diagnostic? Create(IReadOnlyList<DefinitionFile> files, string missing, CancellationToken cancellationToken) =>
        // The generator reports it too. The compiler shows it once only if its arguments are the same objects.
        ShowDefinitions(files, cancellationToken) is { } definitions
            ? Diagnostic.Create(SetupDescriptors.NothingGenerated, Location.None, string.Intern(definitions), string.Intern(missing))
            : null;

    /// <summary>Describes the first definition and how many more there are; null if no file turns out to be one.</summary>
    private static string? ShowDefinitions(IReadOnlyList<DefinitionFile> files, CancellationToken cancellationToken)
    {
        string? first = null;
        int count = 0;
        foreach (DefinitionFile file in files)
        {
            if (file.Text.GetText(cancellationToken) is not { } text
                || ForeignFile.Is(file, SharedDefinitions.Parse(text, file.Name, type: null, cancellationToken)))
            {
                continue;
            }

            count++;
            first = first is null || string.CompareOrdinal(file.SourceName, first) < 0 ? file.SourceName : first;
        }

        return count > 1 ? FormattableString.Invariant($"{first} and {count - 1} more") : first;
    }
}
