using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>IOTC1015: moves a value to the member that fits its parameter's type, where nothing is lost.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MoveValueFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { Extension })]
public sealed class MoveValueFix : JsonCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DefinitionDescriptors.WrongMember.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        if (JsonPlace.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonObject value, JsonObject parameter, ..]
            || JsonPlace.FindByKey(value, diagnostic.Location.SourceSpan) is not { } member
            || !WireNames.TryParseMember(member.Name, out IoTCommandParameterType from)
            || ParameterNode.FindType(parameter)?.Value is not JsonString { Value: { } typeName }
            || !WireNames.TryParse(typeName, out IoTCommandParameterType to))
        {
            return null;
        }

        // What the finding offers is the same JSON value under another name.
        string? moved = FixProperties.ReplacementOf(diagnostic) is null
            ? MovedValue.Write(member.Value, from, to)
            : text.ToString(JsonPlace.ToSpan(member.Value));
        return moved is null ? null : new TextFix(Titles.MoveValue(from, to), "Move values to the members that fit", Changes(member, to, moved));
    }

    /// <summary>What to change for the value to stand under the other type's member.</summary>
    internal static TextChange[] Changes(JsonProperty member, IoTCommandParameterType to, string value) =>
    [
        new TextChange(JsonPlace.ToSpan(member.Key), "\"" + WireNames.MemberOf(to) + "\""),
        new TextChange(JsonPlace.ToSpan(member.Value), value),
    ];
}
