using System.Diagnostics.CodeAnalysis;
using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>What a command is sent to: one thing or one MQTT client, as a valid ARN. Immutable; equal to another one of the same ARN.</summary>
/// <remarks>
/// <para>AWS: <c>targetArn</c> of StartCommandExecution, <c>arn:{partition}:iot:{region}:{account}:thing/{name}</c> or <c>…:client/{id}</c>, up to 2048 characters.
/// A command goes to one device; AWS IoT Jobs serve whole groups.</para>
/// <para>Made by <see cref="IoTAccount.Thing"/> and <see cref="IoTAccount.Client"/>, or from an ARN by <see cref="Parse"/>.</para>
/// </remarks>
public sealed class CommandTarget : IEquatable<CommandTarget>
#if NET8_0_OR_GREATER
    , IParsable<CommandTarget>
#endif
{
    internal CommandTarget(IoTAccount account, TargetKind kind, string name, string arn)
    {
        Account = account;
        Kind = kind;
        Name = name;
        Arn = arn;
    }

    /// <summary>The whole ARN.</summary>
    public string Arn { get; }

    /// <summary>Thing or client.</summary>
    public TargetKind Kind { get; }

    /// <summary>The thing's name or the client's id.</summary>
    public string Name { get; }

    /// <summary>The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> and so on.</summary>
    public string Partition => Account.Partition;

    /// <summary>The Region's code, like <c>eu-central-1</c>.</summary>
    public string Region => Account.Region;

    /// <summary>The account's id, 12 digits.</summary>
    public string AccountId => Account.AccountId;

    internal IoTAccount Account { get; }

    /// <summary>Reads the ARN of a thing or a client.</summary>
    /// <param name="arn">For example <c>arn:aws:iot:eu-central-1:123456789012:thing/oven-17</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="arn"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="arn"/> is no such ARN; the message says which part is wrong and what would be right.</exception>
    public static CommandTarget Parse(string arn)
    {
        string? problem = Read(arn ?? throw new ArgumentNullException(nameof(arn)), out CommandTarget? target);
        return target ?? throw new FormatException(problem);
    }

    /// <summary>Reads the ARN of a thing or a client.</summary>
    /// <param name="arn">For example <c>arn:aws:iot:eu-central-1:123456789012:thing/oven-17</c>.</param>
    /// <param name="target">The target, or null.</param>
    /// <returns>False where <paramref name="arn"/> is null or no such ARN.</returns>
    public static bool TryParse([NotNullWhen(true)] string? arn, [NotNullWhen(true)] out CommandTarget? target)
    {
        target = null;
        return arn is not null && Read(arn, out target) is null;
    }

#if NET8_0_OR_GREATER
    // Explicit: an ARN has no culture, and a public overload with a format provider would bring CA1305 down on every call of the plain one.
    static CommandTarget IParsable<CommandTarget>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<CommandTarget>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CommandTarget result) =>
        TryParse(s, out result);
#endif

    /// <summary>True where both have the same ARN, or both are null.</summary>
    public static bool operator ==(CommandTarget? left, CommandTarget? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True where the ARNs differ.</summary>
    public static bool operator !=(CommandTarget? left, CommandTarget? right) => !(left == right);

    /// <summary>True where the other has the same ARN, character by character.</summary>
    public bool Equals([NotNullWhen(true)] CommandTarget? other) => other is not null && string.Equals(Arn, other.Arn, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as CommandTarget);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Arn);

    /// <summary>The ARN.</summary>
    public override string ToString() => Arn;

    /// <returns>Null, and a target; or what is wrong, and null.</returns>
    internal static string? Read(string arn, out CommandTarget? target)
    {
        string? problem = TargetArn.Read(arn, out TargetArn parts);
        target = problem is null
            ? new CommandTarget(new IoTAccount(parts.Partition, parts.Region, parts.AccountId, parts.Prefix), parts.IsClient ? TargetKind.Client : TargetKind.Thing, parts.Name, arn)
            : null;
        return problem;
    }
}
