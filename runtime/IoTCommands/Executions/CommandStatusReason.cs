namespace IoTCommands;

/// <summary>Describes why an execution has its status.</summary>
/// <remarks>AWS IoT API reference, <c>StatusReason</c>.</remarks>
public sealed record CommandStatusReason
{
    /// <summary>Initializes the reason. The service checks it when the device reports it.</summary>
    /// <param name="code">The reason code: 1 to 64 of <c>A</c> to <c>Z</c>, digits, <c>_</c> and <c>-</c>.</param>
    /// <param name="description">The description: up to 1,024 characters, no control characters. null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is null.</exception>
    public CommandStatusReason(string code, string? description = null)
    {
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Description = description;
    }

    /// <summary>Gets the reason code. The service's own codes begin with <c>$</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the description; null if there is none.</summary>
    public string? Description { get; }
}
