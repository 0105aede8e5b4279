using System.Runtime.CompilerServices;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>
/// The commands of an assembly that a project references, which its generated and its declared types say by their attributes. Compilations share the symbols of
/// their references from edit to edit, so they are read once.
/// </summary>
internal sealed class ReferencedCommands
{
    private const string Runtime = "IoTCommands";

    private static readonly ConditionalWeakTable<IAssemblySymbol, ReferencedCommands> Table = new();

    private IReadOnlyList<(string CommandId, KnownCommand? Command)>? _commands;

    /// <summary>Those of all assemblies that the project references; without a command where only the id is certain, because the rest is in a definition file there.</summary>
    public static IEnumerable<(string CommandId, KnownCommand? Command)> Of(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (HasCommands(assembly))
            {
                foreach ((string CommandId, KnownCommand? Command) command in Table.GetValue(assembly, static _ => new ReferencedCommands()).Read(assembly, cancellationToken))
                {
                    yield return command;
                }
            }
        }
    }

    private static bool HasCommands(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (AssemblyIdentity reference in module.ReferencedAssemblies)
            {
                if (reference.Name == Runtime)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Visit(INamespaceOrTypeSymbol container, List<(string CommandId, KnownCommand? Command)> commands, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
            {
                continue;
            }

            if (inner is INamedTypeSymbol type
                && KnownAttributes.Find(type, KnownAttribute.IoTCommand) is { } attribute
                && DeclarationModel.From(DeclarationParser.Parse(type, attribute, cancellationToken)) is { } model)
            {
                commands.Add((model.Key.CommandId, model.Command is null ? null : new KnownCommand(model.Command, Namespace: null, model.SourceName)));
            }

            Visit(inner, commands, cancellationToken);
        }
    }

    private IReadOnlyList<(string CommandId, KnownCommand? Command)> Read(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _commands) is { } known)
        {
            return known;
        }

        List<(string CommandId, KnownCommand? Command)> commands = [];
        Visit(assembly.GlobalNamespace, commands, cancellationToken);
        return Interlocked.CompareExchange(ref _commands, commands, null) ?? commands;
    }
}
