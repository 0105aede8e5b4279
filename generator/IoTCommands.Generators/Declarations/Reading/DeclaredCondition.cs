using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>A condition that an attribute states, or an enum by its members.</summary>
internal sealed class DeclaredCondition
{
    private readonly IPropertySymbol _property;
    private readonly AttributeData? _attribute;
    private readonly int _firstOperand;

    /// <param name="model">The condition.</param>
    /// <param name="property">Has the attribute.</param>
    /// <param name="attribute">Null for the condition that the property's enum is.</param>
    /// <param name="firstOperand">The position of the first operand among the attribute's arguments; negative where the operands are none of them.</param>
    public DeclaredCondition(ConditionModel model, IPropertySymbol property, AttributeData? attribute, int firstOperand)
    {
        Model = model;
        _property = property;
        _attribute = attribute;
        _firstOperand = firstOperand;
    }

    public ConditionModel Model { get; }

    /// <summary>False for the condition that the property's enum is.</summary>
    public bool IsStated => _attribute is not null;

    public bool IsValueCondition => _attribute is not null && KnownAttributes.Of(_attribute) == KnownAttribute.ValueCondition;

    /// <summary>What a message calls it: the operator, or the attribute that says it in its name.</summary>
    public string Subject => _attribute is null || IsValueCondition ? Model.Comparison.ToString() : $"[{KnownAttributes.Of(_attribute)}]";

    public DeclarationPlace Place => _attribute is null ? DeclarationPlace.Type(_property) : DeclarationPlace.Of(_property, _attribute);

    public DeclarationPlace PlaceOfOperand(int index) =>
        _attribute is not null && _firstOperand >= 0 ? DeclarationPlace.Argument(_property, _attribute, _firstOperand + index) : Place;
}
