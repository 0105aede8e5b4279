using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Model;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>IOTC3001: a constant that breaks a condition of its parameter, or that no parameter takes.</summary>
internal sealed class ArgumentRule
{
    private const string AtLeastOneCharacter = "a text of at least 1 character";
    private const string AtLeastOneByte = "at least 1 byte";

    private readonly ArgsTypes _types;

    public ArgumentRule(ArgsTypes types) => _types = types;

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
            scalars[i] = Read(property, arms[i]);
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
            else if (property.IsRequired && IsUnseenNull(arms[i]))
            {
                string requirement = isBinary ? AtLeastOneByte : AtLeastOneCharacter;
                report(Diagnostic.Create(TypedCallDescriptors.BrokenCondition, arms[i].Syntax.GetLocation(), property.Name, type.CommandId, "null", requirement, type.Source));
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

    /// <summary>Is it null where the compiler says nothing about it? Elsewhere its author has the compiler's warning, or has said "!" to it.</summary>
    private static bool IsUnseenNull(IOperation arm) =>
        arm.SemanticModel is { } model && (model.GetNullableContext(arm.Syntax.SpanStart) & NullableContext.WarningsEnabled) == 0;

    private static Diagnostic Create(ArgsType type, ArgsProperty property, in ParameterScalar value, string requirement, Location location)
    {
        string shown = value.Type == IoTCommandParameterType.Binary
            ? value.Bytes.Length.ToString(CultureInfo.InvariantCulture) + " bytes"
            : DisplayString.Of(value.ToText());
        return Diagnostic.Create(TypedCallDescriptors.BrokenCondition, location, property.Name, type.CommandId, shown, requirement, type.Source);
    }

    /// <summary>What would be right in place of a value that the runtime refuses whatever the conditions are.</summary>
    private static string? RequirementOf(in ParameterScalar value) => UnsendableValues.ReasonOf(value) switch
    {
        UnsendableReason.EmptyString => AtLeastOneCharacter,
        UnsendableReason.UnpairedSurrogate => "a text without half of a surrogate pair, which UTF-8 cannot carry",
        UnsendableReason.NotFinite => "a finite number",
        UnsendableReason.NoBytes => AtLeastOneByte,
        _ => null,
    };

    private static ParameterScalar? Read(ArgsProperty property, IOperation value)
    {
        if (property.Type == IoTCommandParameterType.Binary)
        {
            return EmptyBytes.Is(EmptyBytes.Unwrap(value)) ? ParameterScalar.From(default(ReadOnlyMemory<byte>)) : null;
        }

        return property.Enum is null ? ConstantScalar.Read(value, property.Type) : ReadEnum(property.Enum, property.Texts, value);
    }

    /// <summary>Only a constant of the enum itself: the one in <c>Zone? zone = 0</c> is an int, and says nothing about the enum's members.</summary>
    private static ParameterScalar? ReadEnum(INamedTypeSymbol enumeration, EnumModel? texts, IOperation value) =>
        value.ConstantValue.Value is { } constant
        && SymbolEqualityComparer.Default.Equals(value.Type, enumeration)
            ? ParameterScalar.From(EnumTexts.Of(enumeration, texts, constant))
            : null;
}
