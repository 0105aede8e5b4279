using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Results;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.CSharp;

/// <summary>
/// IOTC4001, IOTC2010, IOTC5003 and IOTC5007: changes a name, as a key or in an attribute, to the nearest or a valid one. Not a named constant, which others
/// may use.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameLiteralFix))]
public sealed class RenameLiteralFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(
            UntypedCallDescriptors.UnknownKey.Id,
            DeclarationDescriptors.BoundPropertyUnknown.Id,
            ResultDescriptors.InvalidKey.Id,
            ResultDescriptors.UnknownCommand.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } name
            || file.FindNode(diagnostic.Location) is not LiteralExpressionSyntax { Token.Value: string written } literal)
        {
            return null;
        }

        // One key for one misspelling: "fix all" must not take guesses of which nobody has seen the title.
        string title = Titles.ChangeName(written, name);
        return new TextFix(title, title, new TextChange(literal.Span, SymbolDisplay.FormatLiteral(name, quote: true)));
    }
}
