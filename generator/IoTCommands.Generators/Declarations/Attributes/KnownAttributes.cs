using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Attributes;

/// <summary>Finds the attributes that describe a command.</summary>
internal static class KnownAttributes
{
    public const string IoTCommandFullName = "IoTCommands.IoTCommandAttribute";

    public const string IoTCommandResultFullName = "IoTCommands.IoTCommandResultAttribute";

    private static readonly KnownTypes<KnownAttribute> Types = new(
        (IoTCommandFullName, KnownAttribute.IoTCommand),
        ("IoTCommands.CommandParameterAttribute", KnownAttribute.CommandParameter),
        ("IoTCommands.ValueConditionAttribute", KnownAttribute.ValueCondition),
        ("IoTCommands.CommandValueAttribute", KnownAttribute.CommandValue),
        (IoTCommandResultFullName, KnownAttribute.IoTCommandResult),
        ("IoTCommands.ResultValueAttribute", KnownAttribute.ResultValue),
        ("IoTCommands.CompilerServices.CommandResultTypeAttribute", KnownAttribute.CommandResultType),
        ("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute", KnownAttribute.SetsRequiredMembers),
        ("IoTCommands.CompilerServices.CommandDefinitionJsonAttribute", KnownAttribute.CommandDefinitionJson),
        ("System.ComponentModel.DefaultValueAttribute", KnownAttribute.DefaultValue),
        ("System.ComponentModel.DataAnnotations.RangeAttribute", KnownAttribute.Range),
        ("System.ComponentModel.DataAnnotations.AllowedValuesAttribute", KnownAttribute.AllowedValues),
        ("System.ComponentModel.DataAnnotations.DeniedValuesAttribute", KnownAttribute.DeniedValues),
        ("System.CodeDom.Compiler.GeneratedCodeAttribute", KnownAttribute.GeneratedCode),
        ("System.ObsoleteAttribute", KnownAttribute.Obsolete),
        ("System.Diagnostics.CodeAnalysis.ExperimentalAttribute", KnownAttribute.Experimental));

    public static KnownAttribute Of(AttributeData attribute) => attribute.AttributeClass is { } type ? Of(type) : KnownAttribute.None;

    /// <summary>Returns the kind of an attribute by its class.</summary>
    public static KnownAttribute Of(INamedTypeSymbol attributeClass) => Types.Find(attributeClass);

    /// <summary>True if a constructor sets all required members; otherwise, false.</summary>
    public static bool SetsRequiredMembers(IMethodSymbol constructor) => Find(constructor, KnownAttribute.SetsRequiredMembers) is not null;

    /// <summary>Finds the first attribute of a kind; null if there is none.</summary>
    public static AttributeData? Find(ISymbol symbol, KnownAttribute kind) => Find(symbol.GetAttributes(), kind);

    /// <summary>Finds the first attribute of a kind; null if there is none.</summary>
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

    /// <summary>Finds the value that an attribute assigns to one of its properties; null if there is none.</summary>
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
}

/// <summary>The attributes that describe a command.</summary>
internal enum KnownAttribute
{
    None,

    /// <summary><c>IoTCommands.IoTCommandAttribute</c></summary>
    IoTCommand,

    /// <summary><c>IoTCommands.CommandParameterAttribute</c></summary>
    CommandParameter,

    /// <summary><c>IoTCommands.ValueConditionAttribute</c></summary>
    ValueCondition,

    /// <summary><c>IoTCommands.CommandValueAttribute</c></summary>
    CommandValue,

    /// <summary><c>System.ComponentModel.DefaultValueAttribute</c></summary>
    DefaultValue,

    /// <summary><c>System.ComponentModel.DataAnnotations.RangeAttribute</c></summary>
    Range,

    /// <summary><c>System.ComponentModel.DataAnnotations.AllowedValuesAttribute</c>, since .NET 8.</summary>
    AllowedValues,

    /// <summary><c>System.ComponentModel.DataAnnotations.DeniedValuesAttribute</c>, since .NET 8.</summary>
    DeniedValues,

    /// <summary><c>IoTCommands.IoTCommandResultAttribute</c></summary>
    IoTCommandResult,

    /// <summary><c>IoTCommands.ResultValueAttribute</c></summary>
    ResultValue,

    /// <summary><c>IoTCommands.CompilerServices.CommandResultTypeAttribute</c></summary>
    CommandResultType,

    /// <summary><c>System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute</c>, since .NET 7.</summary>
    SetsRequiredMembers,

    /// <summary><c>IoTCommands.CompilerServices.CommandDefinitionJsonAttribute</c></summary>
    CommandDefinitionJson,

    /// <summary><c>System.CodeDom.Compiler.GeneratedCodeAttribute</c></summary>
    GeneratedCode,

    /// <summary><c>System.ObsoleteAttribute</c></summary>
    Obsolete,

    /// <summary><c>System.Diagnostics.CodeAnalysis.ExperimentalAttribute</c>, since .NET 8.</summary>
    Experimental,
}
