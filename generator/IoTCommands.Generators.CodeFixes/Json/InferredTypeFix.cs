using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>IOTC1013: writes the type that a parameter is taken to have.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(InferredTypeFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { Extension })]
public sealed class InferredTypeFix : JsonCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DefinitionDescriptors.MissingType.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } replacement
            || JsonPlace.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonString name, JsonObject parameter, ..])
        {
            return null;
        }

        string type = "";
        foreach (string candidate in WireNames.Types)
        {
            // Behind the name, which may hold a type's name itself.
            type = replacement.EndsWith("\"" + candidate + "\"", StringComparison.Ordinal) ? candidate : type;
        }

        int index = Array.IndexOf(parameter.Properties, JsonPlace.FindByValue(parameter, name));
        return new TextFix(
            $"Add the type {type} to {Titles.Quoted(name.Value)}",
            "Add the inferred types",
            () => [JsonStyle.AddBehind(text, parameter, index, ParameterShape.Type.Name, "\"" + type + "\"")]);
    }
}
