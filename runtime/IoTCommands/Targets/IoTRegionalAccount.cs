using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>An AWS account in one Region, where its commands, things and MQTT clients are.</summary>
/// <example>
/// <code>
/// IoTRegionalAccount account = new("eu-central-1", "123456789012");
/// CommandTarget oven = CommandTarget.ForThing(account, "oven-17");
/// </code>
/// </example>
public sealed class IoTRegionalAccount
{
    private readonly string _arnPrefix;

    /// <summary>Initializes the account. Nothing is sent to AWS.</summary>
    /// <param name="region">The code of the Region, for example <c>eu-central-1</c>. The SDK need not know the Region.</param>
    /// <param name="accountId">The account id, 12 digits without hyphens.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="region"/> does not have the format of a Region code, or <paramref name="accountId"/> is not 12 digits.</exception>
    public IoTRegionalAccount(string region, string accountId)
    {
        Region = region ?? throw new ArgumentNullException(nameof(region));
        AccountId = accountId ?? throw new ArgumentNullException(nameof(accountId));
        if (TargetGrammar.FindRegionProblem(region.AsSpan()) is string regionProblem)
        {
            throw new ArgumentException(regionProblem, nameof(region));
        }

        if (TargetGrammar.FindAccountIdProblem(accountId.AsSpan()) is string accountIdProblem)
        {
            throw new ArgumentException(accountIdProblem, nameof(accountId));
        }

        Partition = Partitions.OfRegion(region.AsSpan());
        _arnPrefix = $"arn:{Partition}:iot:{Region}:{AccountId}:";
    }

    /// <summary>Initializes the account from parts of an ARN that are valid.</summary>
    internal IoTRegionalAccount(string partition, string region, string accountId, string arnPrefix)
    {
        Partition = partition;
        Region = region;
        AccountId = accountId;
        _arnPrefix = arnPrefix;
    }

    /// <summary>Gets the code of the Region, for example <c>eu-central-1</c>.</summary>
    public string Region { get; }

    /// <summary>Gets the account id, 12 digits.</summary>
    public string AccountId { get; }

    /// <summary>
    /// Gets the partition of the Region: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, <c>aws-eusc</c>, <c>aws-iso</c>, <c>aws-iso-b</c>, <c>aws-iso-e</c> or <c>aws-iso-f</c>.
    /// </summary>
    public string Partition { get; }

    /// <summary>Returns partition, Region and account as an ARN begins with them: <c>arn:aws:iot:eu-central-1:123456789012</c>.</summary>
    public override string ToString() => _arnPrefix.Substring(0, _arnPrefix.Length - 1);

    internal string GetArn(string resourcePrefix, string name) => string.Concat(_arnPrefix, resourcePrefix, name);

    internal string CommandArn(string commandId) => GetArn(Requests.CommandArn.ResourcePrefix, commandId);
}
