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

        foreach (ISymbol member in extensions.GetMembers("Start" + command.Model.Name + "Async"))
        {
            if (member is IMethodSymbol { IsExtensionMethod: true } method && IsGenerated(method, command, out INamedTypeSymbol? args))
            {
                return new GeneratedMethod(method, args, IsDeclared: command.Model.DeclaredType is not null);
            }
        }

        return null;
    }

    private static bool IsGenerated(IMethodSymbol method, KnownCommand command, out INamedTypeSymbol? args)
    {
        args = null;
        bool hasArgs = !command.Model.Parameters.IsEmpty;
        if (method.Parameters.Length != (hasArgs ? 5 : 4)
            || method.Parameters[1].Type is not { Name: "CommandTarget", ContainingNamespace: { Name: "IoTCommands", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return false;
        }

        args = hasArgs ? method.Parameters[2].Type as INamedTypeSymbol : null;
        return !hasArgs || (args is not null && IsArgs(args, method, command));
    }

    private static bool IsArgs(INamedTypeSymbol args, IMethodSymbol method, KnownCommand command) =>
        command.Model.DeclaredType is { } declared
            ? args.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == declared.FullName
            : args.Name == Naming.ArgsTypeName(command.Model.Name) && SymbolEqualityComparer.Default.Equals(args.ContainingNamespace, method.ContainingNamespace);
}
