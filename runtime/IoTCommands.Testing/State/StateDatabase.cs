using System.Globalization;
using Microsoft.Data.Sqlite;

namespace IoTCommands.Testing.State;

/// <summary>
/// A SQLite file that only this process uses. One thread commits the changes in order. Changes that are added during a commit are the next transaction.
/// </summary>
internal sealed class StateDatabase : IDisposable
{
    /// <summary>The time to wait for a locked file. A process that was just killed still locks it for a moment.</summary>
    private const int LockTimeoutSeconds = 3;

    private readonly string _path;
    private readonly string _fullPath;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _writer;
    private Batch _next = new();
    private Batch? _committing;
    private bool _isClosing;

    private StateDatabase(string path, SqliteConnection connection)
    {
        _path = path;
        _fullPath = Path.GetFullPath(path);
        _connection = connection;
    }

    /// <summary>Completes with an exception when a change cannot be written. After that, nothing is written or acknowledged.</summary>
    public Task Failed => _failed.Task;

    /// <summary>Opens a file, or creates it with a schema.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="applicationId">The number that distinguishes the file from files of other applications.</param>
    /// <param name="version">The version of the schema.</param>
    /// <param name="schema">The statements that create the tables.</param>
    /// <exception cref="StateFileException">The file cannot be used.</exception>
    public static StateDatabase Open(string path, int applicationId, int version, string schema)
    {
        SqliteConnectionStringBuilder settings = new() { DataSource = Path.GetFullPath(path), Pooling = false, DefaultTimeout = LockTimeoutSeconds };
        SqliteConnection connection = new(settings.ConnectionString);
        StateDatabase database = new(path, connection);
        try
        {
            connection.Open();
            database.Prepare(applicationId, version, schema);
            return database;
        }
        catch (SqliteException exception)
        {
            database.Dispose();
            throw database.Explain(exception);
        }
        catch (StateFileException)
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Starts to write. Changes that were added before are written first.</summary>
    public void Start()
    {
        _writer = new Thread(Write) { IsBackground = true, Name = "IoTCommands state file" };
        _writer.Start();
    }

    /// <summary>Reads rows. It must not be called after <see cref="Start"/>.</summary>
    /// <exception cref="StateFileException">The file is damaged.</exception>
    public IReadOnlyList<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        try
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = sql;
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
        catch (Exception exception) when (exception is InvalidCastException or InvalidOperationException or FormatException or ArgumentException
            or System.Text.Json.JsonException)
        {
            throw new StateFileException($"The state file '{_path}' is damaged: {exception.Message}", exception);
        }
    }

