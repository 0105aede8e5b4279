using System.Linq;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>
/// IOTC3006: reports a start without a client token in code that a queue or a workflow runs at least once. Such code is recognized by the types of its
/// parameters, the type of a loop's variable, the interface that it implements, or its attribute. Methods that it calls are not checked.
/// </summary>
internal sealed class RedeliveryChecks
{
    private readonly RuntimeTypes _runtime;
    private readonly RepeatedStartArguments _arguments;

    public RedeliveryChecks(RuntimeTypes runtime)
    {
        _runtime = runtime;
        _arguments = new RepeatedStartArguments(runtime);
    }

    /// <param name="start">The call.</param>
    /// <param name="containing">The member that contains the call.</param>
    /// <param name="report">Reports the diagnostic.</param>
    /// <returns>True if the start was reported; otherwise, false.</returns>
    public bool Check(IInvocationOperation start, ISymbol containing, Action<Diagnostic> report)
    {
        if (!_runtime.IsStart(start.TargetMethod))
        {
            return false;
        }

        for (IOperation? parent = start.Parent; parent is not null; parent = parent.Parent)
        {
            IMethodSymbol? function = parent switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                { Parent: null } => containing as IMethodSymbol,
                _ => null,
            };
            ILocalSymbol? item = parent is IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } ? variable.Symbol : null;
            if ((item is not null ? RepeatedFunctions.Find(item.Type) : function is not null ? RepeatedFunctions.Find(function) : null) is { } repeated)
            {
                if (!_arguments.HasNewToken(start, parent))
                {
                    return false;
                }

                report(Diagnostic.Create(
                    TypedCallDescriptors.RedeliveryWithoutToken,
                    start.Syntax.GetLocation(),
                    FixProperties.Replacement(FindMessageId(start, parent, item, function)),
                    repeated.Name,
                    repeated.Identity));
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the expression for the id of the one message that the start belongs to. Null if there is none, or if the message starts several commands: then
    /// each one needs its own token.
    /// </summary>
    private string? FindMessageId(IInvocationOperation start, IOperation scope, ILocalSymbol? item, IMethodSymbol? function)
    {
        if (item is not null)
        {
            return RepeatedFunctions.Find(item.Type)?.MessageId is { } id && IsOnlyStart(start, scope) ? $"{Identifiers.Escape(item.Name)}.{id}" : null;
        }

        foreach (IParameterSymbol parameter in function!.Parameters)
        {
            if (!parameter.IsDiscard && RepeatedFunctions.Find(parameter.Type)?.MessageId is { } id)
            {
                return IsOnlyStart(start, scope) ? $"{Identifiers.Escape(parameter.Name)}.{id}" : null;
            }
        }

        return null;
    }

    private bool IsOnlyStart(IInvocationOperation start, IOperation scope)
    {
        for (IOperation? parent = start.Parent; parent is not null && !ReferenceEquals(parent, scope); parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return scope.Descendants().Count(operation => operation is IInvocationOperation call && _runtime.IsStart(call.TargetMethod)) == 1;
    }
}

/// <summary>Recognizes functions that a queue or a workflow calls again with the same input: after a failure, a timeout or a crash.</summary>
internal static class RepeatedFunctions
{
    private static readonly RepeatedFunction Messages = new("A message may be delivered again", "the id of the message");
    private static readonly RepeatedFunction Records = new("A record may be delivered again", "the sequence number of the record");
    private static readonly RepeatedFunction Steps = new("A durable step may run again", "the execution and the name of the step");
    private static readonly RepeatedFunction Activities = new("An activity may run again", "the workflow and the input of the activity");

    private static readonly KnownTypes<RepeatedFunction> Parameters = new(
        ("Amazon.Lambda.SQSEvents.SQSEvent", Messages),
        ("Amazon.Lambda.SQSEvents.SQSEvent+SQSMessage", Messages with { MessageId = "MessageId" }),
        ("Amazon.SQS.Model.Message", Messages with { MessageId = "MessageId" }),
        ("Amazon.Lambda.SNSEvents.SNSEvent", Messages),
        ("Amazon.Lambda.SNSEvents.SNSEvent+SNSRecord", Messages with { MessageId = "Sns.MessageId" }),
        ("Amazon.Lambda.KinesisEvents.KinesisEvent", Records),
        ("Amazon.Lambda.KinesisEvents.KinesisEvent+KinesisEventRecord", Records),
        ("Amazon.Lambda.DynamoDBEvents.DynamoDBEvent", Records),
        ("Amazon.Lambda.DynamoDBEvents.DynamoDBEvent+DynamodbStreamRecord", Records),
        ("Amazon.Lambda.DurableExecution.IDurableContext", Steps),
        ("Amazon.Lambda.DurableExecution.IStepContext", Steps),
        ("AWS.Messaging.MessageEnvelope`1", Messages),
        ("MassTransit.ConsumeContext`1", Messages),
        ("NServiceBus.IMessageHandlerContext", Messages),
        ("Microsoft.DurableTask.TaskActivityContext", Activities));

    private static readonly KnownTypes<RepeatedFunction> Interfaces = new(
        ("AWS.Lambda.Powertools.BatchProcessing.IRecordHandler`1", Messages),
        ("Rebus.Handlers.IHandleMessages`1", Messages));

    private static readonly KnownTypes<RepeatedFunction> Attributes = new(("Temporalio.Activities.ActivityAttribute", Activities));

    /// <summary>Finds why a function runs more than once; null if it is not known that it does.</summary>
    public static RepeatedFunction? Find(IMethodSymbol function)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (Find(parameter.Type) is { } found)
            {
                return found;
            }
        }

        foreach (AttributeData attribute in function.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Attributes.Find(type) is { } found)
            {
                return found;
            }
        }

        return FindInterface(function);
    }

    /// <summary>Finds why a value of the type is handled more than once; null if it is not known that it is.</summary>
    public static RepeatedFunction? Find(ITypeSymbol type) => Parameters.Find(type);

    private static RepeatedFunction? FindInterface(IMethodSymbol function)
    {
        if (function.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
        {
            return null;
        }

        foreach (INamedTypeSymbol type in function.ContainingType.AllInterfaces)
        {
            if (Interfaces.Find(type) is { } found)
            {
                foreach (ISymbol member in type.GetMembers())
                {
                    if (SymbolEqualityComparer.Default.Equals(function.ContainingType.FindImplementationForInterfaceMember(member), function))
                    {
                        return found;
                    }
                }
            }
        }

        return null;
    }
}

/// <summary>The reason why a function runs more than once, as it is in the message.</summary>
/// <param name="Name">Describes what happens.</param>
/// <param name="Identity">Describes what stays the same each time.</param>
internal sealed record RepeatedFunction(string Name, string Identity)
{
    /// <summary>Gets the member with the message's id, which is a valid client token; null if there is none.</summary>
    public string? MessageId { get; init; }
}
