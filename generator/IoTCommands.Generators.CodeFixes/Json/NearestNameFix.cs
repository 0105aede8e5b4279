using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>Replaces a misspelt property, name of AWS's, placeholder or parameter in a placeholder by the nearest right one.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(NearestNameFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { Extension })]
public sealed class NearestNameFix : JsonCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        DefinitionRules.UnknownProperty.Id,
        DefinitionRules.UnknownName.Id,
        DefinitionRules.InvalidPlaceholder.Id,
        DefinitionRules.UndeclaredParameter.Id);

    /// <inheritdoc/>
    internal override JsonFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.ReplacementKey, out string? replacement) || replacement is null)
        {
            return null;
        }

        TextSpan span = diagnostic.Location.SourceSpan;

        // One key for one misspelling: "fix all" must not take guesses of which nobody has seen the title.
        string title = Titles.Change(Unquote(text.ToString(span)), Unquote(replacement));
        return new JsonFix(title, title, new TextChange(span, replacement));
    }

    private static string Unquote(string json) => json.Length > 1 && json[0] == '"' && json[json.Length - 1] == '"' ? json.Substring(1, json.Length - 2) : json;
}
