namespace IoTCommands;

/// <summary>Marks a type as the arguments of a command. Its properties with <see cref="CommandParameterAttribute"/> are the parameters.</summary>
/// <remarks>AWS IoT API reference, CreateCommand.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class IoTCommandAttribute : Attribute
{
    /// <summary>Initializes the attribute with the id of the command.</summary>
    /// <param name="commandId">The command id: 1 to 64 letters, digits, <c>_</c> and <c>-</c>.</param>
    public IoTCommandAttribute(string commandId) => CommandId = commandId;

    /// <summary>Gets the command id, unique in an account and Region.</summary>
    public string CommandId { get; }

    /// <summary>Gets or sets the display name, up to 64 characters (<c>displayName</c>). Null if there is none.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Gets or sets the description, up to 2,028 characters (<c>description</c>). If it is null, the type's doc comment is used.</summary>
    public string? Description { get; set; }

    /// <summary>
    /// Gets or sets the format of the payload that the device receives (<c>preprocessor.awsJsonSubstitution.outputFormat</c>). The default is
    /// <see cref="CommandPayloadFormat.Json"/>.
    /// </summary>
    public CommandPayloadFormat OutputFormat { get; set; }

    /// <summary>
    /// Gets or sets the payload template: JSON with a placeholder <c>${aws:iot:commandexecution::parameter:NAME}</c> for each parameter, up to 32,768
    /// characters (<c>payloadTemplate</c>). If it is null, the template is generated from the parameters.
    /// </summary>
    public string? PayloadTemplate { get; set; }
}
