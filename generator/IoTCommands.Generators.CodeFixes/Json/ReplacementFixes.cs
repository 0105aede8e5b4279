using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>
/// Replaces the span of a diagnostic with the replacement that it offers: the nearest valid name, placeholder or parameter, or the same value in AWS's form.
/// </summary>
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
        DefinitionDescriptors.UndeclaredParameter.Id,
        DefinitionDescriptors.EncodedTwice.Id,
        DefinitionDescriptors.EscapedPlaceholder.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } replacement)
        {
            return null;
        }

        TextSpan span = diagnostic.Location.SourceSpan;
        string title = Titles.ChangeJson(text.ToString(span), replacement);

        // One key per misspelling: "fix all" must not apply guesses whose titles the user has not seen.
        return new TextFix(title, title, new TextChange(span, replacement));
    }
}

/// <summary>Fixes IOTC1020: removes an item that a set already contains.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(RepeatedItemFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { Extension })]
public sealed class RepeatedItemFix : JsonCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DefinitionDescriptors.InvalidSet.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        // A set that is empty or too long is reported as a whole: a fix cannot decide which items to add or to remove.
        if (JsonEdits.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonString item, JsonArray list, ..])
        {
            return null;
        }

        // The first of the equal items stays, so there is an item before this one.
        JsonNode before = list.Items[Array.IndexOf(list.Items, item) - 1];
        return new TextFix(
            $"Remove the repeated {Titles.Quoted(item.Value)}",
            "Remove repeated items",
            new TextChange(TextSpan.FromBounds(before.Span.End, item.Span.End), ""));
    }
}
