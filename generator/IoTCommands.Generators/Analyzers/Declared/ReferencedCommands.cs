using System.Runtime.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>
/// The commands of a referenced assembly, from the definitions in its attributes. Compilations share the symbols of their references across edits, so these
/// are parsed once.
/// </summary>
internal sealed class ReferencedCommands
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, ReferencedCommands> Table = new();

    private IReadOnlyList<KnownCommand>? _commands;

    /// <summary>Returns the commands of all assemblies that the project references.</summary>
    public static IEnumerable<KnownCommand> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (AssemblyTypes.UsesRuntime(assembly))
            {
                foreach (KnownCommand command in Table.GetValue(assembly, static _ => new ReferencedCommands()).GetCommands(assembly, cancellationToken))
                {
                    yield return command;
                }
            }
        }
    }

    /// <summary>True if a reference has a command; otherwise, false.</summary>
    public static bool IsAny(Compilation compilation, CancellationToken cancellationToken)
    {
        using IEnumerator<KnownCommand> commands = Of(compilation, cancellationToken).GetEnumerator();
        return commands.MoveNext();
    }

    private static void Visit(INamespaceOrTypeSymbol container, List<KnownCommand> commands, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
            {
                continue;
            }

            if (inner is INamedTypeSymbol type && GeneratedCode.JsonOf(type) is { } json
                && DefinitionParser.ParseForWire(json, [.. GeneratedCode.SecretsOf(type)]).Command is { } command)
            {
                commands.Add(new KnownCommand(command, Namespace: null, type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)));
            }

            Visit(inner, commands, cancellationToken);
        }
    }

    private IReadOnlyList<KnownCommand> GetCommands(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _commands) is { } known)
        {
            return known;
        }

        List<KnownCommand> commands = [];
        Visit(assembly.GlobalNamespace, commands, cancellationToken);
        return Interlocked.CompareExchange(ref _commands, commands, null) ?? commands;
    }
}
