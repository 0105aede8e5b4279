using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>IOTC1020: removes an item of a set that stands there already.</summary>
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
        // A set that is empty or too long is reported as a whole: which items to add or to remove is not for a fix to say.
        if (JsonPlace.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonString item, JsonArray list, ..])
        {
            return null;
        }

        // The first of the equal items stays, so there is one before this.
        JsonNode before = list.Items[Array.IndexOf(list.Items, item) - 1];
        return new TextFix(
            $"Remove the repeated {Titles.Quoted(item.Value)}",
            "Remove repeated items",
            new TextChange(TextSpan.FromBounds(before.Span.End, item.Span.End), ""));
    }
}
