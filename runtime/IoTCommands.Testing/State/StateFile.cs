using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Executions;
using Microsoft.Data.Sqlite;

namespace IoTCommands.Testing.State;

/// <summary>The state of an endpoint in a file. Stores read it when they start, and add each change under the lock that they make it under.</summary>
internal sealed class StateFile : IDisposable
{
    /// <summary>"IoTC".</summary>
    private const int ApplicationId = 0x496F5443;

    private const int Version = 2;

    /// <summary>
    /// The number of updates of an execution after which rows of older updates are deleted. A device can report IN_PROGRESS any number of times.
    /// </summary>
    private const int UpdatesBetweenTrims = 1_000;

    // Times are ticks in UTC.
    private const string Schema =
        """
        CREATE TABLE account (region TEXT NOT NULL, account_id TEXT NOT NULL);
        CREATE TABLE command (
            sequence INTEGER PRIMARY KEY, command_id TEXT NOT NULL UNIQUE, definition TEXT NOT NULL, secret_parameters TEXT NOT NULL,
            options_definition TEXT, created_at INTEGER NOT NULL, last_updated_at INTEGER NOT NULL, deprecated_at INTEGER,
            deletion_requested_at INTEGER);
        CREATE TABLE thing (sequence INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, thing_id TEXT NOT NULL, attributes TEXT NOT NULL);
        CREATE TABLE execution (
            sequence INTEGER PRIMARY KEY, execution_id TEXT NOT NULL, command_id TEXT NOT NULL, command_arn TEXT NOT NULL, target_arn TEXT NOT NULL,
            client_token TEXT, requested_timeout INTEGER, timeout INTEGER NOT NULL, parameters TEXT NOT NULL, topic TEXT NOT NULL,
            content_type TEXT NOT NULL, payload BLOB NOT NULL, created_at INTEGER NOT NULL);
        CREATE TABLE execution_update (
            execution INTEGER NOT NULL, number INTEGER NOT NULL, status TEXT NOT NULL, reason_code TEXT, reason_description TEXT, result TEXT,
            updated_at INTEGER NOT NULL, completed_at INTEGER, PRIMARY KEY (execution, number)) WITHOUT ROWID;
        CREATE TABLE session (client_id TEXT PRIMARY KEY, protocol INTEGER NOT NULL, expiry_seconds INTEGER NOT NULL, disconnected_at INTEGER);
        CREATE TABLE subscription (
            client_id TEXT NOT NULL, filter TEXT NOT NULL, qos INTEGER NOT NULL, no_local INTEGER NOT NULL, retain_as_published INTEGER NOT NULL,
            PRIMARY KEY (client_id, filter));
        CREATE TABLE pending_message (
            execution INTEGER NOT NULL, client_id TEXT NOT NULL, PRIMARY KEY (execution, client_id)) WITHOUT ROWID;
        """;

    private readonly StateDatabase _database;

    private StateFile(StateDatabase database) => _database = database;

    /// <inheritdoc cref="StateDatabase.Failed"/>
    public Task Failed => _database.Failed;

