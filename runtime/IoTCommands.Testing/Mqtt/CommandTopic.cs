namespace IoTCommands.Testing.Mqtt;

/// <summary>A topic on which a device reports the status of an execution.</summary>
/// <remarks>AWS IoT developer guide, "Reserved topics".</remarks>
/// <param name="Prefix">The topic up to and including the execution id.</param>
/// <param name="IsClient">True if the target is an MQTT client; false if it is a thing.</param>
/// <param name="TargetName">The name of the thing, or the client id.</param>
/// <param name="ExecutionId">The execution id.</param>
/// <param name="Format"><c>json</c> or <c>cbor</c>.</param>
internal sealed record CommandTopic(string Prefix, bool IsClient, string TargetName, string ExecutionId, string Format)
{
    private const string Reserved = "$aws/";
    private const string Root = "$aws/commands/";
    private const int FormatOfRequest = 7;

    public string AcceptedTopic => $"{Prefix}/response/accepted/{Format}";

    public string RejectedTopic => $"{Prefix}/response/rejected/{Format}";

    public static bool IsReserved(string topic) => topic.StartsWith(Reserved, StringComparison.Ordinal);

    /// <summary>
    /// False if a filter cannot match a topic of events; otherwise, true. Wildcards do not match a first level that begins with a dollar sign.
    /// </summary>
    public static bool MayMatchEvents(string filter) => filter.Split('/') is ["$aws", "events" or "+" or "#", ..] or ["$share", ..];

    /// <returns>Null if a device cannot report on the topic.</returns>
    public static CommandTopic? ParseResponse(string topic)
    {
        string[] levels = topic.Split('/');
        return levels is ["$aws", "commands", ("things" or "clients") and var kind, { Length: > 0 } name, "executions", { Length: > 0 } id, "response",
            ("json" or "cbor") and var format]
            ? new CommandTopic($"{Root}{kind}/{name}/executions/{id}", kind == "clients", name, id, format)
            : null;
    }

    /// <returns>The id of the execution that the message belongs to; null if it is not the topic of a start's message.</returns>
    public static string? FindExecutionOfRequest(string topic) =>
        topic.Split('/') is ["$aws", "commands", _, _, "executions", var id, "request", ..] ? id : null;

    /// <summary>Returns the target of a topic or a filter, such as <c>things/oven-17</c>; an empty string if it is not for a single target.</summary>
    public static string TargetOf(string filter) =>
        filter.Split('/') is ["$aws", "commands", ("things" or "clients") and var kind, var name and not ("+" or "#"), ..] ? $"{kind}/{name}" : string.Empty;

    /// <summary>
    /// True if a filter has a wildcard in the place of the payload format, as in <c>…/request/+</c> and <c>…/response/accepted/+</c>; otherwise, false. AWS's
    /// broker ends the connection if a client subscribes to it.
    /// </summary>
    public static bool HasWildcardFormat(string filter)
    {
        if (!filter.StartsWith(Root, StringComparison.Ordinal))
        {
            return false;
        }

        string[] levels = filter.Split('/');
        return levels.Length >= FormatOfRequest + 1 && levels[^1] is "+" or "#";
    }
}
