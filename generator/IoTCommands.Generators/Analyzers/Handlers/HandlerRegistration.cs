using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Handlers;

/// <summary>A call that adds the handler of a command to a device.</summary>
/// <param name="Call">The call.</param>
/// <param name="Device">The dispatcher or builder that the handler is added to.</param>
/// <param name="Command">The command's property in the catalog.</param>
/// <param name="ArgsType">The type of the command's arguments; null if the call does not have it.</param>
internal sealed record HandlerRegistration(IInvocationOperation Call, IOperation Device, IPropertySymbol Command, INamedTypeSymbol? ArgsType)
{
    /// <summary>Gets the location of the method's name.</summary>
    public Location Location => Call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
        ? access.Name.GetLocation()
        : Call.Syntax.GetLocation();

    /// <summary>Creates the registration of a call. Null if the call does something else, or if its command is not in a generated catalog.</summary>
    public static HandlerRegistration? From(IInvocationOperation call, DeviceTypes types)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "On" or "Add" && types.IsDevice(method.ContainingType))
        {
            return call is { Instance: { } instance, Arguments: [{ Value: { } value }, ..] }
                && value.WithoutConversions() is IPropertyReferenceOperation { Property: { ContainingType.Name: ReferencedCatalog.TypeName } command }
                    ? new HandlerRegistration(call, instance, command, ArgsType: null)
                    : null;
        }

        return method is { IsStatic: true, Parameters.IsEmpty: false }
            && method.Name.StartsWith("On", StringComparison.Ordinal)
            && types.IsDevice(method.Parameters[0].Type)
            && GeneratedCode.Is(method)
            && FindCommand(method) is { } property
            && FindFirstArgument(call) is { } device
                ? new HandlerRegistration(call, device, property, FindArgsType(method))
                : null;
    }

    /// <summary>
    /// Finds the local, parameter, field or property that holds the device, or the operation that creates it. Null if each call may be for a different device.
    /// </summary>
    public object? FindDevice(DeviceTypes types)
    {
        IOperation device = FindRoot(Device, types);
        while (device is ILocalReferenceOperation reference
            && LocalReferences.GetValue(reference) is { } value
            // Unfinished code may declare a local with itself as its value.
            && value.Syntax.SpanStart < device.Syntax.SpanStart
            && FindRoot(value, types) is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation)
        {
            device = FindRoot(value, types);
        }

        return device switch
        {
            ILocalReferenceOperation reference => LocalReferences.IsAssigned(reference.Local, reference) ? null : reference.Local,
            IParameterReferenceOperation reference => LocalReferences.IsAssigned(reference.Parameter, reference) ? null : reference.Parameter,
            IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation, Member: { } member } =>
                IsFixed(member) && !LocalReferences.IsAssigned(member, device) ? member : null,
            IObjectCreationOperation or IInvocationOperation => FindLocal(device, types) ?? (object)device,
            _ => null,
        };
    }

    private static bool IsFixed(ISymbol member) =>
        member is IFieldSymbol { IsReadOnly: true } || (member is IPropertySymbol { IsIndexer: false } property && property.IsFixed());

    /// <summary>True if this call certainly throws, because the other one always runs before it on the same device; otherwise, false.</summary>
    public bool Throws(HandlerRegistration earlier, DeviceTypes types)
    {
        if (!types.HasOneHandlerEach(FindRoot(Device, types).Type))
        {
            return false;
        }

        for (IOperation current = Device.WithoutConversions(); From(current, types) is { } before; current = before.Device.WithoutConversions())
        {
            if (ReferenceEquals(current, earlier.Call))
            {
                return true;
            }
        }

        for (IOperation? parent = earlier.Call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IBlockOperation block)
            {
                return LocalReferences.IsUnconditional(earlier.Call, block) && IsBelow(Call, block) && !Call.IsInFunction(block);
            }
        }

        return false;
    }

    /// <summary>Returns the call and all operations that contain it.</summary>
    public HashSet<IOperation> FindContaining()
    {
        HashSet<IOperation> containing = [];
        for (IOperation? current = Call; current is not null; current = current.Parent)
        {
            containing.Add(current);
        }

        return containing;
    }

    /// <summary>True if it is possible that only one of the two calls runs; otherwise, false.</summary>
    /// <param name="earlier">The other call.</param>
    /// <param name="containing">The result of <see cref="FindContaining"/>, which is the same for all other calls.</param>
    public bool Excludes(HandlerRegistration earlier, HashSet<IOperation> containing)
    {
        for (IOperation? parent = earlier.Call.Parent; parent is not null; parent = parent.Parent)
        {
            if (containing.Contains(parent))
            {
                return parent is IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ITryOperation or ICoalesceOperation
                    || ExclusiveConditions.Exist(earlier.Call, Call, parent);
            }

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation or IReturnOperation
                || (parent is IBlockOperation block && Leaves(block.Operations))
                || (parent is ISwitchCaseOperation section && Leaves(section.Body)))
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>True if the code after the statements is not reached from them; otherwise, false.</summary>
    private static bool Leaves(ImmutableArray<IOperation> statements) =>
        statements is [.., IReturnOperation or IBranchOperation or IThrowOperation];

    private static HandlerRegistration? From(IOperation operation, DeviceTypes types) => operation is IInvocationOperation call ? From(call, types) : null;

    /// <summary>Finds the expression that a chain of calls begins with.</summary>
    private static IOperation FindRoot(IOperation device, DeviceTypes types)
    {
        IOperation root = device.WithoutConversions();
        while (From(root, types) is { } before)
        {
            root = before.Device.WithoutConversions();
        }

        return root;
    }

    /// <summary>Finds the local that is declared with the device, or with a chain of calls that begins with it.</summary>
    private static ILocalSymbol? FindLocal(IOperation device, DeviceTypes types)
    {
        IOperation top = device;
        while (FindCaller(top) is { } caller && From(caller, types) is not null)
        {
            top = caller;
        }

        return LocalReferences.TryGetLocal(top, out ILocalSymbol? local, out _) && !LocalReferences.IsAssigned(local!, top) ? local : null;
    }

    /// <summary>Finds the call on a value.</summary>
    private static IInvocationOperation? FindCaller(IOperation value) => value.GetConsumer() switch
    {
        IInvocationOperation call when call.Instance?.WithoutConversions() == value => call,
        IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { Instance: null } call } => call,
        _ => null,
    };

    private static bool IsBelow(IOperation operation, IOperation ancestor)
    {
        IOperation? current = operation;
        while (current is not null && !ReferenceEquals(current, ancestor))
        {
            current = current.Parent;
        }

        return current is not null;
    }

    private static IOperation? FindFirstArgument(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>Finds the property <c>IoTCommandCatalog.Reboot</c> that belongs to a generated method <c>OnReboot</c>.</summary>
    private static IPropertySymbol? FindCommand(IMethodSymbol method)
    {
        foreach (INamedTypeSymbol catalog in method.ContainingNamespace.GetTypeMembers(ReferencedCatalog.TypeName, arity: 0))
        {
            if (SymbolEqualityComparer.Default.Equals(catalog.ContainingAssembly, method.ContainingAssembly)
                && catalog.GetMembers(method.Name.Substring("On".Length)) is [IPropertySymbol property])
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>Finds the first type argument of the handler's <c>Func</c>, or of the interface that a class must implement.</summary>
    private static INamedTypeSymbol? FindArgsType(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        ITypeSymbol? handler = definition.Parameters.Length == 3
            ? definition.Parameters[1].Type
            : definition.TypeParameters is [{ ConstraintTypes: [{ } constraint] }] ? constraint : null;
        ImmutableArray<ITypeSymbol> arguments = (handler as INamedTypeSymbol)?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty;
        return arguments is [INamedTypeSymbol first, ..] ? first : null;
    }
}
