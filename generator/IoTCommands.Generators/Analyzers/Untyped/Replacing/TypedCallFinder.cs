using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>
/// IOTC4010: finds an untyped call that can be replaced by the typed one. The request is created in the call, or built by statements of the same block that
/// have no other use. Each start that the service accepts today must stay the same start.
/// </summary>
internal sealed class TypedCallFinder
{
    private readonly UntypedRequest _request;
    private readonly KnownCommand _command;
    private readonly SdkTypes _sdk;
    private readonly IInvocationOperation _call;

    /// <summary>The statements that build the request and its map.</summary>
    private readonly List<IOperation> _statements = [];
    private IBlockOperation? _block;

    private TypedCallFinder(UntypedRequest request, KnownCommand command, SdkTypes sdk, IInvocationOperation call)
    {
        _request = request;
        _command = command;
        _sdk = sdk;
        _call = call;
    }

    /// <param name="request">A request without any other diagnostic.</param>
    /// <param name="command">Its command.</param>
    /// <param name="sdk">The SDK's types.</param>
    public static Diagnostic? Find(UntypedRequest request, KnownCommand command, SdkTypes sdk) =>
        request is { IsStarted: true, Call: { SemanticModel: not null } call } ? new TypedCallFinder(request, command, sdk, call).Find() : null;

    private Diagnostic? Find()
    {
        SemanticModel model = _call.SemanticModel!;
        if (GetMethodName() is not { } name
            || !CanUseExecution(out TypeSyntax? resultType)

            // The generated method of a deprecated command is obsolete, so the fix would only replace one warning with another.
            || _command.Model.IsDeprecated
            || GeneratedMethods.Find(model.Compilation, _command) is not { } method
            || !IsFound(method, model)
            || new TypedCallArguments(_request, _command, method, _sdk).Convert(_call) is not { } arguments
            || !AddStatements()
            || !IsOrderKept(arguments)
            || HasDirectives())
        {
            return null;
        }

        return Create(name, method, arguments, resultType);
    }

