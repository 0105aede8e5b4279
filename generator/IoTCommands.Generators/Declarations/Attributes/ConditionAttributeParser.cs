using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Declarations.Attributes;

/// <summary>
/// IOTC2005: parses <c>ValueCondition</c>, <c>AllowedValues</c> and <c>DeniedValues</c> as conditions. The rules of definitions find errors of the operands.
/// </summary>
internal sealed class ConditionAttributeParser
{
    private readonly IPropertySymbol _property;
    private readonly PropertyType _type;
    private readonly IoTCommandParameterType _parameterType;
    private readonly EnumModel? _enum;
    private readonly DeclarationContext _context;

    public ConditionAttributeParser(
        IPropertySymbol property,
        PropertyType type,
        IoTCommandParameterType parameterType,
        EnumModel? enumeration,
        DeclarationContext context)
    {
        _property = property;
        _type = type;
        _parameterType = parameterType;
        _enum = enumeration;
        _context = context;
    }

    /// <summary>Creates the condition that an attribute states.</summary>
    /// <param name="symbol">The property.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="comparison">The operator.</param>
    /// <param name="operands">The operands.</param>
    /// <param name="firstOperand">The index of the first operand among the attribute's arguments; negative if the operands are not among them.</param>
    public static ParsedCondition Create(IPropertySymbol symbol, AttributeData attribute, CommandComparison comparison, List<string> operands, int firstOperand)
    {
        DeclarationLocation whole = DeclarationLocation.Of(symbol, attribute) with { Role = LocationRole.Condition };
        List<Parsed<string>> parsed = new(operands.Count);
        for (int i = 0; i < operands.Count; i++)
        {
            object source = firstOperand < 0 ? whole : DeclarationLocation.Argument(symbol, attribute, firstOperand + i) with { Role = LocationRole.Condition };
            parsed.Add(new Parsed<string>(operands[i], source));
        }

        KnownAttribute kind = KnownAttributes.Of(attribute);
        string title = kind == KnownAttribute.ValueCondition ? comparison.ToString() : $"[{kind}]";
        return new ParsedCondition(whole, comparison, whole, title, new Parsed<List<Parsed<string>>>(parsed, whole));
    }

    /// <summary>Parses the conditions of the attributes. Adds the set of the property's enum if the attributes have no set.</summary>
    public List<ParsedCondition> Parse(ImmutableArray<AttributeData> attributes, out ParsedCondition? enumCondition)
    {
        List<ParsedCondition> conditions = [];
        enumCondition = null;
        foreach (AttributeData attribute in attributes)
        {
            switch (KnownAttributes.Of(attribute))
            {
                case KnownAttribute.ValueCondition:
                    ParseValueCondition(attribute, conditions);
                    break;
                case KnownAttribute.AllowedValues:
                    ParseValues(attribute, CommandComparison.InSet, conditions);
                    break;
                case KnownAttribute.DeniedValues:
                    ParseValues(attribute, CommandComparison.NotInSet, conditions);
                    break;
                case KnownAttribute.Range:
                    RangeAttributeParser.Parse(attribute, _property, _parameterType, conditions, _context);
                    break;
            }
        }

        if (_enum is not null && !HasSet(conditions))
        {
            DeclarationLocation type = DeclarationLocation.Type(_property) with { Role = LocationRole.Condition };
            List<Parsed<string>> texts = Texts(_enum).ConvertAll(text => new Parsed<string>(text, type));
            enumCondition = new ParsedCondition(
                type,
                CommandComparison.InSet,
                type,
                nameof(CommandComparison.InSet),
                new Parsed<List<Parsed<string>>>(texts, type));
            conditions.Insert(0, enumCondition);
        }

        return conditions;
    }

