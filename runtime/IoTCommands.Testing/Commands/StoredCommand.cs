namespace IoTCommands.Testing.Commands;

/// <summary>A command of an endpoint.</summary>
/// <param name="Sequence">The number of the command in the order of creation.</param>
/// <param name="CommandId">The id in the account, which differs from the definition's if a prefix or suffix is configured.</param>
/// <param name="Served">The definition.</param>
/// <param name="CreatedAt">When the command was created.</param>
internal sealed record StoredCommand(long Sequence, string CommandId, ServedCommand Served, DateTimeOffset CreatedAt)
{
    public DateTimeOffset LastUpdatedAt { get; init; } = CreatedAt;

    /// <summary>
    /// The JSON of the definition in the options; null if a client created the command. It differs from <see cref="Served"/> if a client has updated the
    /// display name or the description.
    /// </summary>
    public string? OptionsJson { get; init; }

    /// <summary>True if the definition is one of the options; false if a client created the command.</summary>
    public bool IsFromOptions => OptionsJson is not null;

    /// <summary>Null if the command is not deprecated.</summary>
    public DateTimeOffset? DeprecatedAt { get; init; }

    /// <summary>Null if no deletion was requested.</summary>
    public DateTimeOffset? DeletionRequestedAt { get; init; }

    public bool IsDeprecated => DeprecatedAt is not null;

    public bool IsPendingDeletion => DeletionRequestedAt is not null;
}
