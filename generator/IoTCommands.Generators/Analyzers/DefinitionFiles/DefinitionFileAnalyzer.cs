using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>Reports what is wrong with a definition file, at the very key or value: what the generator goes by too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefinitionFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RoslynDescriptors.OfDefinitions.Add(SetupDescriptors.ForeignFile);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        // Not at the end of the compilation: that would not be live in editors.
        context.RegisterCompilationStartAction(static start =>
        {
            if (ProjectFiles.Of(start.Options).Count == 0)
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

        if (ForeignFile.Is(file, definition, context.Options))
        {
            context.ReportDiagnostic(CreateForeign(file, text));
            return;
        }

        foreach (DiagnosticInfo diagnostic in definition.Diagnostics)
        {
            context.ReportDiagnostic(Create(diagnostic, context.AdditionalFile.Path, text));
        }

        if (commands.Set.FindConflict(file.Path) is { } conflict)
        {
            context.ReportDiagnostic(Create(conflict.ToDiagnostic(definition), context.AdditionalFile.Path, text));
        }
    }

    private static Diagnostic CreateForeign(DefinitionFile file, SourceText text)
    {
        int start = 0;
        while (start < text.Length - 1 && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        // The first character only: all of the text is meant, and nobody wants all of it underlined.
        Location location = LocationOf(new SourceSpan(start, 1), file.Text.Path, text);
        return Diagnostic.Create(SetupDescriptors.ForeignFile, location, DisplayString.OfPath(file.SourceName), file.SourceName);
    }

    private static Diagnostic Create(DiagnosticInfo diagnostic, string path, SourceText text) =>
        RoslynDescriptors.Create(diagnostic, LocationOf(diagnostic.Span, path, text), FixProperties.Replacement(diagnostic.Replacement));

    private static Location LocationOf(SourceSpan span, string path, SourceText text)
    {
        TextSpan inText = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        return Location.Create(path, inText, text.Lines.GetLinePositionSpan(inText));
    }
}
