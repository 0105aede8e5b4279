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
/// Fixes IOTC4001, IOTC2010, IOTC5003 and IOTC5007: changes the literal of a key or of an attribute's argument to the nearest name or to a valid one. A named
/// constant stays as it is, because other code may use it.
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

        // One key per misspelling: "fix all" must not apply guesses whose titles the user has not seen.
        string title = Titles.ChangeName(written, name);
        return new TextFix(title, title, new TextChange(literal.Span, SymbolDisplay.FormatLiteral(name, quote: true)));
    }
}
