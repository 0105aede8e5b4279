using IoTCommands.Definitions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Declarations;

/// <summary>What generated code must know of a type to add to it and to name it.</summary>
internal static class DeclaredTypeParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static DeclaredType Parse(INamedTypeSymbol type, List<ParameterProperty> parameters, bool hasParameters)
    {
        DeclaredProperty[] properties = new DeclaredProperty[parameters.Count];
        for (int i = 0; i < properties.Length; i++)
        {
            properties[i] = new DeclaredProperty(parameters[i].Name, parameters[i].Symbol.Name, parameters[i].Enum);
        }

        List<string> declarations = [];
        bool isPublic = true;
        for (INamedTypeSymbol? declared = type; declared is not null; declared = declared.ContainingType)
        {
            declarations.Add("partial " + TypeChecks.KeywordOf(declared) + " " + Escape(declared.Name));
            isPublic &= declared.DeclaredAccessibility == Accessibility.Public;
        }

        declarations.Reverse();
        return new DeclaredType
        {
            CommandName = Naming.DeclaredCommandName(type.Name),
            FullName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            Namespace = type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString(NamespaceFormat) : null,
            Declarations = new EquatableArray<string>(declarations.ToArray()),
            IsPublic = isPublic,
            IsValueType = type.IsValueType,
            HasParameters = hasParameters,
            Properties = new EquatableArray<DeclaredProperty>(properties),
        };
    }

    /// <summary>A type cannot be named <c>record</c>, <c>required</c> or the like without an <c>@</c>, although these are names elsewhere.</summary>
    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
