using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>Checks the constants of typed calls, starts that are repeated without a client token, and unused ends of runs.</summary>
/// <remarks>This is one analyzer, so that each operation of the project is visited once.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypedCallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        TypedCallDescriptors.BrokenCondition,
        TypedCallDescriptors.NotATarget,
        TypedCallDescriptors.ExecutionTimeout,
        TypedCallDescriptors.NotAClientToken,
        TypedCallDescriptors.RetryWithoutToken,
        TypedCallDescriptors.RedeliveryWithoutToken,
        TypedCallDescriptors.UnreadEnd);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Find(start.Compilation) is not { } runtime)
            {
                return;
            }

            ArgsTypes types = new(new ArgsTypeParser(new ProjectCommands(start.Options, start.Compilation, start.CancellationToken), start.CancellationToken));
            ArgumentChecks arguments = new(types);
            OptionsChecks options = new(runtime);
            TargetChecks targets = new(runtime);
            StartChecks starts = new(runtime, new RetryChecks(runtime), new RedeliveryChecks(runtime));
            start.RegisterOperationAction(
                context => AnalyzeAssignment(context, arguments, options),
                OperationKind.SimpleAssignment,
                OperationKind.CoalesceAssignment);
            start.RegisterOperationAction(context => AnalyzeCreation(context, arguments, targets), OperationKind.ObjectCreation);
            start.RegisterOperationAction(context => AnalyzeInvocation(context, arguments, targets, starts), OperationKind.Invocation);
        });
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, ArgumentChecks arguments, OptionsChecks options)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property } target
            && !IsPlaceholder(target, assignment.Value, context.ContainingSymbol))
        {
            options.CheckAssignment(property, assignment.Value, context.ReportDiagnostic);
            arguments.CheckAssignment(property, assignment.Value, context.ReportDiagnostic);
        }
    }

    /// <summary>True for an empty value that a type's own constructor sets, such as "" to avoid a null string; otherwise, false.</summary>
    private static bool IsPlaceholder(IPropertyReferenceOperation target, IOperation value, ISymbol containing) =>
        target.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
        && containing is IMethodSymbol { MethodKind: MethodKind.Constructor }
        && IsEmpty(value);

    private static bool IsEmpty(IOperation value)
    {
        value = EmptyBytes.Unwrap(value);
        return ExpressionArms.IsNull(value)
            || value.ConstantValue is { HasValue: true, Value: "" }
            || ConstantScalar.IsEmptyString(value) || EmptyBytes.Is(value);
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, ArgumentChecks arguments, TargetChecks targets)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Constructor is { Parameters.IsEmpty: false } constructor)
        {
            targets.CheckCreation(constructor, creation.Arguments, context.ReportDiagnostic);
            arguments.CheckConstructor(constructor, creation.Arguments, context.ReportDiagnostic);
        }
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context, ArgumentChecks arguments, TargetChecks targets, StartChecks starts)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.MethodKind == MethodKind.Constructor)
        {
            // The ": this(…)" of a constructor.
            arguments.CheckConstructor(invocation.TargetMethod, invocation.Arguments, context.ReportDiagnostic);
            return;
        }

        targets.CheckInvocation(invocation, context.ReportDiagnostic);

        // Each start has one diagnostic. Repetition by the code itself comes first.
        if (!starts.Retries.Check(invocation, context.ReportDiagnostic)
            && !starts.Redeliveries.Check(invocation, context.ContainingSymbol, context.ReportDiagnostic))
        {
            UnreadEndChecks.Check(invocation, starts.Runtime, context.ReportDiagnostic);
        }
    }

    private sealed record StartChecks(RuntimeTypes Runtime, RetryChecks Retries, RedeliveryChecks Redeliveries);
}
