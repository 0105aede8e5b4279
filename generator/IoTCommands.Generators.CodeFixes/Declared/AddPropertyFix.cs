using System.Collections.Immutable;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>Fixes IOTC2009: adds a property for a parameter, or marks an existing property of that name as the parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPropertyFix))]
public sealed class AddPropertyFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationDescriptors.BoundParameterMissing.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.PropertyKey, out string? name)
            || name is null
            || file.FindNode(diagnostic.Location) is not TypeDeclarationSyntax declaration
            || file.Model.GetDeclaredSymbol(declaration, file.CancellationToken) is not { IsStatic: false } type)
        {
            return null;
        }

        NewProperty property = new(file, type, declaration, diagnostic);
        if (FindMember(type, name) is { } member)
        {
            return SymbolEqualityComparer.Default.Equals(member.ContainingType, type) ? Mark(member, property, diagnostic, file) : null;
        }

        if (name == type.Name)
        {
            return null;
        }

        Func<IEnumerable<TextChange>>? createChanges = property.IsPositional
            ? new ParameterInsertion(file, declaration).Find(property)
            : new PropertyInsertion(file, declaration).Find(property);
        return createChanges is null
            ? null
            : new TextFix($"Add the property {Titles.Quoted(name)}", "Add the missing properties", createChanges) { SharesChanges = !property.IsPositional };
    }

    private static ISymbol? FindMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Adds the attribute to a property of that name that is not a parameter yet.</summary>
    private static TextFix? Mark(ISymbol member, NewProperty property, Diagnostic diagnostic, CSharpFile file)
    {
        if (member is not IPropertySymbol { IsStatic: false, DeclaringSyntaxReferences: [{ } reference] }
            || KnownAttributes.Find(member, KnownAttribute.CommandParameter) is not null
            || reference.SyntaxTree != file.Model.SyntaxTree)
        {
            return null;
        }

        SyntaxNode syntax = reference.GetSyntax(file.CancellationToken);
        string? attribute = syntax switch
        {
            PropertyDeclarationSyntax => $"[{property.Attribute}] ",
            ParameterSyntax => $"[property: {property.Attribute}] ",
            _ => null,
        };
        if (attribute is null || UnfinishedCode.IsBefore(syntax))
        {
            return null;
        }

        string title = $"Make {Titles.Quoted(member.Name)} the parameter {Titles.Quoted(diagnostic.Properties[FixProperties.NameKey]!)}";
        return new TextFix(title, title, new TextChange(new TextSpan(syntax.SpanStart, 0), attribute));
    }
}
