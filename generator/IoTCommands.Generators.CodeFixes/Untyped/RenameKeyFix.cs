using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>IOTC4001: renames a key to the parameter that is nearest. A key that is a constant of some name is left: others may use the constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameKeyFix))]
public sealed class RenameKeyFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntypedCallDescriptors.UnknownKey.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place) => ReplacedLiteral.Find(diagnostic, place);
}
