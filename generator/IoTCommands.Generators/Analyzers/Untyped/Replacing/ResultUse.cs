using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Whether what is done with a call's response can be done with a <c>CommandExecution</c> as well, which has the execution's id and nothing of the HTTP response.</summary>
internal static class ResultUse
{
    /// <param name="call">The call.</param>
    /// <param name="resultType">The type of the local that keeps the response, where it is written out.</param>
    public static bool Fits(IInvocationOperation call, out TypeSyntax? resultType)
    {
        resultType = null;
        IOperation task = call;
        if (task.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured && ReferenceEquals(configured.Instance, task))
        {
            task = configured;
        }

        return task.Parent switch
        {
            IAwaitOperation response => FitsResponse(response, out resultType),
            IPropertyReferenceOperation { Property.Name: "Result" } response => FitsResponse(response, out resultType),
            IInvocationOperation { TargetMethod.Name: "GetAwaiter", Parent: IInvocationOperation { TargetMethod.Name: "GetResult" } response } => FitsResponse(response, out resultType),
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            // A task whose result nobody can get at.
            IConversionOperation { Type: INamedTypeSymbol { Name: "Task", Arity: 0 }, Conversion.IsReference: true } => true,
            _ => false,
        };
    }

    private static bool FitsResponse(IOperation response, out TypeSyntax? resultType)
    {
        resultType = null;
        return response.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            IPropertyReferenceOperation property => IsExecutionId(property),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => FitsLocal(declarator, out resultType),
            _ => false,
        };
    }

    private static bool FitsLocal(IVariableDeclaratorOperation declarator, out TypeSyntax? resultType)
    {
        resultType = null;
        if (declarator.Parent is not IVariableDeclarationOperation { Declarators.Length: 1, Syntax: VariableDeclarationSyntax syntax, Parent: IVariableDeclarationGroupOperation { Parent: IBlockOperation block } })
        {
            return false;
        }

        foreach (ILocalReferenceOperation use in LocalUses.Collect(block, declarator.Symbol))
        {
            if (use.Parent is not IPropertyReferenceOperation property || !IsExecutionId(property))
            {
                return false;
            }
        }

        resultType = syntax.Type.IsVar ? null : syntax.Type;
        return true;
    }

    private static bool IsExecutionId(IPropertyReferenceOperation property) =>
        property.Property.Name == "ExecutionId" && !(property.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, property));
}
