using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>Calls that hand a lambda to a retry policy, as <c>ResiliencePipeline.ExecuteAsync</c> and <c>AsyncPolicy.ExecuteAsync</c> of Polly.</summary>
internal static class RetryPolicies
{
    private static readonly string[] Policies = ["Retry", "Resilience"];

    /// <summary>What Polly calls its own; elsewhere these may be anything, as the pipeline of a mediator.</summary>
    private static readonly string[] PoliciesOfPolly = ["Policy", "Pipeline"];

    /// <summary>Policies that run a lambda once.</summary>
    private static readonly string[] Others = ["Timeout", "CircuitBreaker", "Bulkhead", "Cache", "Fallback", "RateLimit", "NoOp"];

    /// <summary>The call that gets the lambda; null where it is none of a retry policy.</summary>
    public static IInvocationOperation? FindCall(IAnonymousFunctionOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation invocation } && IsExecute(invocation.TargetMethod) && IsPolicy(invocation) ? invocation : null;
    }

    private static bool IsExecute(IMethodSymbol method) => method.Name switch
    {
        "Execute" or "ExecuteAsync" or "ExecuteAndCapture" or "ExecuteAndCaptureAsync" => true,

        // Polly's builder has a method of that name, which makes a policy, and takes a lambda that runs between two attempts.
        "RetryAsync" => !HasAny(method.ReturnType.Name, PoliciesOfPolly) && !HasAny(method.ReturnType.Name, Policies),
        _ => false,
    };

    private static bool IsPolicy(IInvocationOperation invocation)
    {
        IOperation? policy = invocation.Instance ?? Receiver(invocation);
        ITypeSymbol type = policy?.Type ?? invocation.TargetMethod.ContainingType;
        if (policy is not null && IsOfPolly(type) && PipelineBuilders.IsWithoutRetry(policy))
        {
            return false;
        }

        return HasAny(type.Name, Policies) || (IsOfPolly(type) && HasAny(type.Name, PoliciesOfPolly) && !HasAny(type.Name, Others));
    }

    private static bool IsOfPolly(ITypeSymbol type)
    {
        INamespaceSymbol? containing = type.ContainingNamespace;
        while (containing?.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            containing = outer;
        }

        return containing?.Name == "Polly";
    }

    /// <summary>The first argument of an extension method, as the expression that was written.</summary>
    public static IOperation? Receiver(IInvocationOperation invocation) =>
        invocation is { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: { } value }, ..] } ? ExpressionArms.Unwrap(value) : null;

    private static bool HasAny(string name, string[] words)
    {
        foreach (string word in words)
        {
            if (name.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
