using IoTCommands.Generators.Analyzers.Untyped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>Where a start that is repeated has its client token from.</summary>
internal sealed class ClientTokenUse
{
    private const string Token = "ClientToken";

    /// <summary>What a chain of locals may be long before it is called uncertain; nobody writes longer ones.</summary>
    private const int MaxDepth = 4;

    private readonly RuntimeTypes _runtime;
    private readonly StartMethods _starts;

    public ClientTokenUse(RuntimeTypes runtime, StartMethods starts)
    {
        _runtime = runtime;
        _starts = starts;
    }

    /// <summary>Is it certain that each repetition has another token, because there is none, or because it is made inside of what is repeated?</summary>
    public bool IsNewEachTime(IInvocationOperation start, IOperation repeated)
    {
        foreach (IArgumentOperation argument in start.Arguments)
        {
            if (RuntimeTypes.Is(argument.Parameter?.Type, _runtime.Options))
            {
                return IsWithoutToken(argument.Value, repeated);
            }
        }

        return false;
    }

    private bool IsWithoutToken(IOperation options, IOperation repeated)
    {
        options = ExpressionArms.Unwrap(options);
        if (IsNull(options))
        {
            return true;
        }

        return options switch
        {
            IObjectCreationOperation creation => IsWithoutToken(creation, repeated),
            ILocalReferenceOperation local => IsWithoutToken(local, repeated),
            _ => false,
        };
    }

    private bool IsWithoutToken(IObjectCreationOperation creation, IOperation repeated)
    {
        if (!RuntimeTypes.Is(creation.Type, _runtime.Options))
        {
            return false;
        }

        foreach (IOperation initializer in creation.Initializer?.Initializers ?? System.Collections.Immutable.ImmutableArray<IOperation>.Empty)
        {
            if (initializer is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment)
            {
                return false;
            }

            if (property.Name == Token)
            {
                return IsNull(ExpressionArms.Unwrap(assignment.Value)) || IsMadeAnew(assignment.Value, repeated, MaxDepth);
            }
        }

        return true;
    }

    /// <summary>Options in a local: nothing may have been done with them but to set the timeout and to start.</summary>
    private bool IsWithoutToken(ILocalReferenceOperation reference, IOperation repeated)
    {
        if (LocalUses.CertainValue(reference) is not { } value || !LocalUses.TryGetOwner(value, out _, out IBlockOperation? block))
        {
            return false;
        }

        foreach (ILocalReferenceOperation use in LocalUses.Collect(block!, reference.Local))
        {
            bool isKnown = use.Parent switch
            {
                IPropertyReferenceOperation property => property.Property.Name != Token,
                IArgumentOperation { Parent: IInvocationOperation invocation } => _starts.IsStart(invocation.TargetMethod),
                _ => false,
            };
            if (!isKnown)
            {
                return false;
            }
        }

        return IsNull(value) || (value is IObjectCreationOperation creation && IsWithoutToken(creation, repeated));
    }

    /// <summary>Does each evaluation, inside of what is repeated, give another text?</summary>
    private static bool IsMadeAnew(IOperation value, IOperation repeated, int depth) => depth > 0 && ExpressionArms.Unwrap(value) switch
    {
        ILocalReferenceOperation local => LocalUses.CertainValue(local) is { } known && IsMadeAnew(known, repeated, depth - 1),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => IsMadeAnew(instance, repeated, depth),
        IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType.Name: "Guid" } } made => IsInside(made, repeated),
        IInterpolatedStringOperation text => HasPartMadeAnew(text, repeated, depth),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => IsMadeAnew(sum.LeftOperand, repeated, depth) || IsMadeAnew(sum.RightOperand, repeated, depth),
        _ => false,
    };

    private static bool HasPartMadeAnew(IInterpolatedStringOperation text, IOperation repeated, int depth)
    {
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            if (part is IInterpolationOperation hole && IsMadeAnew(hole.Expression, repeated, depth))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNull(IOperation value) => ExpressionArms.IsNull(value) || value is IDefaultValueOperation { Type.IsReferenceType: true };

    private static bool IsInside(IOperation operation, IOperation region)
    {
        for (IOperation? parent = operation; parent is not null; parent = parent.Parent)
        {
            if (ReferenceEquals(parent, region))
            {
                return true;
            }
        }

        return false;
    }
}
