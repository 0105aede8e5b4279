using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>
/// IOTC2013: a condition or default in the parameter list of a record. Without <c>property:</c> the language gives it to the constructor's parameter, and what
/// reads the property's attributes does not see it.
/// </summary>
internal static class RecordParameterRule
{
    /// <summary>By the syntax alone.</summary>
    public static bool IsCandidate(AttributeSyntax attribute) =>
        attribute.Parent is AttributeListSyntax { Parent: ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } } list
        && (list.Target is null || list.Target.Identifier.IsKind(SyntaxKind.ParamKeyword))
        && AttributeNames.LastPart(attribute.Name) is "Range" or "RangeAttribute" or "AllowedValues" or "AllowedValuesAttribute"
            or "DeniedValues" or "DeniedValuesAttribute" or "DefaultValue" or "DefaultValueAttribute";

    public static void Check(AttributeSyntax attribute, SyntaxNodeAnalysisContext context)
    {
        ParameterSyntax parameter = (ParameterSyntax)attribute.Parent!.Parent!;
        if (context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } attributeType
            || KnownAttributes.Of(attributeType) is var kind
                && kind is not (KnownAttribute.Range or KnownAttribute.AllowedValues or KnownAttribute.DeniedValues or KnownAttribute.DefaultValue)
            || context.SemanticModel.GetDeclaredSymbol((RecordDeclarationSyntax)parameter.Parent!.Parent!, context.CancellationToken) is not { } type
            || KnownAttributes.Find(type, KnownAttribute.IoTCommand) is null)
        {
            return;
        }

        foreach (ISymbol member in type.GetMembers(parameter.Identifier.ValueText))
        {
            if (member is IPropertySymbol property && IsMadeOf(property, parameter, context.CancellationToken) && KnownAttributes.Find(property, KnownAttribute.CommandParameter) is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RoslynDescriptors.Of(DeclarationDescriptors.NoEffect),
                    attribute.GetLocation(),
                    kind,
                    $"it applies to the constructor parameter, not to the property '{property.Name}'; write [property: {attribute}]"));
            }
        }
    }

    private static bool IsMadeOf(IPropertySymbol property, ParameterSyntax parameter, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences is [{ } reference, ..] && reference.GetSyntax(cancellationToken) == parameter;
}
