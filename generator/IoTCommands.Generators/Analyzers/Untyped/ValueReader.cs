using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Reads a <c>CommandParameterValue</c> from the expression that gives it, through the local that it may be built in.</summary>
internal static class ValueReader
{
    public static ValueFacts? Read(IOperation operation, SdkTypes sdk)
    {
        operation = LocalUses.Unwrap(operation);
        if (operation is ILocalReferenceOperation reference)
        {
            return LocalUses.CertainValue(reference) is IObjectCreationOperation value ? Read(value, sdk) : null;
        }

        if (operation is not IObjectCreationOperation creation || !sdk.IsParameterValue(creation.Type))
        {
            return null;
        }

        List<MemberFact> members = [];
        bool isComplete = ReadInitializer(creation, members);
        if (LocalUses.TryGetOwner(creation, out ILocalSymbol? local, out IBlockOperation? block))
        {
            isComplete &= ReadUses(local!, block!, members);
        }
        else if (LocalUses.Taker(creation) is IAssignmentOperation put)
        {
            // "var value = map["key"] = new();" sets the member afterwards.
            isComplete &= LocalUses.IsStatement(put);
        }

        return new ValueFacts(creation, members, isComplete);
    }

    private static bool ReadInitializer(IObjectCreationOperation creation, List<MemberFact> members)
    {
        if (creation.Initializer is null)
        {
            return true;
        }

        bool isComplete = true;
        foreach (IOperation initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                isComplete &= Add(members, property, assignment.Value);
            }
            else
            {
                isComplete = false;
            }
        }

        return isComplete;
    }

    private static bool ReadUses(ILocalSymbol local, IBlockOperation block, List<MemberFact> members)
    {
        bool isComplete = true;
        int puts = 0;
        foreach (ILocalReferenceOperation use in LocalUses.Collect(block, local))
        {
            if (use.Parent is IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation assignment } property && ReferenceEquals(assignment.Target, property))
            {
                isComplete &= LocalUses.IsStraight(use, block) && Add(members, property, assignment.Value);
            }
            else if (IsPut(use))
            {
                puts++;
            }
            else if (use.Parent is not IPropertyReferenceOperation read || LocalUses.IsWrite(read))
            {
                isComplete = false;
            }
        }

        // By way of the one map it may be changed before it is sent in the other.
        return isComplete && puts <= 1;
    }

    /// <summary>Is it the place where the value is put into a map?</summary>
    private static bool IsPut(ILocalReferenceOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } assignment =>
            ReferenceEquals(assignment.Value, use) && LocalUses.IsStatement(assignment),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } } => true,
        _ => false,
    };

    /// <summary>False where it makes the value uncertain: a member that is set twice, or set to null after it may have been set.</summary>
    private static bool Add(List<MemberFact> members, IPropertyReferenceOperation property, IOperation value)
    {
        bool isNull = LocalUses.Unwrap(value).ConstantValue is { HasValue: true, Value: null };
        foreach (MemberFact member in members)
        {
            if (member.Name == property.Property.Name)
            {
                return false;
            }
        }

        if (!isNull)
        {
            members.Add(new MemberFact(property.Property.Name, property, value));
        }

        return true;
    }
}
