using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>Knows attributes by their full names: a look-up of types in the compilation would cost more than the few comparisons, at every keystroke.</summary>
internal static class KnownAttributes
{
    public const string IoTCommandFullName = "IoTCommands.IoTCommandAttribute";

    public const string IoTCommandResultFullName = "IoTCommands.IoTCommandResultAttribute";

    public static KnownAttribute Of(AttributeData attribute) => attribute.AttributeClass is { } type ? Of(type) : KnownAttribute.None;

    /// <summary>The kind of an attribute by its class.</summary>
    public static KnownAttribute Of(INamedTypeSymbol attributeClass) => attributeClass is not { ContainingType: null, Arity: 0 }
        ? KnownAttribute.None
        : attributeClass.Name switch
        {
            "IoTCommandAttribute" when IsIn(attributeClass, "IoTCommands") => KnownAttribute.IoTCommand,
            "CommandParameterAttribute" when IsIn(attributeClass, "IoTCommands") => KnownAttribute.CommandParameter,
            "ValueConditionAttribute" when IsIn(attributeClass, "IoTCommands") => KnownAttribute.ValueCondition,
            "CommandValueAttribute" when IsIn(attributeClass, "IoTCommands") => KnownAttribute.CommandValue,
            "IoTCommandResultAttribute" when IsIn(attributeClass, "IoTCommands") => KnownAttribute.IoTCommandResult,
            "ResultValueAttribute" when IsIn(attributeClass, "IoTCommands") => KnownAttribute.ResultValue,
            "CommandResultTypeAttribute" when IsIn(attributeClass, "IoTCommands.CompilerServices") => KnownAttribute.CommandResultType,
            "SetsRequiredMembersAttribute" when IsIn(attributeClass, "System.Diagnostics.CodeAnalysis") => KnownAttribute.SetsRequiredMembers,
            "CommandDefinitionJsonAttribute" when IsIn(attributeClass, "IoTCommands.CompilerServices") => KnownAttribute.CommandDefinitionJson,
            "DefaultValueAttribute" when IsIn(attributeClass, "System.ComponentModel") => KnownAttribute.DefaultValue,
            "RangeAttribute" when IsIn(attributeClass, "System.ComponentModel.DataAnnotations") => KnownAttribute.Range,
            "AllowedValuesAttribute" when IsIn(attributeClass, "System.ComponentModel.DataAnnotations") => KnownAttribute.AllowedValues,
            "DeniedValuesAttribute" when IsIn(attributeClass, "System.ComponentModel.DataAnnotations") => KnownAttribute.DeniedValues,
            "GeneratedCodeAttribute" when IsIn(attributeClass, "System.CodeDom.Compiler") => KnownAttribute.GeneratedCode,
            "ObsoleteAttribute" when IsIn(attributeClass, "System") => KnownAttribute.Obsolete,
            "ExperimentalAttribute" when IsIn(attributeClass, "System.Diagnostics.CodeAnalysis") => KnownAttribute.Experimental,
            _ => KnownAttribute.None,
        };

    /// <summary>True if a constructor sets all members that are required; otherwise, false.</summary>
    public static bool SetsRequiredMembers(IMethodSymbol constructor) => Find(constructor, KnownAttribute.SetsRequiredMembers) is not null;

    /// <summary>The first attribute of a kind; null where there is none.</summary>
    public static AttributeData? Find(ISymbol symbol, KnownAttribute kind) => Find(symbol.GetAttributes(), kind);

    /// <summary>The first attribute of a kind; null where there is none.</summary>
    public static AttributeData? Find(ImmutableArray<AttributeData> attributes, KnownAttribute kind)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (Of(attribute) == kind)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The value that an attribute gives one of its properties; null if it does not.</summary>
    public static TypedConstant? FindArgument(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>Compares from the innermost namespace outwards, and makes no text.</summary>
    private static bool IsIn(INamedTypeSymbol type, string fullName)
    {
        INamespaceSymbol? containing = type.ContainingNamespace;
        int end = fullName.Length;
        while (containing is { IsGlobalNamespace: false })
        {
            string name = containing.Name;
            int start = end - name.Length;
            if (start < 0 || (start > 0 && fullName[start - 1] != '.') || string.CompareOrdinal(fullName, start, name, 0, name.Length) != 0)
            {
                return false;
            }

            end = start - 1;
            containing = containing.ContainingNamespace;
        }

        return end < 0;
    }
}
