using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>Checks the arguments of a repeated start.</summary>
internal sealed class RepeatedStartArguments
{
    private const string Token = "ClientToken";

    private readonly RuntimeTypes _runtime;

    /// <summary>The locals and parameters that a loop changes. They are found once for all starts in the loop.</summary>
    private readonly ConditionalWeakTable<SyntaxNode, HashSet<ISymbol>> _changed = new();

    public RepeatedStartArguments(RuntimeTypes runtime) => _runtime = runtime;

    /// <summary>
    /// True if the options have no client token, or one that is created inside the repeated code; otherwise, or if that is not certain, false.
    /// </summary>
    public bool HasNewToken(IInvocationOperation start, IOperation repeated)
    {
        foreach (IArgumentOperation argument in start.Arguments)
        {
            if (RuntimeTypes.Is(argument.Parameter?.Type, _runtime.Options))
            {
                IOperation options = ExpressionArms.Unwrap(argument.Value);
                return IsNull(options)
                    || (options is ILocalReferenceOperation local ? HasNewToken(local, repeated) : HasNewToken(options as IObjectCreationOperation, repeated));
            }
        }

        return false;
    }

    /// <summary>True if the target and the arguments have the same values in each iteration of the loop; otherwise, or if that is not certain, false.</summary>
    public bool AreSameEachTime(IInvocationOperation start, ILoopOperation loop)
    {
        HashSet<ISymbol> changed = _changed.GetValue(loop.Syntax, node => FindChanged(start.SemanticModel!, (StatementSyntax)node));
        foreach (IArgumentOperation argument in start.Arguments)
        {
            if (argument.Parameter is not { Ordinal: > 0, Type: { } type }
                || RuntimeTypes.Is(type, _runtime.Options)
                || type is { Name: nameof(CancellationToken), ContainingNamespace.Name: "System" or "Threading" })
            {
                continue;
            }

            IOperation value = ExpressionArms.Unwrap(argument.Value);
            bool isArgs = value is IObjectCreationOperation && RuntimeTypes.Is(value.Type, type);
            if (!(isArgs ? AreChildrenSame(value, changed) : IsSame(value, changed)))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasNewToken(IObjectCreationOperation? options, IOperation repeated)
    {
        if (options is null || !RuntimeTypes.Is(options.Type, _runtime.Options))
        {
            return false;
        }

        foreach (IOperation initializer in options.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: Token } } assignment)
            {
                return IsNull(ExpressionArms.Unwrap(assignment.Value)) || IsNew(assignment.Value, repeated);
            }
        }

        return true;
    }

    /// <summary>Checks options in a local. Only starts, and assignments of its other properties, may use the local.</summary>
    private bool HasNewToken(ILocalReferenceOperation reference, IOperation repeated)
    {
        if (LocalReferences.GetValue(reference) is not { } value)
        {
            return false;
        }

        foreach (ILocalReferenceOperation other in LocalReferences.To(reference.Local, reference))
        {
            bool isKnown = other.Parent switch
            {
                IPropertyReferenceOperation property => property.Property.Name != Token,
                IArgumentOperation { Parent: IInvocationOperation invocation } => _runtime.IsStart(invocation.TargetMethod),
                _ => false,
            };
            if (!isKnown)
            {
                return false;
            }
        }

        return IsNull(value) || HasNewToken(value as IObjectCreationOperation, repeated);
    }

    /// <summary>True if the value is created from a new GUID inside the repeated code; otherwise, false.</summary>
    private static bool IsNew(IOperation value, IOperation repeated) => ExpressionArms.Unwrap(value) switch
    {
        ILocalReferenceOperation local => LocalReferences.GetValue(local) is { } known && IsNew(known, repeated),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => IsNew(instance, repeated),
        IInvocationOperation { TargetMethod: { Name: "NewGuid" or "CreateVersion7", ContainingType.Name: "Guid" } } guid =>
            repeated.Syntax.Span.Contains(guid.Syntax.Span),
        IInterpolatedStringOperation text => text.Parts.Any(part => part is IInterpolationOperation hole && IsNew(hole.Expression, repeated)),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => IsNew(sum.LeftOperand, repeated) || IsNew(sum.RightOperand, repeated),
        _ => false,
    };

    private static bool IsNull(IOperation value) => ExpressionArms.IsNull(value) || value is IDefaultValueOperation { Type.IsReferenceType: true };

    private static HashSet<ISymbol> FindChanged(SemanticModel model, StatementSyntax loop)
    {
        HashSet<ISymbol> changed = new(SymbolEqualityComparer.Default);
        if (model.AnalyzeDataFlow(loop) is { Succeeded: true } flow)
        {
            changed.UnionWith(flow.WrittenInside);
            changed.UnionWith(flow.VariablesDeclared);
        }

        return changed;
    }

    private bool IsSame(IOperation value, HashSet<ISymbol> changed) => value.ConstantValue.HasValue || value switch
    {
        ILocalReferenceOperation local => !changed.Contains(local.Local),
        IParameterReferenceOperation parameter => !changed.Contains(parameter.Parameter),
        IInstanceReferenceOperation or IDefaultValueOperation => true,
        IFieldReferenceOperation { Field.IsReadOnly: true } => AreChildrenSame(value, changed),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property.IsFixed() && AreChildrenSame(value, changed),
        IInvocationOperation invocation => IsTarget(invocation.TargetMethod) && AreChildrenSame(value, changed),
        IObjectCreationOperation creation => RuntimeTypes.Is(creation.Type, _runtime.Account) && AreChildrenSame(value, changed),
        ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } assignment => IsSame(assignment.Value, changed),
        IConversionOperation or IParenthesizedOperation or IArgumentOperation or IConditionalOperation or ICoalesceOperation or IBinaryOperation
            or IInterpolatedStringOperation or IInterpolatedStringTextOperation or IInterpolationOperation or IObjectOrCollectionInitializerOperation
            => AreChildrenSame(value, changed),
        _ => false,
    };

    private bool AreChildrenSame(IOperation value, HashSet<ISymbol> changed)
    {
        foreach (IOperation child in value.ChildOperations)
        {
            if (!IsSame(child, changed))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTarget(IMethodSymbol method) =>
        method.Name is "ForThing" or "ForClient" or "Parse" && RuntimeTypes.Is(method.ContainingType, _runtime.Target);
}
