using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using IoTCommands.CompilerServices;

namespace IoTCommands;

/// <summary>The result of a command as a type. Generated code implements it for types with <see cref="IoTCommandResultAttribute"/>.</summary>
public interface ICommandResult
{
    /// <summary>Converts the result to the values that are sent. An optional value that is null or empty is not sent.</summary>
    /// <exception cref="InvalidOperationException">A required value is null, or the value of an enum is not defined.</exception>
    IReadOnlyDictionary<string, CommandResultValue> ToResultValues();
}

/// <summary>Parses the results of a command. Each type with <see cref="IoTCommandResultAttribute"/> has one, for example <c>OvenResult.Parser</c>.</summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <remarks>Immutable, and safe for use by several threads at the same time.</remarks>
public sealed class CommandResultParser<TResult>
{
    private readonly Func<CommandResultReader, TResult?> _parse;

    /// <summary>Initializes the parser. Called by generated code.</summary>
    /// <param name="commandId">The id of the command.</param>
    /// <param name="parse">A function that gets the values, and creates the result if they fit.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CommandResultParser(string commandId, Func<CommandResultReader, TResult?> parse)
    {
        CommandId = commandId ?? throw new ArgumentNullException(nameof(commandId));
        _parse = parse ?? throw new ArgumentNullException(nameof(parse));
    }

    /// <summary>Gets the id of the command.</summary>
    public string CommandId { get; }

    /// <summary>Parses a result. Keys that the type does not have are allowed.</summary>
    /// <param name="values">The values; null for none.</param>
    /// <exception cref="CommandResultException">The values do not fit the type.</exception>
    public TResult Parse(IReadOnlyDictionary<string, CommandResultValue>? values) =>
        FindMismatches(values, out TResult? result) is { Count: > 0 } mismatches ? throw new CommandResultException(mismatches) : result!;

    /// <summary>Parses a result. The method never throws, whatever the values are. Keys that the type does not have are allowed.</summary>
    /// <param name="values">The values; null for none.</param>
    /// <param name="result">The result if all values fit; otherwise, the default of the type, which is null for a class.</param>
    /// <returns>True if all values fit; otherwise, false.</returns>
    public bool TryParse(IReadOnlyDictionary<string, CommandResultValue>? values, [MaybeNullWhen(false)] out TResult result) =>
        FindMismatches(values, out result).Count == 0;

    /// <summary>Gets what does not fit the type. Keys that the type does not have are allowed.</summary>
    /// <param name="values">The values; null for none.</param>
    /// <returns>What does not fit; empty if all values do.</returns>
    public IReadOnlyList<CommandResultMismatch> GetMismatches(IReadOnlyDictionary<string, CommandResultValue>? values) => FindMismatches(values, out _);

    private IReadOnlyList<CommandResultMismatch> FindMismatches(IReadOnlyDictionary<string, CommandResultValue>? values, out TResult? result)
    {
        CommandResultReader reader = new(values ?? new Dictionary<string, CommandResultValue>());
        try
        {
            result = _parse(reader);
        }
#pragma warning disable CA1031 // The device's answer must reach the caller even if the type's own code throws. The exception becomes a mismatch.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            reader.AddMismatch(new CommandResultMismatch(exception));
            result = default;
        }

        return reader.Mismatches;
    }
}

/// <summary>A value of a result that does not fit the result's type.</summary>
public sealed class CommandResultMismatch
{
    internal CommandResultMismatch(string key, CommandResultValue? found, string expected)
    {
        Key = key;
        Found = found;
        Expected = expected;
    }

    internal CommandResultMismatch(Exception exception)
    {
        Expected = "values that the result's type accepts";
        Exception = exception;
    }

    /// <summary>Gets the key; null if the values fit one by one, but the result's type threw an exception when it was created.</summary>
    public string? Key { get; }

    /// <summary>Gets the value; null if it is missing.</summary>
    public CommandResultValue? Found { get; }

    /// <summary>Gets what was expected, for example <c>a whole number from 0 to 255</c>.</summary>
    public string Expected { get; }

    /// <summary>Gets the exception that the result's type threw; null if there is none.</summary>
    public Exception? Exception { get; }

    /// <summary>Returns the key, the kind of value that was found and what was expected. The value is not in it, because it may be a secret.</summary>
    public override string ToString() => (Key, Found) switch
    {
        (null, _) => $"expected {Expected}, but the type threw {Exception!.GetType().Name}",
        (_, null) => $"'{Key}' is missing; expected {Expected}",
        (_, { StringValue: not null }) => $"'{Key}' is a string that does not fit; expected {Expected}",
        (_, { BooleanValue: not null }) => $"'{Key}' is a boolean; expected {Expected}",
        _ => $"'{Key}' is bytes; expected {Expected}",
    };
}

/// <summary>The exception that is thrown when a result does not fit its type.</summary>
/// <remarks>
/// The message names keys and what was expected, but no values, because they may be secrets. <see cref="CommandResultMismatch.Found"/> has them.
/// </remarks>
public sealed class CommandResultException : Exception
{
    /// <summary>Initializes the exception with a default message.</summary>
    public CommandResultException()
        : base("The result does not fit its type.")
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public CommandResultException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause; null if there is none.</param>
    public CommandResultException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes the exception with what does not fit.</summary>
    /// <param name="mismatches">What does not fit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="mismatches"/> is null.</exception>
    public CommandResultException(IReadOnlyList<CommandResultMismatch> mismatches)
        : base(Describe(mismatches ?? throw new ArgumentNullException(nameof(mismatches)))) => Mismatches = mismatches;

    /// <summary>Gets what does not fit; empty if the exception was created without it.</summary>
    public IReadOnlyList<CommandResultMismatch> Mismatches { get; } = Array.AsReadOnly<CommandResultMismatch>([]);

    private static string Describe(IReadOnlyList<CommandResultMismatch> mismatches) =>
        "The result does not fit its type: " + (mismatches.Count == 0 ? "there is none" : string.Join("; ", mismatches));
}
