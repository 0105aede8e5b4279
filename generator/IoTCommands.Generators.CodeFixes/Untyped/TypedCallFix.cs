using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Analyzers.Untyped.Replacing;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Fixes IOTC4010: replaces an untyped call with the method that is generated for the command.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypedCallFix))]
public sealed class TypedCallFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntypedCallDescriptors.TypedCall.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (file.FindNode(diagnostic.Location) is not SimpleNameSyntax { Parent.Parent: InvocationExpressionSyntax call } name)
        {
            return null;
        }

        string method = diagnostic.Properties[TypedCallProperties.MethodKey]!;
        return new TextFix($"Call '{method}'", "Call the typed methods", () => CreateChanges(diagnostic, file, call, name));
    }

    private static List<TextChange> CreateChanges(Diagnostic diagnostic, CSharpFile file, InvocationExpressionSyntax call, SimpleNameSyntax name)
    {
        List<TextSpan> kept = [];
        List<StatementSyntax> statements = [];
        List<TextChange> changes = [];
        for (int i = 0; i < diagnostic.AdditionalLocations.Count; i++)
        {
            Location location = diagnostic.AdditionalLocations[i];
            string? role = diagnostic.Properties[TypedCallProperties.RoleKey(i)];
            if (role == TypedCallProperties.ValueOf(TypedCallRole.Statement))
            {
                // If the semicolon is missing, the declaration has the same span as its statement.
                statements.Add(file.FindNode(location).FirstAncestorOrSelf<StatementSyntax>()!);
            }
            else if (role == TypedCallProperties.ValueOf(TypedCallRole.ResultType))
            {
                changes.Add(new TextChange(location.SourceSpan, file.NameOf("IoTCommands.CommandExecution", call.SpanStart)));
            }
            else if (!diagnostic.Properties.TryGetValue(TypedCallProperties.TextKey(i), out string? text)
                || text!.IndexOf(file.Text.ToString(location.SourceSpan), StringComparison.Ordinal) >= 0)
            {
                kept.Add(location.SourceSpan);
            }
        }

        TypedCallCode code = new(diagnostic, file, call);
        changes.Add(new TextChange(name.Span, code.Method));
        changes.AddRange(code.ReplaceArguments(kept));
        changes.AddRange(RemovedStatements.Remove(file, statements, kept));
        return changes;
    }
}
