using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Model;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>IOTC3001: reports a constant that breaks a condition of its parameter, or that is valid for no parameter.</summary>
internal sealed class ArgumentChecks
{
    private const string AtLeastOneCharacter = "a string of at least 1 character";
    private const string AtLeastOneByte = "at least 1 byte";

    private readonly ArgsTypes _types;

    public ArgumentChecks(ArgsTypes types) => _types = types;

    public void CheckAssignment(IPropertySymbol property, IOperation value, Action<Diagnostic> report)
    {
        if (_types.Find(property.ContainingType) is { } type && type.Find(property.OriginalDefinition) is { } parameter)
        {
            Check(type, parameter, value, report);
        }
    }

    public void CheckConstructor(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, Action<Diagnostic> report)
    {
        if (_types.Find(constructor.ContainingType) is not { } type || !type.Fits(constructor))
        {
            return;
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && type.Find(parameter) is { } property)
            {
                Check(type, property, argument.Value, report);
            }
        }
    }

    private static void Check(ArgsType type, ArgsProperty property, IOperation value, Action<Diagnostic> report)
    {
        bool isBinary = property.Type == IoTCommandParameterType.Binary;
        List<IOperation> arms = ExpressionArms.Of(isBinary ? EmptyBytes.Unwrap(value) : value);
        var scalars = new ParameterScalar?[arms.Count];
        for (int i = 0; i < scalars.Length; i++)
        {
            scalars[i] = GetConstant(property, arms[i]);
            if (scalars[i] is null && !ExpressionArms.IsNull(arms[i]))
            {
                return;
            }
        }

        for (int i = 0; i < scalars.Length; i++)
        {
            if (scalars[i] is { } scalar)
            {
                Check(type, property, scalar, arms[i].Syntax.GetLocation(), report);
            }
            else if (property.IsRequired && IsNullWithoutWarning(arms[i]))
            {
                string requirement = isBinary ? AtLeastOneByte : AtLeastOneCharacter;
                report(Diagnostic.Create(TypedCallDescriptors.BrokenCondition, arms[i].Syntax.GetLocation(), property.Name, type.CommandId, "null", requirement,
                    type.Source));
            }
        }
    }

    private static void Check(ArgsType type, ArgsProperty property, in ParameterScalar value, Location location, Action<Diagnostic> report)
    {
        if (RequirementOf(value) is { } requirement)
        {
            report(Create(type, property, value, requirement, location));
            return;
        }

        foreach (Condition condition in property.Conditions)
        {
            if (condition.Evaluate(value) == ConditionOutcome.Broken)
            {
                report(Create(type, property, value, condition.ToString(), location));
            }
        }
    }

    /// <summary>
    /// True for a null that the compiler does not warn about; otherwise, false. Then the user has the compiler's warning, or has suppressed it with "!".
    /// </summary>
    private static bool IsNullWithoutWarning(IOperation arm) =>
        arm.SemanticModel is { } model && (model.GetNullableContext(arm.Syntax.SpanStart) & NullableContext.WarningsEnabled) == 0;

    private static Diagnostic Create(ArgsType type, ArgsProperty property, in ParameterScalar value, string requirement, Location location)
    {
        string shown = property.IsSecret ? "***" : value.Type == IoTCommandParameterType.Binary
            ? value.Bytes.Length.ToString(CultureInfo.InvariantCulture) + " bytes"
            : DisplayString.Of(value.ToText());
        return Diagnostic.Create(TypedCallDescriptors.BrokenCondition, location, property.Name, type.CommandId, shown, requirement, type.Source);
    }

    /// <summary>Returns the requirement for a value that the runtime refuses whatever the conditions are; null if it does not refuse the value.</summary>
    private static string? RequirementOf(in ParameterScalar value) => UnsendableValues.ReasonOf(value) switch
    {
        UnsendableReason.EmptyString => AtLeastOneCharacter,
        UnsendableReason.UnpairedSurrogate => "a string without half of a surrogate pair, which UTF-8 cannot encode",
        UnsendableReason.NotFinite => "a finite number",
        UnsendableReason.NoBytes => AtLeastOneByte,
        _ => null,
    };

    private static ParameterScalar? GetConstant(ArgsProperty property, IOperation value)
    {
        if (property.Type == IoTCommandParameterType.Binary)
        {
            return EmptyBytes.Is(EmptyBytes.Unwrap(value)) ? ParameterScalar.From(default(ReadOnlyMemory<byte>)) : null;
        }

        return property.Enum is null ? ConstantScalar.From(value, property.Type) : GetEnumConstant(property.Enum, property.Texts, value);
    }

    /// <summary>
    /// Parses a constant of an enum. Only a constant of the enum itself is checked: in <c>Zone? zone = 0</c> it is an int, and does not identify a member.
    /// </summary>
    private static ParameterScalar? GetEnumConstant(INamedTypeSymbol enumeration, EnumModel? texts, IOperation value) =>
        value.ConstantValue.Value is { } constant
        && SymbolEqualityComparer.Default.Equals(value.Type, enumeration)
            ? ParameterScalar.From(EnumStrings.Of(enumeration, texts, constant))
            : null;
}

/// <summary>Finds the strings that are sent for the values of an enum.</summary>
internal static class EnumStrings
{
    /// <summary>Returns the string of a value. A value without a member, which generated code refuses, is <c>(Zone)7</c>. No set contains that.</summary>
    public static string Of(INamedTypeSymbol enumeration, EnumModel? texts, object value) =>
        (texts is null ? EnumParser.FindText(enumeration, value) : FindText(enumeration, texts, value))
            ?? string.Format(CultureInfo.InvariantCulture, "({0}){1}", enumeration.Name, value);

    private static string? FindText(INamedTypeSymbol enumeration, EnumModel texts, object value)
    {
        foreach (EnumMemberModel member in texts.Members)
        {
            if (enumeration.GetMembers(member.Name) is [IFieldSymbol { HasConstantValue: true } field] && value.Equals(field.ConstantValue))
            {
                return member.WireText;
            }
        }

        return null;
    }
}
