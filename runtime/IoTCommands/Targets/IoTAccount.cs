using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>An AWS account in one Region: the place of its commands, things and clients.</summary>
/// <example>
/// <code>
/// IoTAccount account = new("eu-central-1", "123456789012");
/// CommandTarget oven = account.Thing("oven-17");
/// </code>
/// </example>
public sealed class IoTAccount
{
    private readonly string _arnPrefix;

    /// <summary>Names an account and a Region. Nothing is sent to AWS.</summary>
    /// <param name="region">The Region's code, like <c>eu-central-1</c>. One that is newer than the SDK is accepted.</param>
    /// <param name="accountId">The account's id, 12 digits without hyphens.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="region"/> does not look like a Region, or <paramref name="accountId"/> is not 12 digits.</exception>
    public IoTAccount(string region, string accountId)
    {
        Region = region ?? throw new ArgumentNullException(nameof(region));
        AccountId = accountId ?? throw new ArgumentNullException(nameof(accountId));
        ThrowIfProblem(TargetGrammar.FindRegionProblem(region.AsSpan()), nameof(region));
        ThrowIfProblem(TargetGrammar.FindAccountIdProblem(accountId.AsSpan()), nameof(accountId));
        Partition = Partitions.OfRegion(region.AsSpan());
        _arnPrefix = $"arn:{Partition}:iot:{Region}:{AccountId}:";
    }

    /// <summary>For parts of an ARN that have been checked.</summary>
    internal IoTAccount(string partition, string region, string accountId, string arnPrefix)
    {
        Partition = partition;
        Region = region;
        AccountId = accountId;
        _arnPrefix = arnPrefix;
    }

    /// <summary>The Region's code, like <c>eu-central-1</c>.</summary>
    public string Region { get; }

    /// <summary>The account's id, 12 digits.</summary>
    public string AccountId { get; }

    /// <summary>
    /// The partition that the Region is in: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, <c>aws-eusc</c>, <c>aws-iso</c>, <c>aws-iso-b</c>, <c>aws-iso-e</c> or <c>aws-iso-f</c>.
    /// </summary>
    public string Partition { get; }

    /// <summary>A thing of this account as the target of a command.</summary>
    /// <param name="name">1 to 128 letters, digits, <c>:</c>, <c>_</c> and <c>-</c> (AWS: <c>ThingName</c>). Whether there is such a thing is not checked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, too long, or holds another character.</exception>
    public CommandTarget Thing(string name)
    {
        ThrowIfProblem(TargetGrammar.FindThingNameProblem((name ?? throw new ArgumentNullException(nameof(name))).AsSpan()), nameof(name));
        return new CommandTarget(this, TargetKind.Thing, name, string.Concat(_arnPrefix, TargetArn.ThingPrefix, name));
    }

    /// <summary>An MQTT client as the target of a command; it need not be registered as a thing.</summary>
    /// <param name="id">
    /// The id that the client connects with, of any characters; not empty, and short enough for an ARN of 2048 characters (AWS: <c>targetArn</c>).
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty or too long, or is no Unicode text (half of a surrogate pair).</exception>
    public CommandTarget Client(string id)
    {
        string arn = string.Concat(_arnPrefix, TargetArn.ClientPrefix, id ?? throw new ArgumentNullException(nameof(id)));
        ThrowIfProblem(TargetGrammar.FindClientIdProblem(id.AsSpan(), arn.Length), nameof(id));
        return new CommandTarget(this, TargetKind.Client, id, arn);
    }

    /// <summary>Partition, Region and account, as an ARN begins: <c>arn:aws:iot:eu-central-1:123456789012</c>.</summary>
    public override string ToString() => _arnPrefix.Substring(0, _arnPrefix.Length - 1);

    /// <summary>The ARN of a command here, of a valid id.</summary>
    internal string CommandArn(string commandId) => string.Concat(_arnPrefix, IoTCommands.Requests.CommandArn.ResourcePrefix, commandId);

    private static void ThrowIfProblem(string? problem, string parameterName)
    {
        if (problem is not null)
        {
            throw new ArgumentException(problem, parameterName);
        }
    }
}
