namespace IoTCommands;

/// <summary>Marks a type as the arguments of a command: its properties with <see cref="CommandParameterAttribute"/> are the command's parameters.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class IoTCommandAttribute : Attribute
{
    /// <summary>Marks a type as the arguments of a command.</summary>
    /// <param name="commandId">The command's id: 1 to 64 of letters, digits, <c>_</c> and <c>-</c> (AWS: <c>commandId</c> of CreateCommand).</param>
    public IoTCommandAttribute(string commandId) => CommandId = commandId;

    /// <summary>The command's id, unique in an account and Region.</summary>
    public string CommandId { get; }

    /// <summary>A name for people, up to 64 characters (AWS: <c>displayName</c>).</summary>
    public string? DisplayName { get; set; }

    /// <summary>What the command does, up to 2028 characters (AWS: <c>description</c>).</summary>
    public string? Description { get; set; }

    /// <summary>The format in which a device gets the payload (AWS: <c>preprocessor.awsJsonSubstitution.outputFormat</c>). JSON by default.</summary>
    public CommandPayloadFormat OutputFormat { get; set; }

    /// <summary>
    /// JSON text with a placeholder <c>${aws:iot:commandexecution::parameter:NAME}</c> for each parameter, up to 32,768 characters (AWS: <c>payloadTemplate</c>).
    /// Null where the template is to be made from the parameters.
    /// </summary>
    public string? PayloadTemplate { get; set; }
}
