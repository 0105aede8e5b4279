using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>An AWS account in one Region, where its commands, things and MQTT clients are.</summary>
/// <remarks>Immutable, and safe for use by several threads at the same time.</remarks>
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
    /// <param name="commandIdPrefix">The prefix of all command ids in this account, for example <c>dev-</c> for a stage; null for none.</param>
    /// <param name="commandIdSuffix">The suffix of all command ids in this account; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> or <paramref name="accountId"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="region"/> does not have the format of a Region code, <paramref name="accountId"/> is not 12 digits, or the prefix and the suffix cannot
    /// be in a command id. They can have letters, digits, <c>_</c> and <c>-</c>, together at most 63 characters.
    /// </exception>
    public IoTRegionalAccount(string region, string accountId, string? commandIdPrefix = null, string? commandIdSuffix = null)
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

        CommandIdPrefix = CheckAffix(commandIdPrefix, otherLength: 0, nameof(commandIdPrefix));
        CommandIdSuffix = CheckAffix(commandIdSuffix, CommandIdPrefix.Length, nameof(commandIdSuffix));
        Partition = Partitions.OfRegion(region.AsSpan());
        _arnPrefix = $"arn:{Partition}:iot:{Region}:{AccountId}:";
    }

    /// <summary>Initializes the account from the parts of a valid ARN.</summary>
    internal IoTRegionalAccount(in TargetArn arn)
    {
        Partition = arn.Partition;
        Region = arn.Region;
        AccountId = arn.AccountId;
        CommandIdPrefix = "";
        CommandIdSuffix = "";
        _arnPrefix = arn.Prefix;
    }

    /// <summary>Gets the code of the Region, for example <c>eu-central-1</c>.</summary>
    public string Region { get; }

    /// <summary>Gets the account id, 12 digits.</summary>
    public string AccountId { get; }

    /// <summary>
    /// Gets the partition of the Region: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, <c>aws-eusc</c>, <c>aws-iso</c>, <c>aws-iso-b</c>, <c>aws-iso-e</c> or
    /// <c>aws-iso-f</c>.
    /// </summary>
    public string Partition { get; }

    /// <summary>Gets the prefix of all command ids in this account: with <c>dev-</c>, <c>Reboot</c> is started as <c>dev-Reboot</c>. Empty if there is
    /// none.</summary>
    public string CommandIdPrefix { get; }

    /// <summary>Gets the suffix of all command ids in this account. Empty if there is none.</summary>
    public string CommandIdSuffix { get; }

    /// <summary>Returns the beginning of an ARN with the partition, Region and account: <c>arn:aws:iot:eu-central-1:123456789012</c>.</summary>
    public override string ToString() => _arnPrefix.Substring(0, _arnPrefix.Length - 1);

    internal string GetArn(string resourcePrefix, string name) => string.Concat(_arnPrefix, resourcePrefix, name);

    /// <summary>Returns the id that a command has in this account.</summary>
    internal string GetCommandId(string commandId) =>
        CommandIdPrefix.Length == 0 && CommandIdSuffix.Length == 0 ? commandId : string.Concat(CommandIdPrefix, commandId, CommandIdSuffix);

    /// <param name="commandId">The id that the command has in this account.</param>
    internal string GetCommandArn(string commandId) => GetArn(CommandArn.ResourcePrefix, commandId);

    private static string CheckAffix(string? affix, int otherLength, string parameterName)
    {
        if (string.IsNullOrEmpty(affix))
        {
            return "";
        }

        return AllowedCharacters.IsCommandId(affix!) && affix!.Length + otherLength < Limits.CommandId
            ? affix
            : throw new ArgumentException(
                $"{DisplayString.Quoted(affix!)} cannot be in a command id, which has letters, digits, '_' and '-'. "
                    + $"Prefix and suffix have at most {Limits.CommandId - 1} characters together.",
                parameterName);
    }
}
