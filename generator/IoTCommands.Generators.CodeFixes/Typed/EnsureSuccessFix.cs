using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Typed;

/// <summary>Fixes IOTC3007: throws an exception if the command did not succeed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnsureSuccessFix))]
public sealed class EnsureSuccessFix : CSharpCodeFixProvider
{
    private const string Title = "Throw an exception if the command does not succeed (EnsureSuccess)";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TypedCallDescriptors.UnreadEnd.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file) =>
        file.FindNode(diagnostic.Location).FirstAncestorOrSelf<AwaitExpressionSyntax>() is { Parent: ExpressionStatementSyntax } awaited
            ? new TextFix(
                Title, Title, new TextChange(new TextSpan(awaited.SpanStart, 0), "("), new TextChange(new TextSpan(awaited.Span.End, 0), ").EnsureSuccess()"))
            : null;
}
