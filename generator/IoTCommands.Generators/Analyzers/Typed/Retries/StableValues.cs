using IoTCommands.Generators.Analyzers.Typed.Arguments;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>Whether a start in a loop is the same one each time: of the same target, with the same arguments.</summary>
/// <remarks>Only what is known to give the same value again counts: anything else may be the next device of a queue.</remarks>
internal sealed class StableValues
{
    private readonly RuntimeTypes _runtime;
    private readonly ArgsTypes _types;

    public StableValues(RuntimeTypes runtime, ArgsTypes types)
    {
        _runtime = runtime;
        _types = types;
    }

    public bool IsSameStart(IInvocationOperation start, ILoopOperation loop)
    {
        HashSet<ISymbol> changing = ChangingSymbols.Of(loop);
        foreach (IArgumentOperation argument in start.Arguments)
        {
            if (argument.Parameter is not { } parameter)
            {
                return false;
            }

            bool counts = parameter.Ordinal > 0 && parameter.Type.Name != nameof(CancellationToken) && !RuntimeTypes.Is(parameter.Type, _runtime.Options);
            if (counts && !IsStable(argument.Value, changing))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsStable(IOperation value, HashSet<ISymbol> changing)
    {
        if (value.ConstantValue.HasValue)
        {
            return true;
        }

        return value switch
        {
            ILocalReferenceOperation local => !changing.Contains(local.Local),
            IParameterReferenceOperation parameter => !changing.Contains(parameter.Parameter),
            IInstanceReferenceOperation => true,
            IFieldReferenceOperation { Field.IsReadOnly: true } => AreChildrenStable(value, changing),
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => IsFixed(property.Property) && AreChildrenStable(value, changing),
            IInvocationOperation invocation => MakesTarget(invocation.TargetMethod) && AreChildrenStable(value, changing),
            IObjectCreationOperation creation => MakesValue(creation.Type) && AreChildrenStable(value, changing),
            ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment => IsStable(assignment.Value, changing),
            IConversionOperation or IParenthesizedOperation or IArgumentOperation or IConditionalOperation or ICoalesceOperation or IBinaryOperation or IUnaryOperation
                or IInterpolatedStringOperation or IInterpolatedStringTextOperation or IInterpolationOperation or IObjectOrCollectionInitializerOperation
                or IDefaultValueOperation => AreChildrenStable(value, changing),
            _ => false,
        };
    }

    private bool AreChildrenStable(IOperation value, HashSet<ISymbol> changing)
    {
        foreach (IOperation child in value.ChildOperations)
        {
            if (!IsStable(child, changing))
            {
                return false;
            }
        }

        return true;
    }

    private bool MakesTarget(IMethodSymbol method) =>
        (method.Name is "Thing" or "Client" && RuntimeTypes.Is(method.ContainingType, _runtime.Account))
        || (method.Name == "Parse" && RuntimeTypes.Is(method.ContainingType, _runtime.Target));

    private bool MakesValue(ITypeSymbol? type) => RuntimeTypes.Is(type, _runtime.Account) || _types.Find(type as INamedTypeSymbol) is not null;

    /// <summary>Can the property be set by an initializer only, or only be read from a field that it has of its own? The Current of an enumerator is neither.</summary>
    private static bool IsFixed(IPropertySymbol property)
    {
        if (property is { IsStatic: true, ContainingType.Name: "IoTCommandCatalog" })
        {
            return true;
        }

        if (property.SetMethod is { } setter)
        {
            return setter.IsInitOnly;
        }

        foreach (ISymbol member in property.ContainingType.GetMembers())
        {
            if (member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
