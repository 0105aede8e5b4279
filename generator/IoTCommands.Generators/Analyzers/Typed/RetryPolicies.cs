using IoTCommands.Generators.Analyzers.Untyped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>Calls that hand a lambda to a pipeline or retry policy of Polly. Microsoft.Extensions.Resilience hands out Polly's pipelines.</summary>
internal sealed class RetryPolicies
{
    private static readonly string[] TypeNames =
    [
        "Polly.ResiliencePipeline",
        "Polly.ResiliencePipeline`1",
        "Polly.AsyncPolicy",
        "Polly.AsyncPolicy`1",
        "Polly.IAsyncPolicy",
        "Polly.IAsyncPolicy`1",
        "Polly.Policy",
        "Polly.Policy`1",
        "Polly.ISyncPolicy",
        "Polly.ISyncPolicy`1",
        "Polly.Retry.AsyncRetryPolicy",
        "Polly.Retry.AsyncRetryPolicy`1",
        "Polly.Retry.IRetryPolicy",
        "Polly.Retry.IRetryPolicy`1",
        "Polly.Retry.RetryPolicy",
        "Polly.Retry.RetryPolicy`1",
        "Polly.Wrap.AsyncPolicyWrap",
        "Polly.Wrap.AsyncPolicyWrap`1",
        "Polly.Wrap.PolicyWrap",
        "Polly.Wrap.PolicyWrap`1",
    ];

    private readonly Lazy<HashSet<ISymbol>> _types;

    public RetryPolicies(Compilation compilation) => _types = new Lazy<HashSet<ISymbol>>(() => FindTypes(compilation));

    /// <summary>The call that executes the lambda; null if it is not one of a policy that may repeat it.</summary>
    public IInvocationOperation? FindCall(IAnonymousFunctionOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation { Instance: { Type: { } type } policy } call }
            && call.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal)
            && _types.Value.Contains(type.OriginalDefinition)
            && !IsBuiltWithoutRetry(policy)
                ? call
                : null;
    }

    /// <summary>true for <c>new ResiliencePipelineBuilder().AddTimeout(…).Build()</c>, whose strategies execute a lambda once; otherwise, false.</summary>
    private static bool IsBuiltWithoutRetry(IOperation policy)
    {
        IOperation? current = policy.Unwrap() is ILocalReferenceOperation local ? LocalReferences.GetValue(local) : policy.Unwrap();
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
            current = receiver.Unwrap();
        }

        return hasStrategy && current is IObjectCreationOperation;
    }

    private static HashSet<ISymbol> FindTypes(Compilation compilation)
    {
        HashSet<ISymbol> types = new(SymbolEqualityComparer.Default);
        foreach (string name in TypeNames)
        {
            types.UnionWith(compilation.GetTypesByMetadataName(name));
        }

        return types;
    }
}
