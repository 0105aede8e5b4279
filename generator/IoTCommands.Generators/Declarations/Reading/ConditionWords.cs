using IoTCommands.Definitions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Declarations;

/// <summary>What the rules of definitions say about conditions, in the words of the attributes that state them.</summary>
internal static class ConditionWords
{
    /// <summary>A longer name before a shorter one that is a part of it.</summary>
    private static readonly CommandComparison[] LongestFirst =
    [
        CommandComparison.GreaterThanOrEqual, CommandComparison.LessThanOrEqual, CommandComparison.GreaterThan, CommandComparison.LessThan,
        CommandComparison.NotEqual, CommandComparison.Equal, CommandComparison.NotInRange, CommandComparison.InRange, CommandComparison.NotInSet, CommandComparison.InSet,
    ];

    public static DiagnosticInfo Translate(DiagnosticInfo finding, DeclaredCondition condition)
    {
        // What a person wrote is in other arguments than those that are translated.
        EquatableArray<string> arguments = finding.Arguments;
        if (finding.Rule == DefinitionDescriptors.OperatorNotForType)
        {
            return finding with { Arguments = new([condition.Subject, arguments[1], InCSharp(arguments[2])]) };
        }

        return finding.Rule == DefinitionDescriptors.InvalidSet ? finding with { Arguments = new([condition.Subject, arguments[1]]) } : finding;
    }

    private static string InCSharp(string operators)
    {
        foreach (CommandComparison comparison in LongestFirst)
        {
            operators = operators.Replace(WireNames.Of(comparison), comparison.ToString());
        }

        return operators;
    }
}
