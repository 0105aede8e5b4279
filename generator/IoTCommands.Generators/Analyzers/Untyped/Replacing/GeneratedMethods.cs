using IoTCommands.Definitions;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Finds what the generator made of commands in a compilation.</summary>
internal static class GeneratedMethods
{
    /// <summary>Null where the method is not there: the generator did not run, or the project has its own of the name.</summary>
    public static GeneratedMethod? Find(Compilation compilation, KnownCommand command)
    {
        string prefix = command.Namespace is null ? "" : command.Namespace + ".";
        if (compilation.Assembly.GetTypeByMetadataName(prefix + "IoTCommandExtensions") is not { } extensions)
        {
            return null;
        }

        INamedTypeSymbol? args = null;
        if (!command.Model.Parameters.IsEmpty)
        {
            args = compilation.Assembly.GetTypeByMetadataName(prefix + Naming.ArgsTypeName(command.Model.Name));
            if (args is null)
            {
                return null;
            }
        }

        foreach (ISymbol member in extensions.GetMembers("Start" + command.Model.Name + "Async"))
        {
            if (member is IMethodSymbol { IsExtensionMethod: true } method && IsGenerated(method, args))
            {
                return new GeneratedMethod(method, args);
            }
        }

        return null;
    }

    private static bool IsGenerated(IMethodSymbol method, INamedTypeSymbol? args) =>
        method.Parameters.Length == (args is null ? 4 : 5)
        && method.Parameters[1].Type is { Name: "CommandTarget", ContainingNamespace: { Name: "IoTCommands", ContainingNamespace.IsGlobalNamespace: true } }
        && (args is null || SymbolEqualityComparer.Default.Equals(method.Parameters[2].Type, args));
}
