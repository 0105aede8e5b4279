using System.Collections.Immutable;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Results;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Fixes IOTC2001 and IOTC5001: makes a type and its containing types partial, if nothing else is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialTypeFix))]
public sealed class PartialTypeFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(DeclarationDescriptors.CannotExtend.Id, ResultDescriptors.CannotExtend.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (!diagnostic.Properties.ContainsKey(FixProperties.FixedByPartialKey) || file.FindNode(diagnostic.Location) is not TypeDeclarationSyntax type)
        {
            return null;
        }

        List<TypeDeclarationSyntax> types = [];
        List<string> names = [];
        for (SyntaxNode? node = type; node is not null; node = node.Parent)
        {
            if (node is TypeDeclarationSyntax declaration && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                if (UnfinishedCode.IsBefore(declaration))
                {
                    // After an unfinished modifier, "partial" would become the name of something.
                    return null;
                }

                names.Add(Titles.Quoted(declaration.Identifier.ValueText));
                types.Add(declaration);
            }
        }

        string title = $"Make {string.Join(" and ", names)} partial";
        return types.Count == 0
            ? null
            : new TextFix(
                title,
                "Make the types partial",
                () => types.ConvertAll(static type => new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial ")))
            {
                SharesChanges = true,
            };
    }
}
