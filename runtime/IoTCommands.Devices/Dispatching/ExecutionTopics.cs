using IoTCommands.Definitions.Templates;

namespace IoTCommands.Devices.Dispatching;

/// <summary>The topics of a device's executions.</summary>
/// <remarks>
/// AWS IoT developer guide, "Reserved topics". AWS IoT ends the connection if a filter has a wildcard instead of the payload format, so each format has its own
/// filter. Reports are always in JSON, whatever the format of the payload is.
/// </remarks>
internal sealed class ExecutionTopics(DeviceTarget target)
{
    private const int MaxExecutionIdLength = 64;

    private static readonly string[] Suffixes = ["request/json", "request/cbor", "request", "response/accepted/json", "response/rejected/json"];

    public IEnumerable<string> Filters => Suffixes.Select(suffix => $"{target.TopicPrefix}+/{suffix}");

    public string ReportTopic(string executionId) => $"{target.TopicPrefix}{executionId}/response/json";

    /// <summary>
    /// Parses the topic of a message. The whole topic must match. Otherwise, the device could handle a report as a request, answer it, and then answer that
    /// answer.
    /// </summary>
    /// <returns>Null if the topic matches none of <see cref="Filters"/>.</returns>
    public ExecutionTopic? Parse(string topic)
    {
        if (!topic.StartsWith(target.TopicPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        string[] levels = topic[target.TopicPrefix.Length..].Split('/');
        if (levels[0].Length is 0 or > MaxExecutionIdLength || !levels[0].All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            return null;
        }

        return levels switch
        {
            [var id, "request", "json"] => new ExecutionTopic(ExecutionTopicKind.Request, id, DevicePayload.Json),
            [var id, "request", "cbor"] => new ExecutionTopic(ExecutionTopicKind.Request, id, DevicePayload.Cbor),
            [var id, "request"] => new ExecutionTopic(ExecutionTopicKind.Request, id, DevicePayload.Other),
            [var id, "response", "accepted", "json"] => new ExecutionTopic(ExecutionTopicKind.Accepted, id, DevicePayload.Json),
            [var id, "response", "rejected", "json"] => new ExecutionTopic(ExecutionTopicKind.Rejected, id, DevicePayload.Json),
            _ => null,
        };
    }
}

internal sealed record ExecutionTopic(ExecutionTopicKind Kind, string ExecutionId, string Format);

internal enum ExecutionTopicKind
{
    Request,
    Accepted,
    Rejected,
}
