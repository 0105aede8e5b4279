using IoTCommands.Requests;

namespace IoTCommands.Testing.Http;

/// <summary>Parses ARNs of requests, which must be in the endpoint's partition, Region and account.</summary>
internal static class ArnChecks
{
    /// <returns>Null if the text is not the ARN of a target.</returns>
    public static CommandTarget? ParseTarget(string arn, IoTRegionalAccount account, RequestProblems problems)
    {
        if (CommandTarget.FindProblem(arn, out CommandTarget? target) is { } problem)
        {
            problems.Add($"targetArn: {problem}", "targetArn");
            return null;
        }

        problems.AddRange(Differences("targetArn", target!.Partition, target.Region, target.AccountId, account), "targetArn");
        return target;
    }

    /// <returns>The command id; null if the text is not the ARN of a command.</returns>
    public static string? ParseCommand(string arn, IoTRegionalAccount account, RequestProblems problems)
    {
        if (CommandArn.FindProblem(arn, out CommandArn command) is { } problem)
        {
            problems.Add($"commandArn: {problem}");
            return null;
        }

        problems.AddRange(Differences("commandArn", command.Partition, command.Region, command.AccountId, account));
        return command.CommandId;
    }

    public static IEnumerable<string> Differences(string member, string partition, string region, string accountId, IoTRegionalAccount account)
    {
        if (partition != account.Partition)
        {
            yield return $"{member} is in the partition '{partition}'; this endpoint is in '{account.Partition}'.";
        }

        if (region != account.Region)
        {
            yield return $"{member} is in the Region '{region}'; this endpoint is in '{account.Region}' "
                + $"({nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.Region)}).";
        }

        if (accountId != account.AccountId)
        {
            yield return $"{member} is in the account '{accountId}'; this endpoint is in '{account.AccountId}' "
                + $"({nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.AccountId)}).";
        }
    }
}