    /// <summary>Adds changes that are committed together or not at all.</summary>
    public void Add(params ReadOnlySpan<StateChange> changes)
    {
        lock (_gate)
        {
            // After a failure, nothing is acknowledged, so changes do not have to be kept.
            if (!_failed.Task.IsCompleted)
            {
                _next.Changes.AddRange(changes);
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>
    /// Calls an action when all changes so far are committed. Actions are called in order, and at once if there is nothing to wait for. The action must not
    /// take a lock under which changes are added.
    /// </summary>
    public void AfterCommit(Action action)
    {
        lock (_gate)
        {
            if (_failed.Task.IsCompleted)
            {
                return;
            }

            if (_next.IsEmpty && _committing is null)
            {
                action();
            }
            else
            {
                _next.Actions.Add(action);
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Waits until all changes so far are committed.</summary>
    public Task WhenCommittedAsync()
    {
        lock (_gate)
        {
            return _failed.Task.IsCompleted ? _failed.Task
                : !_next.IsEmpty ? _next.Committed.Task
                : _committing?.Committed.Task ?? Task.CompletedTask;
        }
    }

    /// <summary>Writes the changes that were added and closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosing = true;
            Monitor.Pulse(_gate);
        }

        _writer?.Join();
        Fail(new ObjectDisposedException(nameof(StateDatabase)));
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private void Prepare(int applicationId, int version, string schema)
    {
        long foundId = Scalar("PRAGMA application_id");
        long foundVersion = Scalar("PRAGMA user_version");
        bool isNew = foundId == 0 && foundVersion == 0 && Scalar("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && foundId != applicationId)
        {
            throw new StateFileException($"The state file '{_path}' is a database of another application. Name a file that does not exist, or a state file.");
        }

        if (!isNew && foundVersion != version)
        {
            throw new StateFileException(
                $"The state file '{_path}' has version {foundVersion}; this version of IoTCommands supports version {version}. "
                + "Use the version that wrote the file, or another file.");
        }

        // Another process must not write to the file. SQLite then needs no shared memory, and keeps its index of the log in this process.
        Execute("PRAGMA locking_mode = EXCLUSIVE");
        Execute("PRAGMA journal_mode = WAL");
        // The log is complete after a kill of the process. Only after a failure of the machine, the last transactions may be missing.
        Execute("PRAGMA synchronous = NORMAL");
        Execute("PRAGMA journal_size_limit = 16777216");
        Execute("BEGIN IMMEDIATE");
        if (isNew)
        {
            Execute(schema);
            Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {applicationId}"));
            Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version}"));
        }

        Execute("COMMIT");
        if (Query("PRAGMA quick_check(1)", static row => row.GetString(0)) is not ["ok"] and var problems)
        {
            throw new StateFileException($"The state file '{_path}' is damaged: {problems[0]}. Delete it, or restore a copy.");
        }
    }

    private void Write()
    {
        while (TakeBatch() is { } batch)
        {
            try
            {
                Commit(batch.Changes);
                foreach (Action action in batch.Actions)
                {
                    action();
                }
            }
            catch (Exception exception)
            {
                Fail(exception is SqliteException sqlite ? Explain(sqlite) : exception);
                return;
            }

            // Actions of other threads wait until those of this batch are done.
            lock (_gate)
            {
                _committing = null;
            }

            batch.Committed.SetResult();
        }
    }

    /// <returns>The next batch; null if the file is being closed and everything is written.</returns>
    private Batch? TakeBatch()
    {
        lock (_gate)
        {
            while (_next.IsEmpty && !_isClosing)
            {
                Monitor.Wait(_gate);
            }

            if (_next.IsEmpty)
            {
                return null;
            }

            _committing = _next;
            _next = new Batch();
            return _committing;
        }
    }

    private void Commit(List<StateChange> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        // SQLite would continue to write to a deleted file.
        if (!File.Exists(_fullPath))
        {
            throw new StateFileException($"The state file '{_path}' was deleted.");
        }

        Execute("BEGIN IMMEDIATE");
        foreach (StateChange change in changes)
        {
            Execute(change.Sql, change.Values);
        }

        Execute("COMMIT");
    }

    private void Fail(Exception exception)
    {
        lock (_gate)
        {
            _failed.TrySetException(exception);
            _next.Committed.TrySetException(exception);
            _committing?.Committed.TrySetException(exception);
        }
    }

    private void Execute(string sql, params object?[] values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
            }

            _commands.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private long Scalar(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private StateFileException Explain(SqliteException exception)
    {
        string problem = exception.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "is in use by another process or endpoint. Stop it, or use another file",
            SQLitePCL.raw.SQLITE_CANTOPEN => "cannot be opened or created. Its directory must exist and be writable",
            SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => "cannot be written. The file and its directory must be writable",
            SQLitePCL.raw.SQLITE_NOTADB => "is not a SQLite database. Name a file that does not exist, or a state file",
            SQLitePCL.raw.SQLITE_CORRUPT => "is damaged. Delete it, or restore a copy",
            SQLitePCL.raw.SQLITE_IOERR => "cannot be written or read",
            SQLitePCL.raw.SQLITE_FULL => "cannot be written: the disk is full",
            _ => "cannot be used",
        };
        return new StateFileException($"The state file '{_path}' {problem} ({exception.Message.TrimEnd('.')}).", exception);
    }

    private sealed class Batch
    {
        public List<StateChange> Changes { get; } = [];

        public List<Action> Actions { get; } = [];

        public TaskCompletionSource Committed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsEmpty => Changes.Count == 0 && Actions.Count == 0;
    }
}

/// <summary>A statement with the values of its parameters <c>$1</c>, <c>$2</c> and so on.</summary>
internal readonly record struct StateChange(string Sql, params object?[] Values);
