using System.Diagnostics.CodeAnalysis;
using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>The device that a command is started on: a thing or an MQTT client, identified by a valid ARN.</summary>
/// <remarks>
/// <para>AWS IoT API reference, <c>targetArn</c> of StartCommandExecution: <c>arn:{partition}:iot:{region}:{account}:thing/{name}</c> or <c>…:client/{id}</c>,
/// up to 2,048 characters. A command runs on one device; AWS IoT Jobs are for groups of devices.</para>
/// <para>Immutable, and safe for use by several threads at the same time. Two targets are equal if their ARNs are equal. The prefix and the suffix of command
/// ids in their accounts do not matter.</para>
/// </remarks>
public sealed class CommandTarget : IEquatable<CommandTarget>
#if NET8_0_OR_GREATER
    , IParsable<CommandTarget>
#endif
{
    private CommandTarget(IoTRegionalAccount account, CommandTargetKind kind, string name, string arn)
    {
        Account = account;
        Kind = kind;
        Name = name;
        Arn = arn;
    }

    /// <summary>Gets the ARN.</summary>
    public string Arn { get; }

    /// <summary>Gets whether the target is a thing or a client.</summary>
    public CommandTargetKind Kind { get; }

    /// <summary>Gets the name of the thing or the id of the client.</summary>
    public string Name { get; }

    /// <summary>Gets the partition, for example <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    public string Partition => Account.Partition;

    /// <summary>Gets the code of the Region, for example <c>eu-central-1</c>.</summary>
    public string Region => Account.Region;

    /// <summary>Gets the account id, 12 digits.</summary>
    public string AccountId => Account.AccountId;

    internal IoTRegionalAccount Account { get; }

    /// <summary>Creates the target for a thing.</summary>
    /// <param name="account">The account and Region of the thing.</param>
    /// <param name="thingName">
    /// The name of the thing: 1 to 128 letters, digits, <c>:</c>, <c>_</c> and <c>-</c> (AWS IoT API reference, <c>ThingName</c>). The method does not check
    /// whether the thing exists.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="thingName"/> is empty, is too long, or has another character.</exception>
    public static CommandTarget ForThing(IoTRegionalAccount account, string thingName)
    {
        _ = account ?? throw new ArgumentNullException(nameof(account));
        _ = thingName ?? throw new ArgumentNullException(nameof(thingName));
        ThrowIfInvalid(TargetGrammar.FindThingNameProblem(thingName.AsSpan()), nameof(thingName));
        return new CommandTarget(account, CommandTargetKind.Thing, thingName, account.GetArn(TargetArn.ThingPrefix, thingName));
    }

    /// <summary>Creates the target for an MQTT client, which need not be registered as a thing.</summary>
    /// <param name="account">The account and Region that the client connects to.</param>
    /// <param name="clientId">
    /// The MQTT client id: any characters, at least one. The ARN can have at most 2,048 characters (AWS IoT API reference, <c>targetArn</c> of
    /// StartCommandExecution).
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="clientId"/> is empty, is too long, or has half of a surrogate pair.</exception>
    public static CommandTarget ForClient(IoTRegionalAccount account, string clientId)
    {
        _ = account ?? throw new ArgumentNullException(nameof(account));
        _ = clientId ?? throw new ArgumentNullException(nameof(clientId));
        string arn = account.GetArn(TargetArn.ClientPrefix, clientId);
        ThrowIfInvalid(TargetGrammar.FindClientIdProblem(clientId.AsSpan(), arn.Length), nameof(clientId));
        return new CommandTarget(account, CommandTargetKind.Client, clientId, arn);
    }

    /// <summary>Parses the ARN of a thing or a client.</summary>
    /// <param name="arn">The ARN, for example <c>arn:aws:iot:eu-central-1:123456789012:thing/oven-17</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="arn"/> is null.</exception>
    /// <remarks>
    /// An ARN does not have the prefix and the suffix of command ids. For a target with them, pass <see cref="Name"/> to <see cref="ForThing"/> or
    /// <see cref="ForClient"/>.
    /// </remarks>
    /// <exception cref="FormatException"><paramref name="arn"/> is not such an ARN. The message names the part that is wrong and says what is
    /// right.</exception>
    public static CommandTarget Parse(string arn)
    {
        string? problem = FindProblem(arn ?? throw new ArgumentNullException(nameof(arn)), out CommandTarget? target);
        return target ?? throw new FormatException(problem);
    }

    /// <summary>Parses the ARN of a thing or a client.</summary>
    /// <param name="arn">The ARN, for example <c>arn:aws:iot:eu-central-1:123456789012:thing/oven-17</c>.</param>
    /// <param name="result">The target; null if the method returns false.</param>
    /// <returns>True if <paramref name="arn"/> is such an ARN; otherwise, false.</returns>
    public static bool TryParse([NotNullWhen(true)] string? arn, [NotNullWhen(true)] out CommandTarget? result)
    {
        result = null;
        return arn is not null && FindProblem(arn, out result) is null;
    }

#if NET8_0_OR_GREATER
    // Explicit, because an ARN has no culture. With a public overload that has a format provider, CA1305 would warn about every call of the other overload.
    static CommandTarget IParsable<CommandTarget>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CommandTarget>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CommandTarget result) =>
        TryParse(s, out result);
#endif

    /// <summary>Returns true if both targets have the same ARN or both are null; otherwise, false.</summary>
    public static bool operator ==(CommandTarget? left, CommandTarget? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns true if the ARNs differ or one target is null; otherwise, false.</summary>
    public static bool operator !=(CommandTarget? left, CommandTarget? right) => !(left == right);

    /// <summary>Returns true if the other target has the same ARN; otherwise, false. Case matters.</summary>
    public bool Equals([NotNullWhen(true)] CommandTarget? other) => other is not null && string.Equals(Arn, other.Arn, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as CommandTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Arn);

    /// <summary>Returns the ARN.</summary>
    public override string ToString() => Arn;

    /// <returns>Null if the string is the ARN of a target; otherwise, what is wrong with it.</returns>
    internal static string? FindProblem(string arn, out CommandTarget? target)
    {
        string? problem = TargetArn.FindProblem(arn, out TargetArn parts);
        target = problem is null
            ? new CommandTarget(
                new IoTRegionalAccount(parts),
                parts.IsClient ? CommandTargetKind.Client : CommandTargetKind.Thing,
                parts.Name,
                arn)
            : null;
        return problem;
    }

    private static void ThrowIfInvalid(string? problem, string parameterName)
    {
        if (problem is not null)
        {
            throw new ArgumentException(problem, parameterName);
        }
    }
}

/// <summary>Specifies what kind of device a <see cref="CommandTarget"/> is.</summary>
public enum CommandTargetKind
{
    /// <summary>A thing that is registered with AWS IoT: <c>thing/{name}</c>. A vehicle of AWS IoT FleetWise is a thing too.</summary>
    Thing,

    /// <summary>The MQTT client that is connected with this client id, registered or not: <c>client/{id}</c>.</summary>
    Client,
}
