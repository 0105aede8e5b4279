using System.Collections.Immutable;
using IoTCommands.Definitions.Names;
using IoTCommands.Generators.Declarations.Types;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>The generated method of a command.</summary>
/// <param name="Symbol">The method, an extension of the client's interface.</param>
/// <param name="Args">The type of its arguments; null for a command without parameters.</param>
/// <param name="IsDeclared">True if the project itself declares <paramref name="Args"/>, with any constructors; otherwise, false.</param>
internal sealed record GeneratedMethod(IMethodSymbol Symbol, INamedTypeSymbol? Args, bool IsDeclared)
{
    /// <summary>
    /// Gets the type's name in the typed call, without namespace for a generated type, which has that of the method. A declared type can be in any namespace.
    /// </summary>
    public string? ArgsName => !IsDeclared ? Args?.Name : Args is null ? null : DeclaredTypeParser.FullNameOf(Args);

    public ITypeSymbol ClientType => Symbol.Parameters[0].Type;

    public ITypeSymbol TargetType => Symbol.Parameters[1].Type;

    /// <summary>Returns the type of a parameter's property; null if the type has no such property, or if callers cannot set it.</summary>
    public ITypeSymbol? TypeOf(string propertyName)
    {
        foreach (ISymbol member in Args?.GetMembers(propertyName) ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IPropertySymbol
                {
                    SetMethod.DeclaredAccessibility: Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
                } property)
            {
                return property.Type;
            }
        }

        return null;
    }
}

/// <summary>Finds the generated methods of commands in a compilation.</summary>
internal static class GeneratedMethods
{
    /// <summary>Null if the method does not exist: the generator did not run, or the project has its own method of that name.</summary>
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
            || method.Parameters[1].Type
            is not { Name: "CommandTarget", ContainingNamespace: { Name: "IoTCommands", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return false;
        }

        args = hasArgs ? method.Parameters[2].Type as INamedTypeSymbol : null;
        return !hasArgs || (args is not null && IsArgs(args, method, command));
    }

    private static bool IsArgs(INamedTypeSymbol args, IMethodSymbol method, KnownCommand command) =>
        command.Model.DeclaredType is { } declared
            ? DeclaredTypeParser.FullNameOf(args) == declared.FullName
            : args.Name == Naming.ArgsTypeName(command.Model.Name)
            && SymbolEqualityComparer.Default.Equals(args.ContainingNamespace, method.ContainingNamespace);
}
