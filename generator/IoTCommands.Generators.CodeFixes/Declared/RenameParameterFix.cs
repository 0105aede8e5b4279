using System.Collections.Immutable;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>IOTC2010: writes the name of the parameter that is nearest into the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameParameterFix))]
public sealed class RenameParameterFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationDescriptors.BoundPropertyUnknown.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place) => ReplacedLiteral.Find(diagnostic, place);
}
