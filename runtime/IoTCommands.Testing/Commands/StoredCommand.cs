namespace IoTCommands.Testing.Commands;

/// <summary>A command of an endpoint.</summary>
/// <param name="Sequence">The number of the command in the order of creation.</param>
/// <param name="CommandId">The id in the account, which differs from the definition's if a prefix or suffix is configured.</param>
/// <param name="Served">The definition.</param>
/// <param name="CreatedAt">When the command was created.</param>
internal sealed record StoredCommand(long Sequence, string CommandId, ServedCommand Served, DateTimeOffset CreatedAt)
{
    public DateTimeOffset LastUpdatedAt { get; init; } = CreatedAt;

    /// <summary>True if the definition is one of the options; false if a client created the command.</summary>
    public bool IsFromOptions { get; init; }

    /// <summary>Null if the command is not deprecated.</summary>
    public DateTimeOffset? DeprecatedAt { get; init; }

    /// <summary>Null if no deletion was requested.</summary>
    public DateTimeOffset? DeletionRequestedAt { get; init; }

    public bool IsDeprecated => DeprecatedAt is not null;

    public bool IsPendingDeletion => DeletionRequestedAt is not null;
}
