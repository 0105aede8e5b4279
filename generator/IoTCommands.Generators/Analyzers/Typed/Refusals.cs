using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>
/// Recognizes exceptions that are thrown before anything is sent, or when the service refuses the start. Then a repeated start is the first one.
/// </summary>
internal static class Refusals
{
    /// <remarks>
    /// ThrottlingException is not one of them: it is the response to the last of the SDK's own retries, and an earlier one may have started the command.
    /// </remarks>
    private static readonly string[] Names =
    [
        "System.ArgumentException",
        "System.FormatException",
        "Amazon.IoTJobsDataPlane.Model.ResourceNotFoundException",
        "Amazon.IoTJobsDataPlane.Model.ServiceQuotaExceededException",
        "Amazon.IoTJobsDataPlane.Model.ValidationException",
    ];

    /// <summary>True if the clause, by its type or its filter, catches only these exceptions; otherwise, false.</summary>
    public static bool AreAll(ICatchClauseOperation clause) => Is(clause.ExceptionType) || (clause.Filter is { } filter && Has(filter));

    private static bool Has(IOperation filter) => filter switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => Has(both.LeftOperand) || Has(both.RightOperand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => Has(either.LeftOperand) && Has(either.RightOperand),
        IIsTypeOperation { ValueOperand: ILocalReferenceOperation } test => Is(test.TypeOperand),
        IIsPatternOperation { Value: ILocalReferenceOperation } test => Has(test.Pattern),
        _ => false,
    };

    private static bool Has(IPatternOperation pattern) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => Has(either.LeftPattern) && Has(either.RightPattern),
        ITypePatternOperation type => Is(type.MatchedType),
        IDeclarationPatternOperation declaration => Is(declaration.MatchedType),
        IRecursivePatternOperation properties => Is(properties.MatchedType),
        _ => false,
    };

    private static bool Is(ITypeSymbol? exception)
    {
        for (ITypeSymbol? type = exception; type is not null; type = type.BaseType)
        {
            if (Array.IndexOf(Names, type.ToDisplayString()) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
