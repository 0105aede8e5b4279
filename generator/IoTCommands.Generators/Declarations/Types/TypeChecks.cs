using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Declarations.Types;

/// <summary>IOTC2001 and IOTC5001: checks that generated code can extend a type and name it.</summary>
internal static class TypeChecks
{
    public static void Check(INamedTypeSymbol type, DeclarationContext context)
    {
        if (FindProblem(type, KnownAttribute.IoTCommand, isPartial: false, context.CancellationToken) is not { } problem)
        {
            return;
        }

        bool isFixedByPartial = FindProblem(type, KnownAttribute.IoTCommand, isPartial: true, context.CancellationToken) is null;
        context.ReportWithFixProperty(
            DeclarationDescriptors.CannotExtend,
            DeclarationLocation.Name(type),
            isFixedByPartial ? new(FixProperties.FixedByPartialKey, "true") : null,
            type.Name,
            problem);
    }

    /// <summary>True if a generated method can have a parameter of the type; otherwise, false.</summary>
    public static bool CanBeNamed(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? named = type; named is not null; named = named.ContainingType)
        {
            if (named.Arity > 0 || named.IsFileLocal || !IsAccessible(named))
            {
                return false;
            }
        }

        return !type.IsStatic;
    }

    /// <summary>Returns the keyword of the type's declaration, such as <c>record struct</c>.</summary>
    public static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    /// <summary>Finds the reason why nothing can be added to the type, or why generated code cannot name it; null if both are possible.</summary>
    /// <param name="type">The type with the attribute.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isPartial">True to treat the type and its containing types as partial, so that only other problems are found; otherwise, false.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static string? FindProblem(INamedTypeSymbol type, KnownAttribute attribute, bool isPartial, CancellationToken cancellationToken)
    {
        if (type.IsStatic)
        {
            return "it is static, so it has no instances; remove 'static'";
        }

        if (type.IsAbstract)
        {
            return $"it is abstract, so it has no instances; put [{attribute}] on the derived types";
        }

        if (type.IsRefLikeType)
        {
            return "it is a ref struct, which an async method cannot take; remove 'ref'";
        }

        if (type.IsFileLocal)
        {
            return "it is file-local, so the generated method cannot refer to it; make it internal or public";
        }

        if (!isPartial && !IsPartial(type, cancellationToken))
        {
            return $"it is not partial; declare it as 'partial {KeywordOf(type)} {type.Name}'";
        }

        if (type.Arity > 0)
        {
            return "it is generic; remove the type parameters";
        }

        if (!IsAccessible(type))
        {
            return "it is private or protected, so the generated method cannot refer to it; make it internal or public";
        }

        return FindProblemAround(type, isPartial, cancellationToken);
    }

    private static string? FindProblemAround(INamedTypeSymbol type, bool isPartial, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (!isPartial && !IsPartial(container, cancellationToken))
            {
                return $"its containing type '{container.Name}' is not partial; declare it as 'partial {KeywordOf(container)} {container.Name}'";
            }

            if (container.Arity > 0)
            {
                return $"its containing type '{container.Name}' is generic; move the type out of it";
            }

            if (container.IsFileLocal)
            {
                return $"its containing type '{container.Name}' is file-local, so the generated method cannot refer to it; make it internal or public";
            }

            if (!IsAccessible(container))
            {
                return $"its containing type '{container.Name}' is private or protected, so the generated method cannot refer to it; make it internal or public";
            }
        }

        return null;
    }

    private static bool IsAccessible(INamedTypeSymbol type)
        => type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    /// <summary>True if the type is partial; otherwise, false. The compiler itself requires and reports that all of several declarations are partial.</summary>
    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences is [{ } reference, ..]
        && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.PartialKeyword);
}

/// <summary>Advises what to use instead of a type that matches no parameter type.</summary>
internal static class UnfitTypes
{
    private const string All = "use string, an enum, int (or short, ushort, sbyte, byte), long (or uint), ulong, double (or float), bool, "
        + "ReadOnlyMemory<byte> or byte[]";

    private const string NoArrays = "commands have no arrays, except bytes as ReadOnlyMemory<byte> or byte[]";

    public static string Advise(ITypeSymbol type) => (type.SpecialType, type.Name) switch
    {
        _ when type.TypeKind == TypeKind.Array => NoArrays,
        (SpecialType.System_Decimal, _) or (_, "Half") => "use double, which AWS sends as DOUBLE",
        (SpecialType.System_Char, _) => "use string, which AWS sends as STRING",
        (SpecialType.System_IntPtr, _) or (_, "TimeSpan")
            => "use long, which AWS sends as LONG" + (type.Name == "TimeSpan" ? ", and put the unit into the name" : ""),
        (SpecialType.System_UIntPtr, _) => "use ulong, which AWS sends as UNSIGNEDLONG",
        (SpecialType.System_DateTime, _) or (_, "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Guid" or "Uri") => "use string, which AWS sends as STRING",
        (_, "Memory" or "Span" or "ReadOnlySpan" or "Stream" or "MemoryStream" or "List" or "IReadOnlyList" or "ImmutableArray") => NoArrays,
        _ => All,
    };
}
