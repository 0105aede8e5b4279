using IoTCommands.Definitions.Conditions;

namespace IoTCommands.Devices.Payloads;

/// <summary>The result of comparing a payload with one command.</summary>
/// <param name="Command">The command. The payload was compared with its template.</param>
/// <param name="Values">The values in the order of the command's parameters; null for a parameter that is not in the payload.</param>
/// <param name="TimeoutSeconds">The timeout of the execution; null if the payload does not have it.</param>
/// <param name="IsOfCommand">True if all constant parts of the template fit, so that the payload probably belongs to this command; otherwise, false.</param>
/// <param name="Mismatches">What does not fit, at most <see cref="MaxMismatches"/> items. Empty if the payload belongs to the command.</param>
internal sealed record MatchedPayload(
    CommandDefinition Command, ParameterScalar?[] Values, long? TimeoutSeconds, bool IsOfCommand, IReadOnlyList<PayloadMismatch> Mismatches)
{
    public const int MaxMismatches = 10;

    /// <summary>The timeout; 0 if there is none. A nullable number needs twice the memory, and each message has one of these objects.</summary>
    private readonly long _timeoutSeconds = TimeoutSeconds ?? 0;

    public long? TimeoutSeconds => _timeoutSeconds == 0 ? null : _timeoutSeconds;

    public CommandArguments ToArguments() => CommandArguments.FromPayload(Command, Values);
}

/// <summary>A value in a payload that does not fit the template.</summary>
/// <param name="Path">The path of the value: <c>$.zones[0].name</c>.</param>
/// <param name="Found">What was found, in words or as a value. Never the value of a secret parameter.</param>
/// <param name="Expected">What was expected.</param>
internal readonly record struct PayloadMismatch(string Path, string Found, string Expected)
{
    public override string ToString() => $"{Path}: found {Found}, expected {Expected}";
}
