namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>The types of libraries for queues and workflows that IOTC3006 recognizes.</summary>
internal static class QueueCode
{
    public const string Usings = """
        using System.Linq;
        using Amazon.Lambda.DurableExecution;
        using Amazon.Lambda.DynamoDBEvents;
        using Amazon.Lambda.KinesisEvents;
        using Amazon.Lambda.SNSEvents;
        using Amazon.Lambda.SQSEvents;
        using AWS.Messaging;
        using MassTransit;
        using Microsoft.DurableTask;
        using NServiceBus;
        using Temporalio.Activities;

        """;

    /// <summary>The global usings, for a separate file.</summary>
    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using Amazon.Lambda.SQSEvents;

        """;

    public const string Libraries = """

        namespace Amazon.Lambda.SQSEvents
        {
            public class SQSEvent
            {
                public List<SQSMessage> Records { get; set; } = [];
                public class SQSMessage { public string MessageId { get; set; } = ""; }
                public class MessageAttribute { }
            }
        }

        namespace Amazon.SQS.Model { public class Message { public string MessageId { get; set; } = ""; } }
        namespace Amazon.Lambda.SNSEvents
        {
            public class SNSEvent
            {
                public IList<SNSRecord> Records { get; set; } = [];
                public class SNSRecord { public SNSMessage Sns { get; set; } = new(); }
                public class SNSMessage { public string MessageId { get; set; } = ""; }
            }
        }

        namespace Amazon.Lambda.KinesisEvents { public class KinesisEvent { } }
        namespace Amazon.Lambda.DynamoDBEvents { public class DynamoDBEvent { } }
        namespace Amazon.Lambda.DurableExecution
        {
            public interface IStepContext { }
            public interface IDurableContext { Task StepAsync(Func<IStepContext, Task> func); }
        }

        namespace AWS.Messaging { public class MessageEnvelope<T> { } }
        namespace MassTransit { public interface ConsumeContext<out T> { } }
        namespace NServiceBus { public interface IMessageHandlerContext { } }
        namespace Microsoft.DurableTask { public abstract class TaskActivityContext { } }
        namespace Temporalio.Activities { public sealed class ActivityAttribute : Attribute { } }
        namespace Rebus.Handlers { public interface IHandleMessages<TMessage> { Task Handle(TMessage message); } }
        namespace Own { public class SQSEvent { } }
        """;
}
