using IoTCommands.Definitions.Conditions;

namespace IoTCommands.Devices.Payloads;

/// <summary>What a payload says about one command.</summary>
/// <param name="Command">The command whose template the payload was compared with.</param>
/// <param name="Values">In the order of the command's parameters; null for one that the payload does not have.</param>
/// <param name="TimeoutSeconds">The timeout that the start gave; null if the payload does not have it.</param>
/// <param name="IsOfCommand">True if all constant parts of the template fit, so that the payload probably belongs to this command; otherwise, false.</param>
/// <param name="Mismatches">All that does not fit, at most <see cref="MaxMismatches"/>. Empty if the payload belongs to the command.</param>
internal sealed record ParsedPayload(
    CommandDefinition Command, ParameterScalar?[] Values, long? TimeoutSeconds, bool IsOfCommand, IReadOnlyList<PayloadMismatch> Mismatches)
{
    public const int MaxMismatches = 10;

    /// <summary>0 if there is none: a nullable number takes twice the memory, and there is one of these for each message.</summary>
    private readonly long _timeoutSeconds = TimeoutSeconds ?? 0;

    public long? TimeoutSeconds => _timeoutSeconds == 0 ? null : _timeoutSeconds;

    public CommandArguments ToArguments() => CommandArguments.FromPayload(Command, Values);
}

/// <summary>Something in a payload that does not fit the template.</summary>
/// <param name="Path">Where it is: <c>$.zones[0].name</c>.</param>
/// <param name="Found">What is there, in words or as a value. Never the value of a secret parameter.</param>
/// <param name="Expected">What would be right.</param>
internal readonly record struct PayloadMismatch(string Path, string Found, string Expected)
{
    public override string ToString() => $"{Path}: found {Found}, expected {Expected}";
}
