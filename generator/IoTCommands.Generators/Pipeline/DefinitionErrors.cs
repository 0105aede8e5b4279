using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Analyzers.SetUp;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Pipeline;

/// <summary>
/// A definition file whose type may be missing in C#. If code names this type in a signature, the build ends before the compiler runs analyzers. So the
/// generator reports the file's errors as well. If both report a diagnostic, the compiler shows it only once.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Bindings">The declared types.</param>
/// <param name="Conflict">The conflict with another definition; null if there is none.</param>
internal sealed record DefinitionErrors(DefinitionFile File, BindingSet Bindings, DefinitionConflict? Conflict)
{
    /// <summary>Null if a command is generated from the definition.</summary>
    public static DefinitionErrors? From(
        DefinitionFile file,
        BindingSet bindings,
        EquatableArray<DefinitionConflict> conflicts,
        CancellationToken cancellationToken)
    {
        DefinitionConflict? conflict = null;
        foreach (DefinitionConflict candidate in conflicts)
        {
            conflict = candidate.Path == file.Path ? candidate : conflict;
        }

        DefinitionErrors errors = new(file, bindings, conflict);
        return errors.Find(cancellationToken).Count > 0 ? errors : null;
    }

    public void Report(SourceProductionContext context)
    {
        foreach (Diagnostic diagnostic in Find(context.CancellationToken))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private List<Diagnostic> Find(CancellationToken cancellationToken)
    {
        if (File.Text.GetText(cancellationToken) is not { } text)
        {
            return [];
        }

        Definition definition = BoundDefinition.Parse(text, File, Bindings, cancellationToken).Definition;
        // No code expects a generated method for the input of a start. The analyzer checks such a file.
        if ((Conflict is null && definition.Command is not null) || definition.IsStartInput)
        {
            return [];
        }

        List<Diagnostic> diagnostics = DefinitionDiagnostics.Of(File, text, definition, Conflict);

        // A file of another kind is only a warning, but nothing is generated from it either.
        if (!ForeignFile.Is(File, definition))
        {
            diagnostics.RemoveAll(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        }

        return diagnostics;
    }
}

/// <summary>The errors of declared types. Like <see cref="DefinitionErrors"/> for files: a method or a catalog entry may be missing in C#.</summary>
internal static class DeclarationErrors
{
    public static ImmutableArray<Diagnostic> Find(Compilation compilation, CommandSet commands, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic>.Builder errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach ((INamedTypeSymbol type, AttributeData attribute) in DeclaredTypes.Find(compilation, KnownAttribute.IoTCommand, cancellationToken))
        {
            Declaration declaration = DeclarationParser.Parse(type, attribute, cancellationToken);
            bool isBound = declaration.Parsed?.CommandId is { } id && commands.IsBoundToFile(declaration.SourceName, id.Value);
            DeclarationDiagnostics.Report(declaration, isBound, commands, AddError, cancellationToken);
        }

        return errors.ToImmutable();

        void AddError(Diagnostic diagnostic)
        {
            if (diagnostic.Severity == DiagnosticSeverity.Error)
            {
                errors.Add(diagnostic);
            }
        }
    }
}

/// <summary>A project that lacks a reference, so all generated types are missing.</summary>
/// <param name="Missing">Describes the missing reference.</param>
/// <param name="Files">The definition files.</param>
internal sealed record NothingGenerated(string Missing, EquatableArray<DefinitionFile> Files)
{
    public void Report(SourceProductionContext context)
    {
        if (SetupAnalyzer.Create(Files, Missing, context.CancellationToken) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
