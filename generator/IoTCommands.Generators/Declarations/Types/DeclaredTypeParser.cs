using System.Text;
using IoTCommands.Definitions.Names;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Declarations.Types;

/// <summary>Finds the information that generated code requires to extend a type and to name it.</summary>
internal static class DeclaredTypeParser
{
    private static readonly SymbolDisplayFormat NamespaceFormat = SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(
        SymbolDisplayGlobalNamespaceStyle.Omitted);

    public static DeclaredType Parse(INamedTypeSymbol type, List<ParameterProperty> parameters, bool hasParameters)
    {
        TypeCreation creation = new(type, parameters.ConvertAll(static parameter => parameter.Symbol));
        DeclaredProperty[] properties = new DeclaredProperty[parameters.Count];
        for (int i = 0; i < properties.Length; i++)
        {
            properties[i] = new DeclaredProperty(parameters[i].Name, parameters[i].Symbol.Name, parameters[i].Enum, parameters[i].Parameter.IsSecret)
            {
                TypeName = parameters[i].Type.Symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                IsNullable = parameters[i].Type.IsNullable is not false,
                ConstructorParameter = creation.FindParameter(parameters[i].Symbol)?.Name,
                IsInitialized = creation.IsInitialized(parameters[i].Symbol),
            };
        }

        List<string> declarations = ParseDeclarations(type, out bool isPublic);
        return new DeclaredType
        {
            CommandName = Naming.DeclaredCommandName(type.Name),
            FullName = FullNameOf(type),
            Namespace = NamespaceOf(type),
            Declarations = new EquatableArray<string>(declarations.ToArray()),
            IsPublic = isPublic,
            IsValueType = type.IsValueType,
            HasParameters = hasParameters,
            Properties = new EquatableArray<DeclaredProperty>(properties),
            CreationProblem = creation.FindProblem("[CommandParameter]"),
            Printed = FindPrintedMembers(type, parameters),
            Restrictions = ParseRestrictions(type, parameters, printsMembers: false),
        };
    }

    /// <summary>Returns the type's namespace in C#; null for the global one.</summary>
    public static string? NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } containing ? containing.ToDisplayString(NamespaceFormat) : null;

    /// <summary>Returns the declarations of a type's containing types, outermost first, and then that of the type itself.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isPublic">True if all code that references the assembly can use the type; otherwise, false.</param>
    public static List<string> ParseDeclarations(INamedTypeSymbol type, out bool isPublic)
    {
        List<string> declarations = [];
        isPublic = true;
        for (INamedTypeSymbol? declared = type; declared is not null; declared = declared.ContainingType)
        {
            declarations.Add("partial " + TypeChecks.KeywordOf(declared) + " " + Escape(declared.Name));
            isPublic &= declared.DeclaredAccessibility == Accessibility.Public;
        }

        declarations.Reverse();
        return declarations;
    }

    private static UseRestrictions? ParseRestrictions(INamedTypeSymbol type, List<ParameterProperty> parameters, bool printsMembers) =>
        UseRestrictionParser.Parse(type, parameters.ConvertAll(static parameter => (parameter.Symbol, parameter.Type.Enum)), printsMembers);

    /// <summary>
    /// Finds the members that generated code has to print if a parameter is secret, which a definition file can say too. Null if the type is not a record, or
    /// prints its members itself.
    /// </summary>
    private static PrintedMembers? FindPrintedMembers(INamedTypeSymbol type, List<ParameterProperty> parameters)
    {
        if (!type.IsRecord || HasOwnPrinting(type))
        {
            return null;
        }

        List<PrintedMember> members = [];
        foreach (ISymbol member in type.GetMembers())
        {
            // The same members that the compiler prints: public fields, and public properties that have a getter and are not overrides.
            ITypeSymbol? memberType = member switch
            {
                IPropertySymbol
                {
                    IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsIndexer: false, IsOverride: false,
                    GetMethod: not null
                } property =>
                    property.Type,
                IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } field => field.Type,
                _ => null,
            };
            if (memberType is not null)
            {
                string? parameterName = parameters.Find(parameter => SymbolEqualityComparer.Default.Equals(parameter.Symbol, member))?.Name;
                members.Add(new PrintedMember(member.Name, parameterName, memberType.IsValueType));
            }
        }

        string modifiers = type.BaseType is { IsRecord: true } ? "protected override" : type.IsSealed ? "private" : "protected virtual";
        return new PrintedMembers(
            modifiers, new EquatableArray<PrintedMember>(members.ToArray()), ParseRestrictions(type, parameters, printsMembers: true));
    }

    /// <summary>True if the type has one of the two methods that the compiler otherwise adds to a record. Their overloads do not count.</summary>
    private static bool HasOwnPrinting(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol { IsImplicitlyDeclared: false, IsStatic: false, Arity: 0 }
                and ({ Name: "ToString", Parameters: [] } or { Name: "PrintMembers", Parameters: [{ RefKind: RefKind.None, Type.Name: "StringBuilder" }] }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns a type's full name in code. Roslyn 4.8 does not escape the name of a record struct that is a keyword.</summary>
    public static string FullNameOf(ITypeSymbol type)
    {
        StringBuilder name = new();
        foreach (SymbolDisplayPart part in type.ToDisplayParts(SymbolDisplayFormat.FullyQualifiedFormat))
        {
            string text = part.ToString();
            name.Append(part.Kind == SymbolDisplayPartKind.RecordStructName && SyntaxFacts.GetKeywordKind(text) != SyntaxKind.None ? "@" + text : text);
        }

        return name.ToString();
    }

    /// <summary>
    /// Adds an <c>@</c> if a type needs it. A type cannot be named <c>record</c>, <c>required</c> or the like without it, although these are names elsewhere.
    /// A name of lower-case letters only gives a warning without it (CS8981). In unfinished code, a type may have no name.
    /// </summary>
    private static string Escape(string name) =>
        name.Length > 0 && (char.IsLower(name[0]) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None) ? "@" + name : name;
}
