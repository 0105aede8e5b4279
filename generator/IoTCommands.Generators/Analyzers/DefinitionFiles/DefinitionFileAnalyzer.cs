using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>Reports errors of a definition file, at the key or value itself. The generator uses the same results.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RoslynDescriptors.OfDefinitions
        .Add(SetupDescriptors.ForeignFile)
        .Add(RoslynDescriptors.Of(ProjectDescriptors.CommandOfReference))
        .Add(RoslynDescriptors.Of(ProjectDescriptors.LongCommandId))
        .AddRange(StartFileChecks.Descriptors);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // An action at the end of the compilation would not run live in editors.
        context.RegisterCompilationStartAction(static start =>
        {
            if (!ProjectFiles.Any(start.Options))
            {
                return;
            }

            ProjectCommands commands = new(start.Options, start.Compilation, start.CancellationToken);
            start.RegisterAdditionalFileAction(file => Analyze(file, commands));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ProjectCommands commands)
    {
        if (DefinitionFile.From(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider) is not { } file
            || commands.FindFile(file) is not { Text: { } text, Definition: { } definition })
        {
            return;
        }

        if (definition.IsStartInput)
        {
            StartFileChecks.Check(file, text, commands, context.ReportDiagnostic, context.CancellationToken);
            return;
        }

        foreach (Diagnostic diagnostic in DefinitionDiagnostics.Of(file, text, definition, commands.Set.FindConflict(file.Path)))
        {
            context.ReportDiagnostic(diagnostic);
        }

        if (definition.CommandId is { } id && commands.FindLongId(id.Value) is { } arguments)
        {
            DiagnosticInfo diagnostic = new(ProjectDescriptors.LongCommandId, id.Span, new EquatableArray<string>(arguments));
            context.ReportDiagnostic(DefinitionDiagnostics.Create(diagnostic, file.Text.Path, text));
        }
    }
}
