using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>Fixes IOTC1015: moves a value to the member that fits its parameter's type, if nothing is lost.</summary>
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
        if (JsonEdits.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonObject value, JsonObject parameter, ..]
            || JsonEdits.FindByKey(value, diagnostic.Location.SourceSpan) is not { } member
            || !WireNames.TryParseMember(member.Name, out IoTCommandParameterType from)
            || ParameterProperties.FindType(parameter)?.Value is not JsonString { Value: { } typeName }
            || !WireNames.TryParse(typeName, out IoTCommandParameterType to))
        {
            return null;
        }

        // The replacement that the diagnostic offers is the same JSON value under another name.
        string? moved = FixProperties.ReplacementOf(diagnostic) is null
            ? MovedValue.Write(member.Value, from, to)
            : text.ToString(JsonEdits.ToSpan(member.Value));
        return moved is null ? null : new TextFix(Titles.MoveValue(from, to), "Move values to the members that fit", Changes(member, to, moved));
    }

    /// <summary>Creates the changes that move the value to the other type's member.</summary>
    internal static TextChange[] Changes(JsonProperty member, IoTCommandParameterType to, string value) =>
    [
        new TextChange(JsonEdits.ToSpan(member.Key), "\"" + WireNames.MemberOf(to) + "\""),
        new TextChange(JsonEdits.ToSpan(member.Value), value),
    ];
}

/// <summary>
/// Fixes IOTC1016: moves a number that is out of range for its type to the member of a type that can represent it. Changes the parameter's type to match.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ChangeTypeFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) },
    DocumentExtensions = new[] { Extension })]
public sealed class ChangeTypeFix : JsonCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DefinitionDescriptors.InvalidValue.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, SourceText text, CancellationToken cancellationToken)
    {
        if (Diagnostics.FixProperties.ReplacementOf(diagnostic) is not null
            || JsonEdits.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonNode number, JsonObject value, JsonObject parameter, ..]
            || JsonEdits.FindByValue(value, number) is not { } member
            || !WireNames.TryParseMember(member.Name, out IoTCommandParameterType from)
            || FindWider(number, from) is not { } to)
        {
            return null;
        }

        List<TextChange> changes = [.. MoveValueFix.Changes(member, to.Type, to.Json)];
        string title = Titles.MoveValue(from, to.Type);
        if (ParameterProperties.FindType(parameter)?.Value is JsonString type)
        {
            changes.Add(new TextChange(JsonEdits.ToSpan(type), "\"" + WireNames.Of(to.Type) + "\""));
            title = ParameterProperties.Find(parameter, ParameterShape.Name)?.Value is JsonString name
                ? $"Change the type of {Titles.Quoted(name.Value)} to {WireNames.Of(to.Type)}"
                : $"Change the type to {WireNames.Of(to.Type)}";
        }

        changes.Sort(static (left, right) => left.Span.CompareTo(right.Span));

        // A type is part of the command's contract: "fix all" applies only changes whose title the user has seen.
        return LeavesFewerDiagnostics(text, changes, cancellationToken) ? new TextFix(title, title, [.. changes]) : null;
    }

    /// <summary>Finds the next type that can represent the number exactly.</summary>
    private static (IoTCommandParameterType Type, string Json)? FindWider(JsonNode number, IoTCommandParameterType from)
    {
        IoTCommandParameterType[] candidates = from switch
        {
            IoTCommandParameterType.Integer => [IoTCommandParameterType.Long, IoTCommandParameterType.UnsignedLong, IoTCommandParameterType.Double],
            IoTCommandParameterType.Long => [IoTCommandParameterType.UnsignedLong, IoTCommandParameterType.Double],
            IoTCommandParameterType.UnsignedLong => [IoTCommandParameterType.Long, IoTCommandParameterType.Double],
            _ => [],
        };
        foreach (IoTCommandParameterType to in candidates)
        {
            if (MovedValue.WriteNumber(number, to) is { } json)
            {
                return (to, json);
            }
        }

        return null;
    }

    /// <summary>True if the changes leave fewer diagnostics; otherwise, false. Conditions or other values of the parameter may not fit the new type.</summary>
    private static bool LeavesFewerDiagnostics(SourceText text, List<TextChange> changes, CancellationToken cancellationToken)
    {
        Definition before = SharedDefinitions.Parse(text, name: null, type: null, cancellationToken);
        Definition after = DefinitionParser.Parse(text.WithChanges(changes).ToString(), null, cancellationToken);
        return after.Diagnostics.Length < before.Diagnostics.Length;
    }
}

/// <summary>Fixes IOTC1013: adds the type that is inferred for a parameter.</summary>
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
            || JsonEdits.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonString name, JsonObject parameter, ..])
        {
            return null;
        }

        string type = "";
        foreach (string candidate in WireNames.Types)
        {
            // The type is at the end; the name before it may itself contain a type's name.
            type = replacement.EndsWith("\"" + candidate + "\"", StringComparison.Ordinal) ? candidate : type;
        }

        int index = Array.IndexOf(parameter.Properties, JsonEdits.FindByValue(parameter, name));
        return new TextFix(
            $"Add the type {type} to {Titles.Quoted(name.Value)}",
            "Add the inferred types",
            () => [JsonStyle.AddBehind(text, parameter, index, ParameterShape.Type.Name, "\"" + type + "\"")]);
    }
}
