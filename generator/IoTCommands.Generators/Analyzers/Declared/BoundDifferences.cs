using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2012: what a bound property says itself of conditions and default, beside what the file says. A property that says nothing of them is right.</summary>
internal static class BoundDifferences
{
    public static void Check(DeclaredParameter declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        CheckDefault(declared, parameter, source, report, cancellationToken);
        CheckEnum(declared, parameter, source, report, cancellationToken);
        CheckConditions(declared, parameter, source, report, cancellationToken);
    }

    private static void CheckDefault(DeclaredParameter declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (declared is not { Default: { } value, DefaultAttribute: { } attribute } || value.ToModel() == parameter.Default)
        {
            return;
        }

        report(Create(
            DeclarationPlace.Of(declared.Property, attribute),
            declared,
            "has the default " + ShownText.Of(value.ToText()),
            parameter.Default is null ? "has none" : "is " + ShownText.Of(parameter.Default.Text),
            source,
            cancellationToken));
    }

    private static void CheckEnum(DeclaredParameter declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (DeclaredCondition condition in declared.Conditions)
        {
            // A parameter that takes any text may well have an enum for some.
            if (!condition.IsStated && FindSet(parameter) is { } set && !AreEqual(condition.Model, set))
            {
                report(Create(condition.Place, declared, "is " + ConditionText.Describe(condition.Model), "is " + ConditionText.Describe(set), source, cancellationToken));
            }
        }
    }

    private static void CheckConditions(DeclaredParameter declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        List<ConditionModel> stated = [];
        DeclarationPlace place = default;
        foreach (DeclaredCondition condition in declared.Conditions)
        {
            if (condition.IsStated)
            {
                place = stated.Count == 0 ? condition.Place : place;
                stated.Add(condition.Model);
            }
        }

        // The set that an enum is need not be stated.
        int expected = 0;
        bool isSame = true;
        foreach (ConditionModel condition in parameter.Conditions)
        {
            bool isStated = Contains(stated, condition);
            expected += isStated ? 1 : 0;
            isSame &= isStated || (declared.Enum is not null && condition.Comparison == CommandComparison.InSet);
        }

        if (stated.Count > 0 && (!isSame || expected != stated.Count))
        {
            string inFile = parameter.Conditions.IsEmpty ? "can be anything" : "is " + ConditionText.Describe(parameter.Conditions);
            report(Create(place, declared, "is " + ConditionText.Describe(new EquatableArray<ConditionModel>(stated.ToArray())), inFile, source, cancellationToken));
        }
    }

    private static ConditionModel? FindSet(ParameterModel parameter)
    {
        foreach (ConditionModel condition in parameter.Conditions)
        {
            if (condition.Comparison == CommandComparison.InSet)
            {
                return condition;
            }
        }

        return null;
    }

    private static bool Contains(List<ConditionModel> conditions, ConditionModel condition)
    {
        foreach (ConditionModel candidate in conditions)
        {
            if (AreEqual(candidate, condition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The order of a set's items says nothing.</summary>
    private static bool AreEqual(ConditionModel left, ConditionModel right)
    {
        if (left.Comparison != right.Comparison || Operators.OperandOf(left.Comparison) != OperandKind.Set)
        {
            return left.Equals(right);
        }

        return new HashSet<string>(left.Operands, StringComparer.Ordinal).SetEquals(right.Operands);
    }

    private static Diagnostic Create(DeclarationPlace place, DeclaredParameter declared, string here, string inFile, string source, CancellationToken cancellationToken) =>
        Diagnostic.Create(DeclarationDescriptors.BoundDifference, place.ToLocation(cancellationToken), declared.Property.Name, declared.Name, here, inFile, source);
}
