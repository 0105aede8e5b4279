using System.Collections.Immutable;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>IOTC2011 and IOTC2014: makes a property nullable where its parameter has a default, otherwise not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullabilityFix))]
public sealed class NullabilityFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DeclarationDescriptors.BoundNullability.Id, DeclarationDescriptors.NullabilityAndDefault.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place)
    {
        if (PropertyCode.Find(place, diagnostic.Location) is not { } property)
        {
            return null;
        }

        bool isRequired = FixProperties.IsRequired(diagnostic);
        PropertyChange change = new(place, property, isRequired);
        if (!change.TryChangeNullability())
        {
            return null;
        }

        string what = !isRequired ? "nullable" : change.AddsRequired ? "required and not nullable" : "not nullable";
        string key = isRequired ? "Make the properties not nullable" : "Make the properties nullable";
        return new TextFix($"Make {Titles.Quoted(property.Symbol.Name)} {what}", key, [.. change.Changes]);
    }
}
