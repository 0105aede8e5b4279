using IoTCommands.Generators.Analyzers.Untyped;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>Polly's pipelines that are built where they are seen: <c>new ResiliencePipelineBuilder().AddTimeout(…).Build()</c>.</summary>
internal static class PipelineBuilders
{
    /// <summary>Is it certain that the pipeline has strategies, and that each of them runs a lambda once?</summary>
    public static bool IsWithoutRetry(IOperation pipeline)
    {
        IOperation? current = LocalUses.Unwrap(pipeline);
        if (current is ILocalReferenceOperation local)
        {
            current = LocalUses.CertainValue(local);
        }

        if (current is not IInvocationOperation { TargetMethod.Name: "Build", Instance: { } built })
        {
            return false;
        }

        bool hasStrategy = false;
        current = built;
        while (current is IInvocationOperation { TargetMethod.Name: "AddCircuitBreaker" or "AddConcurrencyLimiter" or "AddFallback" or "AddRateLimiter" or "AddTimeout" } added)
        {
            hasStrategy = true;
            current = added.Instance ?? RetryPolicies.Receiver(added);
        }

        return hasStrategy && current is IObjectCreationOperation { Type.Name: "ResiliencePipelineBuilder" };
    }
}