    /// <summary>Opens a file, or creates it. Callers first read it and then call <see cref="Start"/>.</summary>
    /// <exception cref="StateFileException">The file cannot be used, or has the state of another account or Region.</exception>
    public static StateFile Open(string path, IoTRegionalAccount account)
    {
        StateDatabase database = StateDatabase.Open(path, ApplicationId, Version, Schema);
        try
        {
            IReadOnlyList<(string Region, string AccountId)> found = database.Query(
                "SELECT region, account_id FROM account", static row => (row.GetString(0), row.GetString(1)));
            if (found.Count == 0)
            {
                database.Add(new StateChange("INSERT INTO account VALUES ($1, $2)", account.Region, account.AccountId));
            }
            else if (found[0] != (account.Region, account.AccountId))
            {
                throw new StateFileException(
                    $"The state file '{path}' belongs to account {found[0].AccountId} in {found[0].Region}; the endpoint has account {account.AccountId} in "
                    + $"{account.Region}. Use that account and Region, or another file.");
            }

            return new StateFile(database);
        }
        catch (StateFileException)
        {
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="StateDatabase.Start"/>
    public void Start() => _database.Start();

    /// <inheritdoc cref="StateDatabase.AfterCommit"/>
    public void AfterCommit(Action action) => _database.AfterCommit(action);

    /// <inheritdoc cref="StateDatabase.WhenCommittedAsync"/>
    public Task WhenCommittedAsync() => _database.WhenCommittedAsync();

    public void Dispose() => _database.Dispose();

    public IReadOnlyList<StoredCommand> ReadCommands() => _database.Query(
        "SELECT sequence, command_id, definition, secret_parameters, options_definition, created_at, last_updated_at, deprecated_at, "
        + "deletion_requested_at FROM command ORDER BY sequence",
        static row => new StoredCommand(row.GetInt64(0), row.GetString(1), ParseDefinition(row), Time(row, 5))
        {
            OptionsJson = row.IsDBNull(4) ? null : row.GetString(4),
            LastUpdatedAt = Time(row, 6),
            DeprecatedAt = FindTime(row, 7),
            DeletionRequestedAt = FindTime(row, 8),
        });

    public void Save(StoredCommand command) => _database.Add(new StateChange(
        "INSERT OR REPLACE INTO command VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        command.Sequence,
        command.CommandId,
        command.Served.Model.Json,
        JsonSerializer.Serialize(command.Served.SecretParameters),
        command.OptionsJson,
        command.CreatedAt.UtcTicks,
        command.LastUpdatedAt.UtcTicks,
        command.DeprecatedAt?.UtcTicks,
        command.DeletionRequestedAt?.UtcTicks));

    public void DeleteCommand(string commandId) => _database.Add(new StateChange("DELETE FROM command WHERE command_id = $1", commandId));

    public IReadOnlyList<StoredThing> ReadThings() => _database.Query(
        "SELECT sequence, name, thing_id, attributes FROM thing ORDER BY sequence",
        static row => new StoredThing(
            row.GetInt64(0), row.GetString(1), Guid.Parse(row.GetString(2)), JsonSerializer.Deserialize<SortedDictionary<string, string>>(row.GetString(3))!));

    public void Save(StoredThing thing) => _database.Add(new StateChange(
        "INSERT INTO thing VALUES ($1, $2, $3, $4)", thing.Sequence, thing.Name, thing.Id.ToString(), JsonSerializer.Serialize(thing.Attributes)));

    public void DeleteThing(string name) => _database.Add(new StateChange("DELETE FROM thing WHERE name = $1", name));

    /// <summary>Reads the executions in the order of their starts.</summary>
    public IReadOnlyList<StoredExecution> ReadExecutions()
    {
        IReadOnlyList<StoredUpdate> updates = _database.Query(
            "SELECT execution, number, status, reason_code, reason_description, result, updated_at, completed_at FROM execution_update "
            + "ORDER BY execution, number",
            ReadUpdate);
        StoredExecutionReader reader = new(updates);
        return _database.Query(
            "SELECT sequence, execution_id, command_id, command_arn, target_arn, client_token, requested_timeout, timeout, parameters, topic, content_type, "
            + "payload, created_at FROM execution ORDER BY sequence",
            reader.Read);
    }

    /// <summary>Adds an execution, and the sessions that must receive its message.</summary>
    public void Add(long sequence, CommandExecutionSnapshot created, StartArguments arguments, IReadOnlyList<string> clientIds)
    {
        StateChange[] changes = new StateChange[1 + clientIds.Count];
        changes[0] = new StateChange(
            "INSERT INTO execution VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            sequence,
            created.ExecutionId,
            created.CommandId,
            created.CommandArn,
            created.Target.Arn,
            created.ClientToken,
            arguments.TimeoutSeconds,
            created.ExecutionTimeout.Ticks,
            JsonSerializer.Serialize(created.Parameters.Values.Select(static parameter =>
                new StoredParameter(parameter.Name, WireNames.Of(parameter.Type), parameter.Text, parameter.IsDefault, parameter.IsSecret))),
            created.Message.Topic,
            created.Message.ContentType,
            created.Message.Payload.ToArray(),
            created.CreatedAt.UtcTicks);
        for (int i = 0; i < clientIds.Count; i++)
        {
            changes[i + 1] = new StateChange("INSERT INTO pending_message VALUES ($1, $2)", sequence, clientIds[i]);
        }

        _database.Add(changes);
    }

    /// <summary>Adds an update of an execution, unless the execution was deleted.</summary>
    /// <param name="execution">The sequence number of the execution.</param>
    /// <param name="number">The number of the update.</param>
    /// <param name="snapshot">The execution after the update.</param>
    /// <param name="kept">The number of updates that are kept.</param>
    public void AddUpdate(long execution, long number, CommandExecutionSnapshot snapshot, int kept)
    {
        _database.Add(new StateChange(
            "INSERT INTO execution_update SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE EXISTS (SELECT 1 FROM execution WHERE sequence = $1)",
            execution,
            number,
            StatusNames.Of(snapshot.Status),
            snapshot.StatusReason?.Code,
            snapshot.StatusReason?.Description,
            snapshot.Result is { } result
                ? JsonSerializer.Serialize(result.ToDictionary(static item => item.Key, static item => StoredResult.Of(item.Value)))
                : null,
            snapshot.LastUpdatedAt.UtcTicks,
            snapshot.CompletedAt?.UtcTicks));
        if (number % UpdatesBetweenTrims == 0)
        {
            _database.Add(new StateChange("DELETE FROM execution_update WHERE execution = $1 AND number <= $2", execution, number - kept));
        }
    }

    public void DeleteExecution(long sequence) => _database.Add(
        new StateChange("DELETE FROM execution WHERE sequence = $1", sequence),
        new StateChange("DELETE FROM execution_update WHERE execution = $1", sequence),
        new StateChange("DELETE FROM pending_message WHERE execution = $1", sequence));

    public IReadOnlyList<StoredSession> ReadSessions()
    {
        ILookup<string, StoredSubscription> subscriptions = _database.Query(
            "SELECT client_id, filter, qos, no_local, retain_as_published FROM subscription",
            static row => (row.GetString(0), new StoredSubscription(row.GetString(1), row.GetInt32(2), row.GetBoolean(3), row.GetBoolean(4))))
            .ToLookup(static item => item.Item1, static item => item.Item2);
        ILookup<string, string> messages = _database.Query(
            "SELECT client_id, execution_id FROM pending_message JOIN execution ON sequence = execution ORDER BY execution",
            static row => (row.GetString(0), row.GetString(1))).ToLookup(static item => item.Item1, static item => item.Item2);
        return _database.Query(
            "SELECT client_id, protocol, expiry_seconds, disconnected_at FROM session",
            row => new StoredSession(row.GetString(0), row.GetInt32(1), (uint)row.GetInt64(2), FindTime(row, 3))
            {
                Subscriptions = [.. subscriptions[row.GetString(0)]],
                PendingExecutionIds = [.. messages[row.GetString(0)]],
            });
    }

    /// <summary>Adds a session, or changes when it expires. Its subscriptions and messages stay.</summary>
    public void Save(StoredSession session) => _database.Add(new StateChange(
        "INSERT OR REPLACE INTO session VALUES ($1, $2, $3, $4)",
        session.ClientId, session.Protocol, (long)session.ExpirySeconds, session.DisconnectedAt?.UtcTicks));

    public void DeleteSession(string clientId) => _database.Add(
        new StateChange("DELETE FROM session WHERE client_id = $1", clientId),
        new StateChange("DELETE FROM subscription WHERE client_id = $1", clientId),
        new StateChange("DELETE FROM pending_message WHERE client_id = $1", clientId));

    public void Save(string clientId, StoredSubscription subscription) => _database.Add(new StateChange(
        "INSERT OR REPLACE INTO subscription VALUES ($1, $2, $3, $4, $5)",
        clientId, subscription.Filter, subscription.QualityOfService, subscription.NoLocal, subscription.RetainAsPublished));

    public void DeleteSubscription(string clientId, string filter) =>
        _database.Add(new StateChange("DELETE FROM subscription WHERE client_id = $1 AND filter = $2", clientId, filter));

    /// <summary>Deletes a message that a session has acknowledged.</summary>
    public void DeletePendingMessage(long execution, string clientId) =>
        _database.Add(new StateChange("DELETE FROM pending_message WHERE execution = $1 AND client_id = $2", execution, clientId));

    private static ServedCommand ParseDefinition(SqliteDataReader row)
    {
        Definition definition = DefinitionParser.ParseForWire(row.GetString(2), JsonSerializer.Deserialize<string[]>(row.GetString(3)));
        return definition.Command is { } command
            ? new ServedCommand(command)
            : throw new FormatException($"the definition of the command '{row.GetString(1)}' is not valid. {definition.Diagnostics[0].Message}");
    }

    private static StoredUpdate ReadUpdate(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetInt64(1),
        StatusNames.Find(row.GetString(2)) ?? throw new FormatException($"there is no status '{row.GetString(2)}'"),
        row.IsDBNull(3) ? null : new CommandStatusReason(row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4)),
        row.IsDBNull(5)
            ? null
            : JsonSerializer.Deserialize<Dictionary<string, StoredResult>>(row.GetString(5))!.ToDictionary(
                static item => item.Key, static item => item.Value.ToValue(), StringComparer.Ordinal),
        Time(row, 6),
        FindTime(row, 7));

    private static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    private static DateTimeOffset? FindTime(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Time(row, column);

    private sealed record StoredResult(string? S, bool? B, byte[]? BIN)
    {
        public static StoredResult Of(CommandResultValue value) => new(value.StringValue, value.BooleanValue, value.BinaryValue?.ToArray());

        public CommandResultValue ToValue() => B is { } boolean ? CommandResultValue.FromBoolean(boolean)
            : BIN is not null ? CommandResultValue.FromBinary(BIN)
            : CommandResultValue.FromString(S!);
    }
}

/// <summary>A persistent session of an MQTT client.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="Protocol">The protocol version.</param>
/// <param name="ExpirySeconds">The session expiry interval of MQTT 5.</param>
/// <param name="DisconnectedAt">When its connection ended; null if the client is connected, or was connected when the process was killed.</param>
internal sealed record StoredSession(string ClientId, int Protocol, uint ExpirySeconds, DateTimeOffset? DisconnectedAt)
{
    public IReadOnlyList<StoredSubscription> Subscriptions { get; init; } = [];

    /// <summary>The executions whose messages the client has not acknowledged, in the order of the starts.</summary>
    public IReadOnlyList<string> PendingExecutionIds { get; init; } = [];
}

/// <summary>A subscription of a session.</summary>
internal sealed record StoredSubscription(string Filter, int QualityOfService, bool NoLocal, bool RetainAsPublished);
