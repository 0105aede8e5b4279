using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>IOTC4002: moves a value to the member that its parameter takes, where that has the same value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveMemberFix))]
public sealed class MoveMemberFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntypedCallDescriptors.WrongMember.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place)
    {
        SyntaxNode target = place.FindNode(diagnostic.Location);
        SimpleNameSyntax? name = target as SimpleNameSyntax ?? (target as MemberAccessExpressionSyntax)?.Name;
        string member = diagnostic.Properties[FixProperties.MemberKey]!;
        if (name is null
            || target.Parent is not AssignmentExpressionSyntax { Right: { } value }
            || !WireNames.TryParseMember(name.Identifier.ValueText, out IoTCommandParameterType from)
            || FindType(name, member, place) is not { } type
            || new ConvertedValue(place, RequestCode.TypeOf(member), type).Write(value, from) is not { } converted)
        {
            return null;
        }

        List<TextChange> changes = [new TextChange(name.Span, member)];
        if (converted != value.ToString())
        {
            changes.Add(new TextChange(value.Span, converted));
        }

        return new TextFix(Titles.MoveValue(from, RequestCode.TypeOf(member)), "Move values to the members that fit", [.. changes]);
    }

    /// <summary>The C# type of another member of the same value, without the <c>?</c>.</summary>
    private static ITypeSymbol? FindType(SimpleNameSyntax name, string member, CodePlace place)
    {
        INamedTypeSymbol? value = place.Model.GetSymbolInfo(name, place.CancellationToken).Symbol?.ContainingType;
        foreach (ISymbol symbol in value?.GetMembers(member) ?? ImmutableArray<ISymbol>.Empty)
        {
            if (symbol is IPropertySymbol { Type: { } type })
            {
                return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
            }
        }

        return null;
    }
}