    private static bool HasSet(List<ParsedCondition> conditions)
    {
        foreach (ParsedCondition condition in conditions)
        {
            if (condition.Comparison == CommandComparison.InSet)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns each string once, as in AWS's sets.</summary>
    private List<string> Texts(EnumModel model)
    {
        List<string> texts = [];
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (EnumMemberModel member in model.Members)
        {
            if (!names.TryGetValue(member.WireText, out string? first))
            {
                names.Add(member.WireText, member.Name);
                texts.Add(member.WireText);
                continue;
            }

            string problem = $"the members {first} and {member.Name} of '{model.Name}' have the same value {DisplayString.Quoted(member.WireText)}; give "
                + "one of them another value with [CommandValue]";
            _context.Report(
                DeclarationDescriptors.InvalidCondition, DeclarationLocation.Type(_property), part: null, RuleSeverity.Warning, replacement: null,
                    [_property.Name, problem]);
        }

        return texts;
    }

    private void ParseValueCondition(AttributeData attribute, List<ParsedCondition> conditions)
    {
        if (attribute.ConstructorArguments
            is not
            [
            { Kind: not TypedConstantKind.Array, Value: int comparison },
            { Kind: TypedConstantKind.Primitive } first,
            { Kind: TypedConstantKind.Array } others,
            ])
        {
            _context.MarkUnfinished();
            return;
        }

        // If the only other operand is null, the array itself is null.
        TypedConstant[] values = others.IsNull ? [first, others] : [first, .. others.Values];

        if (!Enum.IsDefined(typeof(CommandComparison), comparison))
        {
            Report(
                DeclarationLocation.Argument(_property, attribute, 0),
                $"{attribute.ConstructorArguments[0].ToCSharpString()} is not a member of CommandComparison");
            return;
        }

        List<string> operands = new(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i].IsNull || OperandFormatter.Of(values[i]) is not { } operand)
            {
                Report(DeclarationLocation.Argument(_property, attribute, i + 1), "an operand cannot be null");
                return;
            }

            operands.Add(operand);
        }

        ParsedCondition condition = Create(_property, attribute, (CommandComparison)comparison, operands, firstOperand: 1);
        if (_enum is null || AreTextsOfMembers(condition, _enum))
        {
            Add(condition, conditions, "operand");
        }
    }

    private void ParseValues(AttributeData attribute, CommandComparison comparison, List<ParsedCondition> conditions)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array } list])
        {
            _context.MarkUnfinished();
            return;
        }

        ImmutableArray<TypedConstant> values = list.IsNull ? ImmutableArray<TypedConstant>.Empty : list.Values;
        List<string> operands = new(values.Length);
        foreach (TypedConstant value in values)
        {
            // A null is not sent, so no condition applies to it.
            if (value.IsNull)
            {
                continue;
            }

            if (TextOf(value) is not { } text)
            {
                string advice = _enum is null ? "" : $"; use a member, such as {EnumParser.Example(_enum)}";
                Report(DeclarationLocation.Of(_property, attribute), $"{value.ToCSharpString()} is not a value of '{_type.Symbol.ToDisplayString()}'{advice}");
                return;
            }

            operands.Add(text);
        }

        // Nulls are omitted, so the index of an operand is certain only if there are none.
        int firstOperand = operands.Count == values.Length ? 0 : -1;
        Add(Create(_property, attribute, comparison, operands, firstOperand), conditions, "value");
    }

    private string? TextOf(TypedConstant value)
    {
        if (_type.Enum is { } enumeration)
        {
            return value is { Kind: TypedConstantKind.Enum, Value: { } member } && SymbolEqualityComparer.Default.Equals(value.Type, enumeration)
                ? EnumParser.FindText(enumeration, member)
                : null;
        }

        if (value is not { Kind: TypedConstantKind.Primitive, Value: { } constant } || ConstantScalar.From(constant, _parameterType) is not { } scalar)
        {
            return null;
        }

        return OperandFormatter.Of(scalar);
    }

    private bool AreTextsOfMembers(ParsedCondition condition, EnumModel model)
    {
        foreach (Parsed<string> operand in condition.Operands.Value)
        {
            if (!IsTextOfMember(operand.Value, model))
            {
                Report(
                    (DeclarationLocation)operand.Source,
                    $"{DisplayString.Quoted(operand.Value)} is not the value of a member of '{model.Name}', which has {ConditionFormatter.List(Texts(model))}");
                return false;
            }
        }

        return true;
    }

    private static bool IsTextOfMember(string text, EnumModel model)
    {
        foreach (EnumMemberModel member in model.Members)
        {
            if (member.WireText == text)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds a condition if it has as many operands as its operator requires: for example, two for a range.</summary>
    private void Add(ParsedCondition condition, List<ParsedCondition> conditions, string noun)
    {
        int count = condition.Operands.Value.Count;
        if (Operators.AllowsCount(condition.Comparison, count))
        {
            conditions.Add(condition);
            return;
        }

        string needed = Operators.OperandOf(condition.Comparison) switch
        {
            OperandKind.Set => $"1 to {StringChecks.Number(Limits.SetItems)} {noun}s",
            OperandKind.Range => "two operands, minimum and maximum",
            OperandKind.One => "one operand",
            _ => throw new InvalidOperationException("Not a kind of operand."),
        };
        Report(
            (DeclarationLocation)condition.Source,
            $"{condition.Title} requires {needed}, but there {(count == 1 ? "is" : "are")} {StringChecks.Number(count)}");
    }

    private void Report(DeclarationLocation place, string problem) => _context.Report(DeclarationDescriptors.InvalidCondition, place, _property.Name, problem);
}
