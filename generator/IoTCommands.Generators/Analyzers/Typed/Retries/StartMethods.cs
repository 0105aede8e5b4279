using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Retries;

/// <summary>The methods that start a command by one request: <c>CommandStarter.StartAsync</c>, and the generated ones.</summary>
internal sealed class StartMethods
{
    private readonly RuntimeTypes _runtime;

    public StartMethods(RuntimeTypes runtime) => _runtime = runtime;

    /// <summary>A method of the same shape that somebody wrote may well make its own token, so only the mark of generated code counts.</summary>
    public bool IsStart(IMethodSymbol method)
    {
        string name = method.Name;
        if (!method.IsStatic || !name.StartsWith("Start", StringComparison.Ordinal) || !name.EndsWith("Async", StringComparison.Ordinal))
        {
            return false;
        }

        return RuntimeTypes.Is(method.ContainingType, _runtime.Starter) || (HasOptions(method) && IsGenerated(method));
    }

    private bool HasOptions(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (RuntimeTypes.Is(parameter.Type, _runtime.Options))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGenerated(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: Emit.GeneratedSource.Tool }, ..] })
            {
                return true;
            }
        }

        return false;
    }
}
