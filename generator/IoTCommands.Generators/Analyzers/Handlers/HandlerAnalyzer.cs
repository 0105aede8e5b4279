using System.Collections.Immutable;
using IoTCommands.Definitions.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Handlers;

/// <summary>Checks the handlers that a method adds to one device: a command has one handler, and the payloads of two commands must differ.</summary>
/// <remarks>Each method is checked alone, because it is not certain that two methods add handlers to the same device.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(HandlerDescriptors.SamePayload, HandlerDescriptors.SecondHandler);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (DeviceTypes.Find(start.Compilation) is { } types)
            {
                HandledCommands commands = new();
                start.RegisterOperationBlockAction(context => Analyze(context, types, commands));
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, DeviceTypes types, HandledCommands commands)
    {
        foreach (IOperation block in context.OperationBlocks)
        {
            List<HandlerRegistration> registrations = FindRegistrations(block, types);

            // A search goes along the chain of calls, so none is repeated for each pair.
            List<object?> devices = registrations.ConvertAll(registration => registration.FindDevice(types));
            for (int i = 1; i < registrations.Count; i++)
            {
                Check(registrations, devices, i, types, commands, context.ReportDiagnostic);
            }
        }
    }

    /// <summary>Finds the registrations in the order in which they run: that is the order in which the calls of a chain end.</summary>
    private static List<HandlerRegistration> FindRegistrations(IOperation block, DeviceTypes types)
    {
        List<HandlerRegistration> registrations = [];
        foreach (IOperation operation in block.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation call && HandlerRegistration.From(call, types) is { } registration)
            {
                registrations.Add(registration);
            }
        }

        registrations.Sort(static (left, right) => left.Call.Syntax.Span.End.CompareTo(right.Call.Syntax.Span.End));
        return registrations;
    }

    private static void Check(
        List<HandlerRegistration> registrations,
        List<object?> devices,
        int index,
        DeviceTypes types,
        HandledCommands commands,
        Action<Diagnostic> report)
    {
        HandlerRegistration second = registrations[index];
        if (devices[index] is not { } device)
        {
            return;
        }

        HashSet<IOperation> containing = second.FindContaining();
        for (int i = 0; i < index; i++)
        {
            HandlerRegistration first = registrations[i];
            if (!Equals(devices[i], device))
            {
                continue;
            }

            if (SymbolEqualityComparer.Default.Equals(first.Command, second.Command))
            {
                if (second.Throws(first, types))
                {
                    report(Diagnostic.Create(HandlerDescriptors.SecondHandler, second.Location, [first.Location], commands.IdOf(second)));
                    return;
                }
            }
            else if (!second.Excludes(first, containing)
                && commands.Find(first) is { } one
                && commands.Find(second) is { } other
                && PayloadOverlap.Exists(one, other))
            {
                report(Diagnostic.Create(
                    HandlerDescriptors.SamePayload, second.Location, [first.Location], other.Command.CommandId, one.Command.CommandId));
                return;
            }
        }
    }
}
