using System.Collections.Immutable;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2013: reports an attribute for parameters on a member that is not a parameter.</summary>
internal static class IneffectiveAttributeChecks
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        // The name is checked first: the semantic model is asked only about possible matches.
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        if (RecordParameterChecks.IsCandidate(attribute))
        {
            RecordParameterChecks.Check(attribute, context);
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

    /// <summary>Finds the property that the attribute is on: that of its declaration, or that of a record's positional parameter.</summary>
    public static IPropertySymbol? FindProperty(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
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

/// <summary>
/// IOTC2013: reports a condition or default in the parameter list of a record. Without <c>property:</c> it is an attribute of the constructor's parameter,
/// and code that reads the property's attributes does not see it.
/// </summary>
internal static class RecordParameterChecks
{
    /// <summary>True if the attribute may be one of these, by its syntax alone; otherwise, false.</summary>
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
            if (member is IPropertySymbol property && IsMadeOf(property, parameter, context.CancellationToken)
                && KnownAttributes.Find(property, KnownAttribute.CommandParameter) is not null)
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

/// <summary>Parses names of attributes in code.</summary>
internal static class AttributeNames
{
    /// <summary>Returns the name without namespaces: <c>IoTCommand</c> for <c>global::IoTCommands.IoTCommand</c>.</summary>
    public static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
