namespace IoTCommands;

/// <summary>Marks a type as the result of a command. Its properties with <see cref="ResultValueAttribute"/> are the values.</summary>
/// <remarks>The type must be partial: a parser and <see cref="ICommandResult"/> are generated. AWS IoT API reference, <c>CommandExecutionResult</c>.</remarks>
/// <example>
/// <code>
/// [IoTCommandResult("SetOvenTemperature")]
/// public sealed partial record OvenResult
/// {
///     [ResultValue("reachedC")]
///     public required int ReachedC { get; init; }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class IoTCommandResultAttribute : Attribute
{
    /// <summary>Initializes the attribute with the id of the command.</summary>
    /// <param name="commandId">The command id, as in the definition.</param>
    public IoTCommandResultAttribute(string commandId) => CommandId = commandId;

    /// <summary>Gets the command id.</summary>
    public string CommandId { get; }
}

/// <summary>
/// Marks a property as a value of a command's result. A nullable property is an optional value. AWS IoT accepts only strings, booleans and bytes, so numbers,
/// enums and times are sent as strings in the invariant culture.
/// </summary>
/// <remarks>AWS IoT API reference, <c>CommandExecutionResult</c>.</remarks>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class ResultValueAttribute : Attribute
{
    /// <summary>Initializes the attribute with the key of the value.</summary>
    /// <param name="key">The key: 1 to 32 letters, digits, <c>_</c> and <c>-</c>. Case matters.</param>
    public ResultValueAttribute(string key) => Key = key;

    /// <summary>Gets the key in the result.</summary>
    public string Key { get; }
}
