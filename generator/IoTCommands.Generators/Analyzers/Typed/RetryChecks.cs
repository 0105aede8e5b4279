using System.Collections.Immutable;
using System.Linq;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>
/// IOTC3005: reports a start that is repeated after a failure, each time with a new client token. Two forms are recognized: the lambda of a Polly policy, and
/// a loop with a <c>try</c> whose <c>catch</c> continues the loop. Other forms are not reported.
/// </summary>
internal sealed class RetryChecks
{
    private readonly RuntimeTypes _runtime;
    private readonly RepeatedStartArguments _arguments;

    public RetryChecks(RuntimeTypes runtime)
    {
        _runtime = runtime;
        _arguments = new RepeatedStartArguments(runtime);
    }

    /// <returns>True if the start was reported; otherwise, false.</returns>
    public bool Check(IInvocationOperation start, Action<Diagnostic> report)
    {
        if (!_runtime.IsStart(start.TargetMethod)
            || FindStatement(start) is not { Parent: IBlockOperation block } statement
            || MayFailAfter(start.Syntax.Span.End, block.Syntax))
        {
            return false;
        }

        bool isRun = RuntimeTypes.IsRun(start.TargetMethod);
        if (isRun && UsesEnd(start, block.Syntax))
        {
            return false;
        }

        switch (block.Parent)
        {
            case IAnonymousFunctionOperation lambda
                when RetryPolicies.FindCall(lambda) is { } call && !(isRun && RetryPolicies.MayRepeatResults(call)) && _arguments.HasNewToken(start, lambda):
                Report(start, call, "call of the retry policy", report);
                return true;
            case ITryOperation attempt when ReferenceEquals(attempt.Body, block)
                && FindLoop(attempt) is { } loop
                && IsRepeated(statement, attempt, loop)
                && _arguments.HasNewToken(start, loop)
                && _arguments.AreSameEachTime(start, loop):
                Report(start, loop, "loop", report);
                return true;
            default:
                return false;
        }
    }

    /// <param name="start">The start.</param>
    /// <param name="retry">The loop or the call; the fix creates the token before it.</param>
    /// <param name="name">The name of the loop or the call in the message.</param>
    /// <param name="report">Reports the diagnostic.</param>
    private static void Report(IInvocationOperation start, IOperation retry, string name, Action<Diagnostic> report) =>
        report(Diagnostic.Create(TypedCallDescriptors.RetryWithoutToken, start.Syntax.GetLocation(), [retry.Syntax.GetLocation()], name));

    /// <summary>Finds the statement that awaits or returns the start; null if the start is part of any other statement.</summary>
    private static IOperation? FindStatement(IInvocationOperation start)
    {
        IOperation operation = start;
        bool isAwaited = false;
        while (operation.Parent is not (null or IBlockOperation))
        {
            operation = operation.Parent;
            if (operation is IAwaitOperation && isAwaited)
            {
                // "await WaitAsync(await client.StartXAsync(target))" fails when the device fails.
                return null;
            }

            isAwaited |= operation is IAwaitOperation;
        }

        return operation is IReturnOperation or IExpressionStatementOperation or IVariableDeclarationGroupOperation ? operation : null;
    }

