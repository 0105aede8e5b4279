using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Reports the diagnostics of a declared type, apart from those about a definition file that it is bound to.</summary>
internal static class DeclarationDiagnostics
{
    /// <summary>
    /// The strings of a file's diagnostics. The generator and the analyzers parse a type separately. If both report a diagnostic, the compiler shows it once
    /// only if its arguments are the same objects.
    /// </summary>
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, string>> Strings = new();

    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, string>>.CreateValueCallback Create =
        static _ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal);

    public static void Report(Declaration declaration, bool isBound, CommandSet commands, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (DiagnosticInfo diagnostic in declaration.Diagnostics)
        {
            if (!isBound || !DeclarationDescriptors.AppliesToUnboundOnly(diagnostic.Rule))
            {
                report(ToDiagnostic(diagnostic, (DeclarationLocation)diagnostic.Location!, cancellationToken));
            }
        }

        if (FindConflict(declaration, commands) is { } conflict)
        {
            report(ToDiagnostic(conflict, (DeclarationLocation)conflict.Location!, cancellationToken));
        }
    }

    /// <summary>Finds a conflict: IOTC2004 for command ids, IOTC2015 and IOTC9015. For files these are IOTC1009, IOTC1010 and IOTC9015.</summary>
    private static DiagnosticInfo? FindConflict(Declaration declaration, CommandSet commands)
    {
        if (declaration.Parsed is not { CommandId: { } id } parsed
            || commands.FindConflict(DefinitionKey.PathOfType(declaration.SourceName)) is not { } conflict)
        {
            return null;
        }

        if (conflict.Rule == ProjectDescriptors.CommandOfReference)
        {
            return Create(conflict.Rule, id.Source, conflict.Arguments[0], conflict.Arguments[1], conflict.Arguments[2]);
        }

        return conflict.Rule == DefinitionDescriptors.DuplicateCommandId
            ? Create(DeclarationDescriptors.DuplicateCommandId, id.Source, DisplayString.Quoted(id.Value), conflict.OtherSource)
            : Create(DeclarationDescriptors.NameCollision, parsed.Source, conflict.Arguments[0], conflict.Arguments[1], conflict.Arguments[2]);

        static DiagnosticInfo Create(RuleDescriptor rule, object source, params string[] arguments) =>
            new(rule, default, new EquatableArray<string>(arguments)) { Location = source };
    }

    private static Diagnostic ToDiagnostic(DiagnosticInfo diagnostic, DeclarationLocation place, CancellationToken cancellationToken)
    {
        Location location = place.ToLocation(cancellationToken);
        if (location.SourceTree is { } tree)
        {
            ConcurrentDictionary<string, string> strings = Strings.GetValue(tree, Create);
            string[] arguments = new string[diagnostic.Arguments.Count];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = strings.GetOrAdd(diagnostic.Arguments[i], diagnostic.Arguments[i]);
            }

            diagnostic = diagnostic with { Arguments = new EquatableArray<string>(arguments) };
        }

        return RoslynDescriptors.Create(diagnostic, location, FixProperties.From(diagnostic.FixProperty));
    }
}