    /// <summary>
    /// Returns the name of the SDK's method, called on an instance. Null for any other call, and for one in an expression tree, as in mocks.
    /// </summary>
    private SimpleNameSyntax? GetMethodName()
    {
        if (_call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax, Name: var name } }
            || _call.Instance is null
            || !_sdk.IsAsyncStartOfSdk(_call.TargetMethod))
        {
            return null;
        }

        for (IOperation? parent = _call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation { Parent.Type.Name: "Expression" })
            {
                return null;
            }
        }

        return name;
    }

    /// <summary>True if the compiler finds the extension method by its name; otherwise, false.</summary>
    private bool IsFound(GeneratedMethod method, SemanticModel model) =>
        _call.Instance?.Type is { } client
        && model.Compilation.ClassifyCommonConversion(client, method.ClientType) is { IsImplicit: true } and ({ IsIdentity: true } or { IsReference: true })
        && model.LookupSymbols(_call.Syntax.SpanStart, client, method.Symbol.Name).IsEmpty;

    /// <summary>True if only the response's ExecutionId is used, which <c>CommandExecution</c> has too; otherwise, false.</summary>
    /// <param name="resultType">The type of the local with the response; null if it is <c>var</c>.</param>
    private bool CanUseExecution(out TypeSyntax? resultType)
    {
        resultType = null;
        IOperation task = _call.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured && ReferenceEquals(configured.Instance, _call)
            ? configured
            : _call;
        switch (task.Parent is IAwaitOperation response ? response.Parent : task.Parent)
        {
            case IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }:
                return true;
            case IConversionOperation { Type: INamedTypeSymbol { Name: "Task", Arity: 0 }, Conversion.IsReference: true }:
                return true;
            case IPropertyReferenceOperation property:
                return IsExecutionId(property);
            case IVariableInitializerOperation
            {
                Parent: IVariableDeclaratorOperation
                {
                    Symbol: { } local,
                    Parent: IVariableDeclarationOperation
                    {
                        Declarators.Length: 1,
                        Syntax: VariableDeclarationSyntax declaration,
                        Parent.Parent: IBlockOperation,
                    },
                },
            } when task.Parent is IAwaitOperation:
                resultType = declaration.Type.IsVar ? null : declaration.Type;
                foreach (ILocalReferenceOperation reference in LocalReferences.To(local, _call))
                {
                    if (reference.Parent is not IPropertyReferenceOperation used || !IsExecutionId(used))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private static bool IsExecutionId(IPropertyReferenceOperation property) => property.Property.Name == "ExecutionId" && !property.IsWritten();

    private bool AddStatements()
    {
        foreach (IArgumentOperation argument in _call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0 && argument.Value.WithoutConversions() is ILocalReferenceOperation local && !TryAddStatements(local))
            {
                return false;
            }
        }

        return _request.Find(UntypedRequest.ParametersName)?.Value?.WithoutConversions() is not ILocalReferenceOperation map || TryAddStatements(map);
    }

    /// <summary>Adds the statements that declare and fill a local; false if it has any other use.</summary>
    /// <param name="consumer">The reference that passes the local's value on: to the call, or to the request.</param>
    private bool TryAddStatements(ILocalReferenceOperation consumer)
    {
        if (LocalReferences.GetDeclarator(consumer)?.Parent is not IVariableDeclarationOperation
            {
                Declarators.Length: 1,
                Parent: IVariableDeclarationGroupOperation { Declarations.Length: 1, Parent: IBlockOperation block } declaration,
            }
            || (_block is not null && !ReferenceEquals(_block, block))
            || !LocalReferences.IsUnconditional(_call, block))
        {
            return false;
        }

        _block = block;
        _statements.Add(declaration);
        foreach (ILocalReferenceOperation reference in LocalReferences.To(consumer.Local, consumer))
        {
            if (ReferenceEquals(reference, consumer))
            {
                continue;
            }

            if (FindStatement(reference) is not { } statement
                || !ReferenceEquals(statement.Parent, block)
                || statement.Syntax.SpanStart > _call.Syntax.SpanStart)
            {
                return false;
            }

            _statements.Add(statement);
        }

        return true;
    }

    /// <summary>Finds the statement that sets a property or an entry of the local's value, or adds an entry; null for any other use.</summary>
    private static IOperation? FindStatement(ILocalReferenceOperation reference)
    {
        IOperation changed = reference;
        while (changed.Parent is IPropertyReferenceOperation property && ReferenceEquals(property.Instance, changed))
        {
            changed = property;
        }

        bool isChange = changed.Parent switch
        {
            ISimpleAssignmentOperation assignment => ReferenceEquals(assignment.Target, changed) && !ReferenceEquals(changed, reference),
            IInvocationOperation { TargetMethod.Name: "Add" } invocation => ReferenceEquals(invocation.Instance, changed),
            _ => false,
        };
        return isChange && changed.Parent!.Parent is IExpressionStatementOperation statement ? statement : null;
    }

    /// <summary>
    /// True if the new order of evaluation makes no difference, and neither does a later evaluation if statements are removed; otherwise, false. Constants, and
    /// locals and parameters that are never assigned, have the same value at any time. All other expressions must keep their place.
    /// </summary>
    private bool IsOrderKept(List<TypedCallArgument> arguments)
    {
        if (!HasNoEffect(_request.CommandArn!) || !HasNoEffect(_request.Parameters.Creation))
        {
            return false;
        }

        bool canMove = _statements.Count == 0 || (!IsInterrupted() && IsFirst());
        int last = -1;
        foreach (TypedCallArgument argument in arguments)
        {
            if (IsFixed(argument.Expression))
            {
                continue;
            }

            int start = argument.Expression.Syntax.SpanStart;
            if (start < last || (!canMove && argument.Role != TypedCallRole.CancellationToken))
            {
                return false;
            }

            last = start;
        }

        return true;
    }

    private static bool IsFixed(IOperation value) => value.ConstantValue.HasValue || value switch
    {
        ILocalReferenceOperation { Local: { } local } => local.RefKind == RefKind.None && !LocalReferences.IsAssigned(local, value),

        // Other members of the type can assign a primary constructor's parameter.
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.None } parameter } =>
            parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Constructor } && !LocalReferences.IsAssigned(parameter, value),
        IInterpolatedStringTextOperation => true,
        IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or IInterpolatedStringOperation
            or IInterpolationOperation { Expression.Type.SpecialType: not SpecialType.None }
            or IBinaryOperation { OperatorMethod: null or { ContainingType.SpecialType: not SpecialType.None } }
            or IUnaryOperation { OperatorMethod: null } => AreChildrenFixed(value),
        _ => false,
    };

    private static bool AreChildrenFixed(IOperation value)
    {
        foreach (IOperation child in value.ChildOperations)
        {
            if (!IsFixed(child))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if the expression can be removed because it calls and assigns nothing; otherwise, false.</summary>
    private static bool HasNoEffect(IOperation value)
    {
        foreach (IOperation operation in value.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation or IObjectCreationOperation or IAwaitOperation or IAssignmentOperation or IIncrementOrDecrementOperation)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasNoEffect(IObjectCreationOperation? map)
    {
        foreach (IArgumentOperation argument in map?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty)
        {
            if (!HasNoEffect(argument.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if there is any other statement between the first of the statements and the call; otherwise, false.</summary>
    private bool IsInterrupted()
    {
        IOperation first = _statements[0];
        foreach (IOperation statement in _statements)
        {
            first = statement.Syntax.SpanStart < first.Syntax.SpanStart ? statement : first;
        }

        ImmutableArray<IOperation> operations = _block!.Operations;
        for (int i = operations.IndexOf(first); !operations[i].Syntax.Span.Contains(_call.Syntax.Span); i++)
        {
            if (!_statements.Contains(operations[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the call's statement evaluates nothing but the client before the request; otherwise, false.</summary>
    private bool IsFirst()
    {
        IOperation operation = _call;
        while (operation.Parent is IAwaitOperation or IConversionOperation or IPropertyReferenceOperation
            or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }
            or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation
            or ISimpleAssignmentOperation { Target: IDiscardOperation or ILocalReferenceOperation })
        {
            operation = operation.Parent;
        }

        return operation.Parent is IExpressionStatementOperation or IVariableDeclarationGroupOperation or IReturnOperation && HasNoEffect(_call.Instance!);
    }

    /// <summary>True if the code has directives; otherwise, false. Code under <c>#if</c> may be another call in another build.</summary>
    private bool HasDirectives()
    {
        bool hasDirectives = _call.Syntax.ContainsDirectives;
        foreach (IOperation statement in _statements)
        {
            hasDirectives |= statement.Syntax.ContainsDirectives;
        }

        return hasDirectives;
    }

    /// <summary>Creates the diagnostic, with the parts of the typed call for the fix; see <see cref="TypedCallProperties"/>.</summary>
    private Diagnostic Create(SimpleNameSyntax name, GeneratedMethod method, List<TypedCallArgument> arguments, TypeSyntax? resultType)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        List<Location> locations = [];
        INamespaceSymbol containing = method.Symbol.ContainingNamespace;
        properties.Add(TypedCallProperties.MethodKey, method.Symbol.Name);
        properties.Add(TypedCallProperties.NamespaceKey, containing.IsGlobalNamespace ? "" : containing.ToDisplayString());
        AddIfAny(TypedCallProperties.ArgsKey, method.ArgsName);
        foreach (TypedCallArgument argument in arguments)
        {
            AddIfAny(TypedCallProperties.NameKey(locations.Count), argument.Name);
            AddIfAny(TypedCallProperties.TextKey(locations.Count), argument.Text);
            Add(argument.Role, argument.Expression.Syntax);
        }

        if (resultType is not null)
        {
            Add(TypedCallRole.ResultType, resultType);
        }

        foreach (IOperation statement in _statements)
        {
            Add(TypedCallRole.Statement, statement.Syntax);
        }

        return Diagnostic.Create(
            UntypedCallDescriptors.TypedCall,
            name.GetLocation(),
            locations,
            properties.ToImmutable(),
            method.Symbol.Name,
            _command.Source);

        void Add(TypedCallRole role, SyntaxNode syntax)
        {
            properties.Add(TypedCallProperties.RoleKey(locations.Count), TypedCallProperties.ValueOf(role));
            locations.Add(syntax.GetLocation());
        }

        void AddIfAny(string key, string? value)
        {
            if (value is not null)
            {
                properties.Add(key, value);
            }
        }
    }
}
