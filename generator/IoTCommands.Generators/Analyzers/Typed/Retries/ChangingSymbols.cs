using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>The locals, parameters and fields that can have another value in each turn of a loop.</summary>
internal static class ChangingSymbols
{
    /// <summary>What the loop declares, and what it assigns, or hands to somebody who may.</summary>
    public static HashSet<ISymbol> Of(ILoopOperation loop)
    {
        HashSet<ISymbol> symbols = new(SymbolEqualityComparer.Default);
        foreach (IOperation operation in loop.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator:
                    symbols.Add(declarator.Symbol);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    symbols.Add(declared);
                    break;
                case IDeclarationExpressionOperation declaration:
                    AddRoot(declaration.Expression, symbols);
                    break;
                case IAssignmentOperation assignment:
                    AddTarget(assignment.Target, symbols);
                    break;
                case IIncrementOrDecrementOperation increment:
                    AddRoot(increment.Target, symbols);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    AddTarget(argument.Value, symbols);
                    break;
            }
        }

        return symbols;
    }

    private static void AddTarget(IOperation target, HashSet<ISymbol> symbols)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (IOperation element in tuple.Elements)
            {
                AddTarget(element, symbols);
            }
        }
        else
        {
            AddRoot(target, symbols);
        }
    }

    /// <summary>A change of a part of something is a change of it.</summary>
    private static void AddRoot(IOperation? target, HashSet<ISymbol> symbols)
    {
        while (target is not null)
        {
            switch (target)
            {
                case ILocalReferenceOperation local:
                    symbols.Add(local.Local);
                    return;
                case IParameterReferenceOperation parameter:
                    symbols.Add(parameter.Parameter);
                    return;
                case IFieldReferenceOperation field:
                    symbols.Add(field.Field);
                    target = field.Instance;
                    break;
                case IPropertyReferenceOperation property:
                    target = property.Instance;
                    break;
                case IArrayElementReferenceOperation element:
                    target = element.ArrayReference;
                    break;
                case IDeclarationExpressionOperation declaration:
                    target = declaration.Expression;
                    break;
                default:
                    return;
            }
        }
    }
}
