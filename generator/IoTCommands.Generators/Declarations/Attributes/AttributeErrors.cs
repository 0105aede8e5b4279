using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>
/// What the compiler itself reports of a declaration's attributes. A text that is no constant is read as if it were not there: that puts the command in no doubt,
/// and yet it is not the command that is meant.
/// </summary>
internal static class AttributeErrors
{
    /// <summary>Whether there is an error in an attribute of the type, of its parameters, or in what the members of their enums are.</summary>
    public static bool AreIn(INamedTypeSymbol type)
    {
        if (AreInAttributes(type))
        {
            return true;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol property
                && KnownAttributes.Find(property, KnownAttribute.CommandParameter) is not null
                && (AreInAttributes(property) || (PropertyType.Of(property.Type).Enum is { } enumeration && AreInMembers(enumeration))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreInMembers(INamedTypeSymbol enumeration)
    {
        if (enumeration.DeclaringSyntaxReferences.IsEmpty)
        {
            // A referenced assembly's enum is compiled already.
            return false;
        }

        foreach (ISymbol member in enumeration.GetMembers())
        {
            if (member is IFieldSymbol field && (!field.HasConstantValue || AreInAttributes(field)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreInAttributes(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (KnownAttributes.Of(attribute) != KnownAttribute.None && IsIn(attribute))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(AttributeData attribute)
    {
        foreach (TypedConstant argument in attribute.ConstructorArguments)
        {
            if (IsIn(argument))
            {
                return true;
            }
        }

        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (IsIn(argument.Value))
            {
                return true;
            }
        }

        // No constructor takes what is written.
        return attribute.AttributeConstructor is null;
    }

    private static bool IsIn(TypedConstant argument)
    {
        if (argument.Kind != TypedConstantKind.Array || argument.IsNull)
        {
            return argument.Kind == TypedConstantKind.Error;
        }

        foreach (TypedConstant value in argument.Values)
        {
            if (IsIn(value))
            {
                return true;
            }
        }

        return false;
    }
}