    /// <summary>
    /// True if the block does more after the start than use its result; otherwise, false. A repetition after the device has failed requires a new token: with
    /// the same token, the service returns the failed execution.
    /// </summary>
    private static bool MayFailAfter(int position, SyntaxNode block)
    {
        foreach (SyntaxNode node in block.DescendantNodes(TextSpan.FromBounds(position, Math.Max(position, block.Span.End))))
        {
            if (node.SpanStart >= position
                && node is AwaitExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or ContinueStatementSyntax
                    or ForEachStatementSyntax { AwaitKeyword.RawKind: (int)SyntaxKind.AwaitKeyword })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True if the repeated code does more with the end of a run than return it; otherwise, false. It may throw because the device has failed, and then a
    /// repetition requires a new token.
    /// </summary>
    private static bool UsesEnd(IInvocationOperation run, SyntaxNode block)
    {
        for (IOperation? operation = run.Parent; operation is not (null or IBlockOperation); operation = operation.Parent)
        {
            if (operation is IInvocationOperation { TargetMethod.Name: not "ConfigureAwait" })
            {
                return true;
            }
        }

        int position = run.Syntax.Span.End;
        foreach (SyntaxNode node in block.DescendantNodes(TextSpan.FromBounds(position, Math.Max(position, block.Span.End))))
        {
            if (node.SpanStart >= position
                && (node is InvocationExpressionSyntax or ElementAccessExpressionSyntax or MemberBindingExpressionSyntax
                    || (node is SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access, Identifier.ValueText: not "ConfigureAwait" }
                        && access.Name == node)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Finds the loop whose body is the <c>try</c>, or a block that contains it. Null for <c>foreach</c>, which usually iterates over devices.
    /// </summary>
    private static ILoopOperation? FindLoop(ITryOperation attempt) =>
        (attempt.Parent is IBlockOperation block ? block.Parent : attempt.Parent) is ILoopOperation { LoopKind: LoopKind.For or LoopKind.While } loop
            ? loop
            : null;

    /// <summary>True if a success leaves the loop and a failure continues it; otherwise, false. A loop that continues after a success is not a retry.</summary>
    private static bool IsRepeated(IOperation statement, ITryOperation attempt, ILoopOperation loop)
    {
        (bool runsOn, bool continues) = GetFailure(attempt);
        StatementSyntax[] behind = StatementsAfter(attempt.Syntax);
        bool leavesBehind = Leaves(behind);
        if (Leaves([(StatementSyntax)statement.Syntax, .. StatementsAfter(statement.Syntax)]) || EndsLoop(statement, attempt, loop))
        {
            return continues || (runsOn && !leavesBehind);
        }

        // "try { await … } catch { …; continue; } break;"
        return continues && !runsOn && leavesBehind && !MayFailAfter(behind[0].SpanStart, behind[0].Parent!);
    }

    /// <summary>Returns whether a <c>catch</c> runs to its end, and whether one continues the loop with <c>continue</c>.</summary>
    private static (bool RunsOn, bool Continues) GetFailure(ITryOperation attempt)
    {
        bool runsOn = false;
        bool continues = false;
        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            if (!Refusals.AreAll(clause))
            {
                BlockSyntax block = ((CatchClauseSyntax)clause.Syntax).Block;
                runsOn |= HasReachableEnd(block);
                continues |= Continues(block);
            }
        }

        return (runsOn, continues);
    }

    private static StatementSyntax[] StatementsAfter(SyntaxNode statement) =>
        statement.Parent is BlockSyntax block ? [.. block.Statements.Where(other => other.SpanStart > statement.SpanStart)] : [];

    private static bool Leaves(StatementSyntax[] statements) =>
        !statements.All(HasReachableEnd) && !statements.Any(Continues);

    /// <summary>
    /// True if the end of the statement is reachable, by the syntax alone. The compiler's own analysis visits the whole method for each call.
    /// </summary>
    private static bool HasReachableEnd(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
            or YieldStatementSyntax { Expression: null } => false,
        BlockSyntax block => block.Statements.All(HasReachableEnd),
        IfStatementSyntax choice => choice.Else is null || HasReachableEnd(choice.Statement) || HasReachableEnd(choice.Else.Statement),
        SwitchStatementSyntax choice => !choice.Sections.Any(static section => section.Labels.Any(SyntaxKind.DefaultSwitchLabel))
            || choice.DescendantNodes().Any(static node => node is BreakStatementSyntax),
        TryStatementSyntax attempt => (attempt.Finally is null || HasReachableEnd(attempt.Finally.Block))
            && (HasReachableEnd(attempt.Block) || attempt.Catches.Any(static clause => HasReachableEnd(clause.Block))),
        UsingStatementSyntax scope => HasReachableEnd(scope.Statement),
        LockStatementSyntax scope => HasReachableEnd(scope.Statement),
        WhileStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } loop =>
            loop.DescendantNodes().Any(static node => node is BreakStatementSyntax),
        _ => true,
    };

    /// <summary>True if the statement continues the loop that it is in; otherwise, false.</summary>
    private static bool Continues(StatementSyntax statement) => statement
        .DescendantNodesAndSelf(static node => node is not (ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
            or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(static node => node is ContinueStatementSyntax);

    /// <summary>True if a success makes the loop's condition false, such as <c>done = true</c> for <c>!done</c>; otherwise, false.</summary>
    private static bool EndsLoop(IOperation statement, ITryOperation attempt, ILoopOperation loop)
    {
        IOperation? condition = loop switch
        {
            IWhileLoopOperation whileLoop => whileLoop.Condition,
            IForLoopOperation forLoop => forLoop.Condition,
            _ => null,
        };
        ImmutableArray<IOperation> operations = attempt.Body.Operations;
        for (int i = operations.IndexOf(statement); condition is not null && i < operations.Length; i++)
        {
            if ((operations[i] as IExpressionStatementOperation)?.Operation
                is ISimpleAssignmentOperation { Target: ILocalReferenceOperation reference } assignment
                && reference.Local is { } local
                && (assignment.Value.ConstantValue is { HasValue: true, Value: bool value }
                    ? IsFalse(condition, local, value)
                    : i == operations.IndexOf(statement) && IsNullCheck(condition, local))
                && !Names(attempt, local))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the condition is false when the local has the value; otherwise, false.</summary>
    private static bool IsFalse(IOperation condition, ILocalSymbol local, bool value) => condition switch
    {
        ILocalReferenceOperation reference => !value && SymbolEqualityComparer.Default.Equals(reference.Local, local),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => value && IsFalse(not.Operand, local, value: false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and =>
            IsFalse(and.LeftOperand, local, value) || IsFalse(and.RightOperand, local, value),
        _ => false,
    };

    private static bool IsNullCheck(IOperation condition, ILocalSymbol local) =>
        (condition is IIsPatternOperation { Pattern: IConstantPatternOperation { Value: { } pattern }, Value: ILocalReferenceOperation tested }
            && ExpressionArms.IsNull(ExpressionArms.Unwrap(pattern))
            && SymbolEqualityComparer.Default.Equals(tested.Local, local))
        || (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: { } left, RightOperand: { } right }
            && ExpressionArms.IsNull(ExpressionArms.Unwrap(right))
            && ExpressionArms.Unwrap(left) is ILocalReferenceOperation compared
            && SymbolEqualityComparer.Default.Equals(compared.Local, local));

    private static bool Names(ITryOperation attempt, ILocalSymbol local)
    {
        foreach (ICatchClauseOperation clause in attempt.Catches)
        {
            foreach (SyntaxToken token in clause.Syntax.DescendantTokens())
            {
                if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == local.Name)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>Finds calls that pass a lambda to a pipeline or retry policy of Polly. Microsoft.Extensions.Resilience provides Polly's pipelines.</summary>
internal static class RetryPolicies
{
    private static readonly KnownTypes<bool> Types = new(
        ("Polly.ResiliencePipeline", true),
        ("Polly.ResiliencePipeline`1", true),
        ("Polly.AsyncPolicy", true),
        ("Polly.AsyncPolicy`1", true),
        ("Polly.IAsyncPolicy", true),
        ("Polly.IAsyncPolicy`1", true),
        ("Polly.Policy", true),
        ("Polly.Policy`1", true),
        ("Polly.ISyncPolicy", true),
        ("Polly.ISyncPolicy`1", true),
        ("Polly.Retry.AsyncRetryPolicy", true),
        ("Polly.Retry.AsyncRetryPolicy`1", true),
        ("Polly.Retry.IRetryPolicy", true),
        ("Polly.Retry.IRetryPolicy`1", true),
        ("Polly.Retry.RetryPolicy", true),
        ("Polly.Retry.RetryPolicy`1", true),
        ("Polly.Wrap.AsyncPolicyWrap", true),
        ("Polly.Wrap.AsyncPolicyWrap`1", true),
        ("Polly.Wrap.PolicyWrap", true),
        ("Polly.Wrap.PolicyWrap`1", true));

    /// <summary>Finds the call that executes the lambda; null if no policy may repeat it.</summary>
    public static IInvocationOperation? FindCall(IAnonymousFunctionOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation { Instance: { Type: { } type } policy } call }
            && call.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal)
            && Types.Find(type)
            && !IsBuiltWithoutRetry(policy)
                ? call
                : null;
    }

    /// <summary>True if the policy handles results; otherwise, false. Then its predicate may repeat a run after the device has failed.</summary>
    public static bool MayRepeatResults(IInvocationOperation call) => call.Instance?.Type is INamedTypeSymbol { IsGenericType: true };

    /// <summary>True for <c>new ResiliencePipelineBuilder().AddTimeout(…).Build()</c>, whose strategies execute a lambda once; otherwise, false.</summary>
    private static bool IsBuiltWithoutRetry(IOperation policy)
    {
        IOperation? current = policy.WithoutConversions() is ILocalReferenceOperation local ? LocalReferences.GetValue(local) : policy.WithoutConversions();
        if (current is not IInvocationOperation { TargetMethod.Name: "Build", Instance: { } builder })
        {
            return false;
        }

        bool hasStrategy = false;
        current = builder;
        while (current is IInvocationOperation
            {
                TargetMethod:
                {
                    IsExtensionMethod: true,
                    Name: "AddCircuitBreaker" or "AddConcurrencyLimiter" or "AddFallback" or "AddRateLimiter" or "AddTimeout",
                },
                Arguments: [{ Value: { } receiver }, ..],
            })
        {
            hasStrategy = true;
            current = receiver.WithoutConversions();
        }

        return hasStrategy && current is IObjectCreationOperation;
    }
}
