using System.Collections.Immutable;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2013: an attribute of a parameter where no parameter is.</summary>
internal static class NoEffectRule
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        // Names first: what they mean is asked only of those that can be the ones.
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        if (RecordParameterRule.IsCandidate(attribute))
        {
            RecordParameterRule.Check(attribute, context);
            return;
        }

        if (AttributeNames.LastPart(attribute.Name) is not ("CommandParameter" or "CommandParameterAttribute" or "ValueCondition" or "ValueConditionAttribute")
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } attributeType
            || KnownAttributes.Of(attributeType) is var kind && kind is not (KnownAttribute.CommandParameter or KnownAttribute.ValueCondition)
            || FindProperty(attribute, context.SemanticModel, context.CancellationToken) is not { ContainingType: { } type } property)
        {
            return;
        }

        if (FindProblem(property, type, kind) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.NoEffect), attribute.GetLocation(), kind, problem));
        }
    }

    private static string? FindProblem(IPropertySymbol property, INamedTypeSymbol type, KnownAttribute kind)
    {
        if (KnownAttributes.Find(type, KnownAttribute.IoTCommand) is null)
        {
            return $"type '{type.Name}' has no [IoTCommand], and derived types do not inherit parameters";
        }

        return kind == KnownAttribute.ValueCondition && KnownAttributes.Find(property, KnownAttribute.CommandParameter) is null
            ? $"property '{property.Name}' has no [CommandParameter]"
            : null;
    }

    /// <summary>The property that the attribute is on: of its declaration, or of a record's positional parameter.</summary>
    private static IPropertySymbol? FindProperty(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (attribute.Parent?.Parent)
        {
            case BasePropertyDeclarationSyntax property:
                return model.GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol;
            case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter:
                return FindProperty(model.GetDeclaredSymbol(type, cancellationToken), parameter.Identifier.ValueText);
            default:
                return null;
        }
    }

    private static IPropertySymbol? FindProperty(INamedTypeSymbol? type, string name)
    {
        foreach (ISymbol member in type?.GetMembers(name) ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IPropertySymbol property)
            {
                return property;
            }
        }

        return null;
    }
}
