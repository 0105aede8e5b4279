using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Reads the entries that are put into a map: by its initializer, by indexers and by Add, through the local that it may be built in.</summary>
internal static class MapReader
{
    public static void Read(IOperation operation, MapFacts map)
    {
        operation = LocalUses.Unwrap(operation);
        map.Source ??= operation;
        if (operation is ILocalReferenceOperation reference)
        {
            operation = LocalUses.CertainValue(reference) ?? operation;
        }

        if (operation is not IObjectCreationOperation creation || !IsDictionary(creation.Type))
        {
            map.IsComplete = false;
            return;
        }

        // A dictionary that is made of another one has that one's entries.
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            map.IsComplete &= argument.Value.Type?.SpecialType == SpecialType.System_Int32;
        }

        if (creation.Initializer is not null)
        {
            ReadInitializer(creation.Initializer, map);
        }

        if (LocalUses.TryGetOwner(creation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            foreach (ILocalReferenceOperation use in LocalUses.Collect(block!, local!))
            {
                ReadUse(use, block!, map);
            }
        }
    }

    /// <summary>The items of <c>{ ["key"] = value }</c> and <c>{ { "key", value } }</c>.</summary>
    public static void ReadInitializer(IObjectOrCollectionInitializerOperation initializer, MapFacts map)
    {
        foreach (IOperation item in initializer.Initializers)
        {
            switch (item)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key] } } assignment:
                    map.Entries.Add(new EntryFact(key.Value, assignment.Value, IsAdded: false, IsInitial: true, IsStraight: true));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] }:
                    map.Entries.Add(new EntryFact(key.Value, value.Value, IsAdded: true, IsInitial: true, IsStraight: true));
                    break;
                default:
                    map.IsComplete = false;
                    break;
            }
        }
    }

    /// <summary>What is done with an expression whose value is the map.</summary>
    public static void ReadUse(IOperation use, IBlockOperation block, MapFacts map)
    {
        bool isStraight = LocalUses.IsStraight(use, block);
        switch (use.Parent)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key], Parent: ISimpleAssignmentOperation assignment } indexer
                when ReferenceEquals(assignment.Target, indexer):
                map.Entries.Add(new EntryFact(key.Value, assignment.Value, IsAdded: false, IsInitial: false, isStraight));
                break;
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, var value] } invocation when ReferenceEquals(invocation.Instance, use):
                map.Entries.Add(new EntryFact(key.Value, value.Value, IsAdded: true, IsInitial: false, isStraight));
                break;
            case IPropertyReferenceOperation { Property.Name: "Count" }:
            case IInvocationOperation { TargetMethod.Name: "ContainsKey" or "TryGetValue" }:
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Parameters" } } assignment when ReferenceEquals(assignment.Value, use):
                break;
            default:
                map.IsComplete = false;
                break;
        }
    }

    private static bool IsDictionary(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Dictionary", Arity: 2 };
}
