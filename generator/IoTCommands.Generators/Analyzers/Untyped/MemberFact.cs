using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>A member of a <c>CommandParameterValue</c> that is given a value.</summary>
/// <param name="Name">S, B, I, L, D, BIN or UL.</param>
/// <param name="Target">Where the member is named.</param>
/// <param name="Value">What it is given.</param>
internal sealed record MemberFact(string Name, IOperation Target, IOperation Value)
{
    /// <summary>Is there surely a value, not null? A null leaves the member unset.</summary>
    public bool IsCertainlySet
    {
        get
        {
            IOperation value = LocalUses.Unwrap(Value);
            return value.ConstantValue is { HasValue: true, Value: not null }
                || value.Kind is OperationKind.ObjectCreation or OperationKind.InterpolatedString
                || value.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T };
        }
    }
}
