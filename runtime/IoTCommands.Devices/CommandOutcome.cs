using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace IoTCommands.Devices;

/// <summary>Represents how an execution ended: its status, its reason and its result.</summary>
/// <remarks>AWS IoT API reference, <c>StatusReason</c> and <c>CommandExecutionResult</c>.</remarks>
public sealed class CommandOutcome
{
    private CommandOutcome(
        IoTCommandExecutionStatus status, string? reasonCode, string? reasonDescription, IReadOnlyDictionary<string, CommandResultValue>? result)
    {
        if (reasonDescription is not null && reasonCode is null)
        {
            throw new ArgumentException("A description requires a reason code.", nameof(reasonDescription));
        }

        Status = status;
        Reason = reasonCode is null ? null : new CommandStatusReason(CheckReasonCode(reasonCode), Clean(reasonDescription));
        Result = CheckResult(result);
    }

    /// <summary>Gets the status.</summary>
    public IoTCommandExecutionStatus Status { get; }

    /// <summary>Gets the reason of the status; null if there is none.</summary>
    public CommandStatusReason? Reason { get; }

    /// <summary>Gets the result; null if there is none.</summary>
    public IReadOnlyDictionary<string, CommandResultValue>? Result { get; }

    /// <summary>Creates an outcome with the status SUCCEEDED: the device executed the command.</summary>
    /// <param name="result">The result: keys of 1 to 32 letters, digits, <c>_</c> and <c>-</c>. Null or empty for none.</param>
    /// <param name="reasonCode">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>. Null for none.</param>
    /// <param name="reasonDescription">The description. Control characters become spaces, and only the first 1,024 characters are sent. Null for none.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    public static CommandOutcome Succeeded(
        IReadOnlyDictionary<string, CommandResultValue>? result = null, string? reasonCode = null, string? reasonDescription = null) =>
        new(IoTCommandExecutionStatus.Succeeded, reasonCode, reasonDescription, result);

    /// <summary>Creates an outcome with the status SUCCEEDED: the device executed the command.</summary>
    /// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
    /// <param name="result">The result.</param>
    /// <param name="reasonCode">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>. Null for none.</param>
    /// <param name="reasonDescription">The description. Control characters become spaces, and only the first 1,024 characters are sent. Null for none.</param>
    /// <exception cref="ArgumentException">An argument is not valid.</exception>
    /// <exception cref="InvalidOperationException">A required value of the result is null, or the value of an enum is not defined.</exception>
    public static CommandOutcome<TResult> Succeeded<TResult>(TResult result, string? reasonCode = null, string? reasonDescription = null)
        where TResult : ICommandResult =>
        new(Succeeded(ToValues(result), reasonCode, reasonDescription));

    /// <summary>Creates an outcome with the status FAILED: the device could not execute the command.</summary>
    /// <inheritdoc cref="Succeeded(IReadOnlyDictionary{string, CommandResultValue}?, string?, string?)"/>
    public static CommandOutcome Failed(
        string reasonCode, string? reasonDescription = null, IReadOnlyDictionary<string, CommandResultValue>? result = null) =>
        new(IoTCommandExecutionStatus.Failed, NotNull(reasonCode), reasonDescription, result);

    /// <summary>Creates an outcome with the status FAILED: the device could not execute the command, but has a result.</summary>
    /// <inheritdoc cref="Succeeded{TResult}(TResult, string?, string?)"/>
    public static CommandOutcome<TResult> Failed<TResult>(string reasonCode, string? reasonDescription, TResult result)
        where TResult : ICommandResult =>
        new(Failed(reasonCode, reasonDescription, ToValues(result)));

    /// <summary>Creates an outcome with the status REJECTED: the device refuses the command.</summary>
    /// <inheritdoc cref="Succeeded(IReadOnlyDictionary{string, CommandResultValue}?, string?, string?)"/>
    public static CommandOutcome Rejected(
        string reasonCode, string? reasonDescription = null, IReadOnlyDictionary<string, CommandResultValue>? result = null) =>
        new(IoTCommandExecutionStatus.Rejected, NotNull(reasonCode), reasonDescription, result);

    /// <summary>Creates an outcome with the status TIMED_OUT: the device did not have enough time. Unlike a timeout by the service, it is terminal.</summary>
    /// <inheritdoc cref="Succeeded(IReadOnlyDictionary{string, CommandResultValue}?, string?, string?)"/>
    public static CommandOutcome TimedOut(
        string reasonCode, string? reasonDescription = null, IReadOnlyDictionary<string, CommandResultValue>? result = null) =>
        new(IoTCommandExecutionStatus.TimedOut, NotNull(reasonCode), reasonDescription, result);

    /// <summary>Returns the status and the reason.</summary>
    public override string ToString() => Reason switch
    {
        null => $"{Status}",
        { Description: null } => $"{Status} ({Reason.Code})",
        _ => $"{Status} ({Reason.Code}: {Reason.Description})",
    };

    internal static CommandOutcome InProgress(
        string reasonCode, string? reasonDescription, IReadOnlyDictionary<string, CommandResultValue>? result) =>
        new(IoTCommandExecutionStatus.InProgress, NotNull(reasonCode), reasonDescription, result);

    /// <summary>Replaces characters that AWS does not allow in a description, and cuts off what is too long. It never cuts through a surrogate pair.</summary>
    internal static string? Clean(string? description)
    {
        if (string.IsNullOrEmpty(description))
        {
            return null;
        }

        StringBuilder text = new(Math.Min(description.Length, CommandReportChecks.MaxReasonDescriptionLength));
        foreach (Rune rune in description.EnumerateRunes())
        {
            // AWS's pattern is "[^\p{C}]*": no control, format, surrogate, private-use or unassigned characters.
            Rune allowed = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned ? new Rune(' ') : rune;
            if (text.Length + allowed.Utf16SequenceLength > CommandReportChecks.MaxReasonDescriptionLength)
            {
                break;
            }

            text.Append(allowed);
        }

        return text.ToString();
    }

    /// <summary>Converts a typed result, which must not be null.</summary>
    internal static IReadOnlyDictionary<string, CommandResultValue> ToValues<TResult>(TResult result)
        where TResult : ICommandResult
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.ToResultValues();
    }

    private static string NotNull(string reasonCode)
    {
        ArgumentNullException.ThrowIfNull(reasonCode);
        return reasonCode;
    }

    private static string CheckReasonCode(string reasonCode) =>
        CommandReportChecks.FindReasonCodeProblem(reasonCode) is { } problem ? throw NotValid(problem, nameof(reasonCode)) : reasonCode;

    private static Dictionary<string, CommandResultValue>? CheckResult(IReadOnlyDictionary<string, CommandResultValue>? result)
    {
        // AWS refuses an empty result.
        if (result is null || result.Count == 0)
        {
            return null;
        }

        return CommandReportChecks.FindProblem(result) is { } problem
            ? throw NotValid(problem, nameof(result))
            : new Dictionary<string, CommandResultValue>(result, StringComparer.Ordinal);
    }

    private static ArgumentException NotValid(string problem, string parameterName) =>
        new($"{char.ToUpperInvariant(problem[0])}{problem[1..]}", parameterName);
}

/// <summary>Represents how an execution ended, with a typed result. A <see cref="CommandOutcome"/> is converted to it implicitly.</summary>
/// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
public sealed class CommandOutcome<TResult>
{
    private readonly CommandOutcome _outcome;

    internal CommandOutcome(CommandOutcome outcome) => _outcome = outcome;

    /// <summary>Converts to an outcome without the type of its result. Null is converted to null.</summary>
    [return: NotNullIfNotNull(nameof(outcome))]
    public static implicit operator CommandOutcome?(CommandOutcome<TResult>? outcome) => outcome?._outcome;

    /// <summary>Converts an outcome to any result type. Null is converted to null. The values of its result, if it has one, are sent as they are.</summary>
    [return: NotNullIfNotNull(nameof(outcome))]
    public static implicit operator CommandOutcome<TResult>?(CommandOutcome? outcome) => outcome is null ? null : new(outcome);

    /// <summary>Returns the outcome without the type of its result.</summary>
    public CommandOutcome ToCommandOutcome() => _outcome;

    /// <summary>Returns the status and the reason.</summary>
    public override string ToString() => _outcome.ToString();
}
