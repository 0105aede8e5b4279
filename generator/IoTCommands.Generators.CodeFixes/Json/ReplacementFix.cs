using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>Puts the text that a finding offers in its place: the nearest right name, placeholder or parameter, or the same value as AWS takes it.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ReplacementFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { Extension })]
public sealed class ReplacementFix : JsonCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DefinitionDescriptors.UnknownProperty.Id,
        DefinitionDescriptors.WrongKind.Id,
        DefinitionDescriptors.UnknownName.Id,
        DefinitionDescriptors.InvalidValue.Id,
        DefinitionDescriptors.OperandNotForOperator.Id,
        DefinitionDescriptors.InvalidNumber.Id,
        DefinitionDescriptors.InvalidTemplate.Id,
        DefinitionDescriptors.InvalidPlaceholder.Id,
        DefinitionDescriptors.UndeclaredParameter.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } replacement)
        {
            return null;
        }

        TextSpan span = diagnostic.Location.SourceSpan;
        string title = Titles.ChangeJson(text.ToString(span), replacement);

        // One key for one misspelling: "fix all" must not take guesses of which nobody has seen the title.
        return new TextFix(title, title, new TextChange(span, replacement));
    }
}
