using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Operations;

/// <summary>Provides information about an operation and the code around it.</summary>
internal static class OperationExtensions
{
    /// <summary>Returns the operation inside conversions and parentheses.</summary>
    public static IOperation WithoutConversions(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    public static bool IsNullConstant(this IOperation operation) => operation.WithoutConversions().ConstantValue is { HasValue: true, Value: null };

    /// <summary>Returns the operation that uses the value, outside conversions.</summary>
    public static IOperation? GetConsumer(this IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    /// <summary>True if the local, parameter or property is assigned here, or is passed by reference; otherwise, false.</summary>
    public static bool IsWritten(this IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, reference),
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IAddressOfOperation or IIncrementOrDecrementOperation or ITupleOperation => true,
        IConditionalOperation conditional => conditional.IsRef,

        // Roslyn does not say which arguments are passed by reference.
        IDynamicInvocationOperation or IDynamicObjectCreationOperation => true,
        IVariableInitializerOperation initializer => initializer.Parent is IVariableDeclaratorOperation { Symbol.IsRef: true },
        _ => false,
    };

    /// <summary>True if nothing uses the value of the assignment; otherwise, false.</summary>
    public static bool IsStatement(this IAssignmentOperation assignment) =>
        assignment.Parent is IExpressionStatementOperation or IObjectOrCollectionInitializerOperation;

    /// <summary>True if the operation is in a lambda or local function inside the block, which can run at any time; otherwise, false.</summary>
    public static bool IsInFunction(this IOperation operation, IBlockOperation block)
    {
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, block); parent = parent.Parent)
        {
            if (parent.Kind is OperationKind.AnonymousFunction or OperationKind.LocalFunction)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the operation is inside an <c>if</c> without <c>else</c> of the block's own code; otherwise, false.</summary>
    public static bool IsInIf(this IOperation operation, IBlockOperation block)
    {
        bool isInIf = false;
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, block); parent = parent.Parent)
        {
            isInIf |= parent is IConditionalOperation { WhenFalse: null };
        }

        return isInIf && !operation.IsInFunction(block);
    }

    /// <summary>
    /// True if only a constructor or initializer sets the property; otherwise, false. No setter is not enough: <c>Current</c> of an enumerator has none either.
    /// </summary>
    public static bool IsFixed(this IPropertySymbol property)
    {
        if (property.SetMethod is { } setter)
        {
            return setter.IsInitOnly;
        }

        return property is { IsStatic: true, ContainingType.Name: "IoTCommandCatalog" }
            || property.ContainingType.GetMembers().Any(member =>
                SymbolEqualityComparer.Default.Equals((member as IFieldSymbol)?.AssociatedSymbol, property.OriginalDefinition));
    }
}
