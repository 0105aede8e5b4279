using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2012: what a bound property says itself of conditions and default, beside what the file says. A property that says nothing of them is right.</summary>
internal static class BoundDifferences
{
    public static void Check(ParameterProperty declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        CheckDefault(declared, parameter, source, report, cancellationToken);
        CheckEnum(declared, parameter, source, report, cancellationToken);
        CheckConditions(declared, parameter, source, report, cancellationToken);
    }

    private static void CheckDefault(ParameterProperty declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (declared is not { Parameter.Default: { IsCertain: true, Value: var value }, DefaultAttribute: { } attribute } || value.ToModel() == parameter.Default)
        {
            return;
        }

        report(Create(
            DeclarationLocation.Of(declared.Symbol, attribute),
            declared,
            "has the default " + DisplayString.Of(value.ToText()),
            parameter.Default is null ? "has none" : "is " + DisplayString.Of(parameter.Default.Text),
            source,
            cancellationToken));
    }

    private static void CheckEnum(ParameterProperty declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (ParsedCondition condition in declared.Parameter.Conditions)
        {
            // A parameter that takes any text may well have an enum for some.
            if (!declared.IsStated(condition) && FindSet(parameter) is { } set && !AreEqual(condition.ToModel(), set))
            {
                report(Create((DeclarationLocation)condition.Source, declared, "is " + ConditionFormatter.Describe(condition.ToModel()), "is " + ConditionFormatter.Describe(set), source, cancellationToken));
            }
        }
    }

    private static void CheckConditions(ParameterProperty declared, ParameterModel parameter, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        List<ConditionModel> stated = [];
        DeclarationLocation? location = null;
        foreach (ParsedCondition condition in declared.Parameter.Conditions)
        {
            if (declared.IsStated(condition))
            {
                location ??= (DeclarationLocation)condition.Source;
                stated.Add(condition.ToModel());
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
            string inFile = parameter.Conditions.IsEmpty ? "can be anything" : "is " + ConditionFormatter.Describe(parameter.Conditions);
            report(Create(location!, declared, "is " + ConditionFormatter.Describe(new EquatableArray<ConditionModel>(stated.ToArray())), inFile, source, cancellationToken));
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

    private static Diagnostic Create(DeclarationLocation location, ParameterProperty declared, string here, string inFile, string source, CancellationToken cancellationToken) =>
        Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.BoundDifference), location.ToLocation(cancellationToken), declared.Symbol.Name, declared.Name, here, inFile, source);
}
