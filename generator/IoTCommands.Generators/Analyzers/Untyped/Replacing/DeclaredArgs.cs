using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>What a type that the project declares itself does beyond holding the values that it is given: then the typed call might be another start, or not compile.</summary>
internal static class DeclaredArgs
{
    /// <summary>Can an initializer make the type, with these values and no others?</summary>
    /// <param name="args">The type.</param>
    /// <param name="parameters">Those of its properties that are parameters.</param>
    /// <param name="given">Those that the initializer sets.</param>
    public static bool CanBeMade(INamedTypeSymbol args, IEnumerable<string> parameters, HashSet<string> given)
    {
        if (!HasPlainConstructor(args) || !AreRequiredGiven(args, given))
        {
            return false;
        }

        foreach (string name in parameters)
        {
            if (args.GetMembers(name) is not [IPropertySymbol property] || !IsPlain(property, given.Contains(name)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One that is written out may set anything.</summary>
    private static bool HasPlainConstructor(INamedTypeSymbol args)
    {
        foreach (IMethodSymbol constructor in args.InstanceConstructors)
        {
            if (constructor.Parameters.IsEmpty)
            {
                return constructor.IsImplicitlyDeclared;
            }
        }

        return false;
    }

    private static bool AreRequiredGiven(INamedTypeSymbol args, HashSet<string> given)
    {
        for (INamedTypeSymbol? type = args; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && !given.Contains(member.Name))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Has it the value that it is given, and otherwise none?</summary>
    private static bool IsPlain(IPropertySymbol property, bool isGiven)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case PropertyDeclarationSyntax declaration:
                    if (!IsAutomatic(declaration) || !(isGiven || declaration.Initializer is null || IsNull(declaration.Initializer.Value)))
                    {
                        return false;
                    }

                    break;
                case ParameterSyntax:
                    // Of a record struct, which has a constructor without parameters all the same: it leaves the property without a value.
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool IsAutomatic(PropertyDeclarationSyntax declaration)
    {
        foreach (AccessorDeclarationSyntax accessor in declaration.AccessorList?.Accessors ?? default)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                return false;
            }
        }

        return declaration.AccessorList is not null;
    }

    private static bool IsNull(ExpressionSyntax value) => value.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression;
}
