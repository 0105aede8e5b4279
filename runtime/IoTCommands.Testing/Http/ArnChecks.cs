using IoTCommands.Requests;

namespace IoTCommands.Testing.Http;

/// <summary>Parses the ARNs in requests. They must be in the endpoint's partition, Region and account.</summary>
internal static class ArnChecks
{
    /// <returns>The target; null if the string is not the ARN of a target.</returns>
    /// <exception cref="ServiceException">
    /// The ARN is of another account, Region or partition, and <see cref="AwsAssumptions.ForeignArnError"/> is not a validation error.
    /// </exception>
    public static CommandTarget? ParseTarget(string arn, ServiceState state, RequestProblems problems)
    {
        if (CommandTarget.FindProblem(arn, out CommandTarget? target) is { } problem)
        {
            problems.Add($"targetArn: {problem}", "targetArn");
            return null;
        }

        AddForeign(Differences("targetArn", target!.Partition, target.Region, target.AccountId, state.Account), "targetArn", state, problems);
        return target;
    }

    /// <returns>The command id; null if the string is not the ARN of a command.</returns>
    /// <inheritdoc cref="ParseTarget"/>
    public static string? ParseCommand(string arn, ServiceState state, RequestProblems problems)
    {
        if (CommandArn.FindProblem(arn, out CommandArn command) is { } problem)
        {
            problems.Add($"commandArn: {problem}");
            return null;
        }

        AddForeign(Differences("commandArn", command.Partition, command.Region, command.AccountId, state.Account), null, state, problems);
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
                + $"({nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.Region)}, --region of the tool).";
        }

        if (accountId != account.AccountId)
        {
            yield return $"{member} is in the account '{accountId}'; this endpoint is in '{account.AccountId}' "
                + $"({nameof(LocalIoTCommandsOptions)}.{nameof(LocalIoTCommandsOptions.AccountId)}, --account of the tool).";
        }
    }

    private static void AddForeign(IEnumerable<string> differences, string? member, ServiceState state, RequestProblems problems)
    {
        string[] all = [.. differences];
        if (all.Length > 0 && state.Assumptions.ForeignArnError != ForeignArnError.Validation)
        {
            string message = string.Join(" ", all);
            throw state.Assumptions.ForeignArnError == ForeignArnError.AccessDenied
                ? ServiceErrors.AccessDenied(message)
                : ServiceErrors.ResourceNotFound(message, member);
        }

        problems.AddRange(all, member);
    }
}
