using System.Collections.Immutable;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>IOTC2008: gives a property the type of its parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropertyTypeFix))]
public sealed class PropertyTypeFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationDescriptors.BoundType.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place)
    {
        if (PropertyCode.Find(place, diagnostic.Location) is not { } property)
        {
            return null;
        }

        string type = ParameterTypeName.At(place, property.Type.SpanStart, diagnostic.Properties[FixProperties.TypeKey]!);
        PropertyChange change = new(place, property, FixProperties.IsRequired(diagnostic));
        return change.TryChangeType(type)
            ? new TextFix($"Change the type to {Titles.Quoted(type)}", "Change the types to those of the parameters", [.. change.Changes])
            : null;
    }
}
