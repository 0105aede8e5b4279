using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Declarations;

/// <summary>IOTC2005: <c>ValueCondition</c>, <c>AllowedValues</c> and <c>DeniedValues</c> as conditions. What is wrong with their operands as such is found by the rules of definitions.</summary>
internal sealed class ConditionAttributeParser
{
    private readonly IPropertySymbol _property;
    private readonly PropertyType _type;
    private readonly IoTCommandParameterType _parameterType;
    private readonly EnumModel? _enum;
    private readonly DeclarationContext _context;

    public ConditionAttributeParser(IPropertySymbol property, PropertyType type, IoTCommandParameterType parameterType, EnumModel? enumeration, DeclarationContext context)
    {
        _property = property;
        _type = type;
        _parameterType = parameterType;
        _enum = enumeration;
        _context = context;
    }

    /// <summary>The conditions that the attributes state, and the one that the property's enum is where they state no set themselves.</summary>
    public List<DeclaredCondition> Read(ImmutableArray<AttributeData> attributes)
    {
        List<DeclaredCondition> conditions = [];
        foreach (AttributeData attribute in attributes)
        {
            switch (KnownAttributes.Of(attribute))
            {
                case KnownAttribute.ValueCondition:
                    ReadValueCondition(attribute, conditions);
                    break;
                case KnownAttribute.AllowedValues:
                    ReadValues(attribute, CommandComparison.InSet, conditions);
                    break;
                case KnownAttribute.DeniedValues:
                    ReadValues(attribute, CommandComparison.NotInSet, conditions);
                    break;
                case KnownAttribute.Range:
                    RangeAttributeParser.Parse(attribute, _property, _parameterType, conditions, _context);
                    break;
            }
        }

        if (_enum is not null && !HasSet(conditions))
        {
            conditions.Insert(0, new DeclaredCondition(new ConditionModel(CommandComparison.InSet, Texts(_enum)), _property, attribute: null, firstOperand: -1));
        }

        return conditions;
    }

    private static bool HasSet(List<DeclaredCondition> conditions)
    {
        foreach (DeclaredCondition condition in conditions)
        {
            if (condition.Model.Comparison == CommandComparison.InSet)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each text once, as AWS's sets have them.</summary>
    private EquatableArray<string> Texts(EnumModel model)
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

            string problem = $"the members {first} and {member.Name} of '{model.Name}' are both sent as {ShownText.Quoted(member.WireText)}; give one of them another text by [CommandValue]";
            _context.Report(new DeclarationFinding(DeclarationDescriptors.InvalidCondition, DeclarationPlace.Type(_property), _property.Name, problem) { Severity = DiagnosticSeverity.Warning });
        }

        return new EquatableArray<string>(texts.ToArray());
    }

    private void ReadValueCondition(AttributeData attribute, List<DeclaredCondition> conditions)
    {
        if (attribute.ConstructorArguments is not [{ Value: int comparison }, { Kind: TypedConstantKind.Array } list])
        {
            _context.MarkUnfinished();
            return;
        }

        // A lone null is no text in a list, but no list.
        ImmutableArray<TypedConstant> values = list.IsNull ? ImmutableArray.Create(list) : list.Values;

        if (comparison is < (int)CommandComparison.Equal or > (int)CommandComparison.NotInRange)
        {
            Report(DeclarationPlace.Argument(_property, attribute, 0), $"{attribute.ConstructorArguments[0].ToCSharpString()} is not a member of CommandComparison");
            return;
        }

        string[] operands = new string[values.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            if (values[i].IsNull || values[i].Value is not string operand)
            {
                Report(DeclarationPlace.Argument(_property, attribute, i + 1), "an operand is null; write a text");
                return;
            }

            operands[i] = operand;
        }

        DeclaredCondition condition = new(new ConditionModel((CommandComparison)comparison, new EquatableArray<string>(operands)), _property, attribute, firstOperand: 1);
        if (_enum is null || AreTextsOfMembers(condition, _enum))
        {
            Add(condition, conditions);
        }
    }

    private void ReadValues(AttributeData attribute, CommandComparison comparison, List<DeclaredCondition> conditions)
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
            // A null is not sent, so no condition is tested.
            if (value.IsNull)
            {
                continue;
            }

            if (TextOf(value) is not { } text)
            {
                string advice = _enum is null ? "" : $"; write a member of it, like {EnumParser.Example(_enum)}";
                Report(DeclarationPlace.Of(_property, attribute), $"{value.ToCSharpString()} is not a value of '{_type.Symbol.ToDisplayString()}'{advice}");
                return;
            }

            operands.Add(text);
        }

        // Nulls are left out, so the place of an operand is not certain, unless there are none.
        int firstOperand = operands.Count == values.Length ? 0 : -1;
        Add(new DeclaredCondition(new ConditionModel(comparison, new EquatableArray<string>(operands.ToArray())), _property, attribute, firstOperand), conditions);
    }

    private string? TextOf(TypedConstant value)
    {
        if (_type.Enum is { } enumeration)
        {
            return value is { Kind: TypedConstantKind.Enum, Value: { } member } && SymbolEqualityComparer.Default.Equals(value.Type, enumeration)
                ? EnumParser.FindText(enumeration, member)
                : null;
        }

        if (value is not { Kind: TypedConstantKind.Primitive, Value: { } constant } || ConstantScalar.Read(constant, _parameterType) is not { } scalar)
        {
            return null;
        }

        return OperandText.Of(scalar);
    }

    private bool AreTextsOfMembers(DeclaredCondition condition, EnumModel model)
    {
        for (int i = 0; i < condition.Model.Operands.Count; i++)
        {
            string operand = condition.Model.Operands[i];
            if (!IsTextOfMember(operand, model))
            {
                Report(condition.PlaceOfOperand(i), $"{ShownText.Quoted(operand)} is the text of no member of '{model.Name}'; they are {ConditionText.List(Texts(model))}");
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

    private void Add(DeclaredCondition condition, List<DeclaredCondition> conditions)
    {
        ConditionModel model = condition.Model;
        if (Operators.TakesCount(model.Comparison, model.Operands.Count))
        {
            conditions.Add(condition);
            return;
        }

        string needed = Operators.OperandOf(model.Comparison) switch
        {
            OperandKind.Set when condition.IsValueCondition => "1 to 10 operands",
            OperandKind.Set => "1 to 10 values",
            OperandKind.Range => "two operands, minimum and maximum",
            _ => "one operand",
        };
        Report(condition.Place, $"{condition.Subject} takes {needed}, but there {(model.Operands.Count == 1 ? "is" : "are")} {Definitions.Parsing.TextRules.Number(model.Operands.Count)}");
    }

    private void Report(DeclarationPlace place, string problem) => _context.Report(DeclarationDescriptors.InvalidCondition, place, _property.Name, problem);
}
