using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Analyzers.DefinitionFiles;

/// <summary>Creates the diagnostics of a definition file.</summary>
internal static class DefinitionDiagnostics
{
    /// <param name="file">The file.</param>
    /// <param name="text">The file's source text.</param>
    /// <param name="definition">The definition that is parsed from the text.</param>
    /// <param name="conflict">The conflict with another definition; null if there is none.</param>
    public static List<Diagnostic> Of(DefinitionFile file, SourceText text, Definition definition, DefinitionConflict? conflict)
    {
        List<Diagnostic> diagnostics = [];
        if (ForeignFile.Is(file, definition))
        {
            diagnostics.Add(CreateForeign(file, text));
            return diagnostics;
        }

        foreach (DiagnosticInfo diagnostic in definition.Diagnostics)
        {
            diagnostics.Add(Create(diagnostic, file.Text.Path, text));
        }

        if (conflict is not null)
        {
            diagnostics.Add(Create(SharedDefinitions.Share(text, conflict).ToDiagnostic(definition), file.Text.Path, text));
        }

        return diagnostics;
    }

    private static Diagnostic CreateForeign(DefinitionFile file, SourceText text)
    {
        int start = 0;
        while (start < text.Length - 1 && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        // Only the first character: the diagnostic is about the whole text, but underlining all of it would be distracting.
        Location location = LocationOf(new SourceSpan(start, 1), file.Text.Path, text);

        // The generator reports it too. The compiler shows it once only if its arguments are the same objects.
        string shown = string.Intern(DisplayString.OfPath(file.SourceName));
        return Diagnostic.Create(SetupDescriptors.ForeignFile, location, shown, string.Intern(file.SourceName));
    }

    public static Diagnostic Create(DiagnosticInfo diagnostic, string path, SourceText text) =>
        RoslynDescriptors.Create(diagnostic, LocationOf(diagnostic.Span, path, text), FixProperties.Replacement(diagnostic.Replacement));

    public static Location LocationOf(SourceSpan span, string path, SourceText text)
    {
        TextSpan inText = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        return Location.Create(path, inText, text.Lines.GetLinePositionSpan(inText));
    }
}
