namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>Compares partition, Region and account of an ARN with those of the endpoint.</summary>
internal static class ArnPlace
{
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
