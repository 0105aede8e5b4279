using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Generators.Projects;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>IOTC1016: moves a number that its type cannot hold to the member that can, and changes the parameter's type to fit.</summary>
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
            || JsonPlace.Find(text, diagnostic.Location.SourceSpan, cancellationToken) is not [JsonNode number, JsonObject value, JsonObject parameter, ..]
            || JsonPlace.FindByValue(value, number) is not { } member
            || !WireNames.TryParseMember(member.Name, out IoTCommandParameterType from)
            || FindWider(number, from) is not { } to)
        {
            return null;
        }

        List<TextChange> changes = [.. MoveValueFix.Changes(member, to.Type, to.Json)];
        string title = Titles.MoveValue(from, to.Type);
        if (ParameterNode.FindType(parameter)?.Value is JsonString type)
        {
            changes.Add(new TextChange(JsonPlace.ToSpan(type), "\"" + WireNames.Of(to.Type) + "\""));
            title = ParameterNode.Find(parameter, ParameterShape.Name)?.Value is JsonString name
                ? $"Change the type of {Titles.Quoted(name.Value)} to {WireNames.Of(to.Type)}"
                : $"Change the type to {WireNames.Of(to.Type)}";
        }

        changes.Sort(static (left, right) => left.Span.CompareTo(right.Span));

        // A type is the command's contract: "fix all" takes only those of which the title was seen.
        return MendsWithoutHarm(text, changes, cancellationToken) ? new TextFix(title, title, [.. changes]) : null;
    }

    /// <summary>The next type that holds the number as it is.</summary>
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

    /// <summary>Conditions, or another value of the parameter, may not fit the new type.</summary>
    private static bool MendsWithoutHarm(SourceText text, List<TextChange> changes, CancellationToken cancellationToken)
    {
        Definition before = SharedDefinitions.Parse(text, name: null, type: null, cancellationToken);
        Definition after = DefinitionParser.Parse(text.WithChanges(changes).ToString(), null, cancellationToken);
        return after.Diagnostics.Length < before.Diagnostics.Length;
    }
}
