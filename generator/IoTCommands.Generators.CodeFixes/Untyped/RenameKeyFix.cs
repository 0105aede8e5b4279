using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>IOTC4001: renames a key to the parameter that is nearest. A key that is a constant of some name is left: others may use the constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameKeyFix))]
public sealed class RenameKeyFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CallRules.UnknownKey.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } name
            || place.FindNode(diagnostic.Location) is not LiteralExpressionSyntax { Token.Value: string written } key)
        {
            return null;
        }

        // One key for one misspelling: "fix all" must not take guesses of which nobody has seen the title.
        string title = Titles.ChangeName(written, name);
        return new TextFix(title, title, new TextChange(key.Span, SymbolDisplay.FormatLiteral(name, quote: true)));
    }
}
