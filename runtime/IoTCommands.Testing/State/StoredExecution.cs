using System.Text.Json;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;
using IoTCommands.Testing.Executions;
using Microsoft.Data.Sqlite;

namespace IoTCommands.Testing.State;

/// <summary>An execution in a file.</summary>
/// <param name="Sequence">The number of the execution in the order of the starts.</param>
/// <param name="Arguments">The arguments of the start.</param>
/// <param name="History">The snapshots, beginning with that of the start. Older updates may be missing.</param>
/// <param name="LastUpdate">The number of the last update; 0 if there is none.</param>
internal sealed record StoredExecution(long Sequence, StartArguments Arguments, IReadOnlyList<CommandExecutionSnapshot> History, long LastUpdate);

/// <summary>An update of an execution in a file.</summary>
internal sealed record StoredUpdate(
    long Execution,
    long Number,
    IoTCommandExecutionStatus Status,
    CommandStatusReason? Reason,
    IReadOnlyDictionary<string, CommandResultValue>? Result,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? CompletedAt);

/// <summary>A value of a parameter in a file.</summary>
internal sealed record StoredParameter(string Name, string Type, string Text, bool IsDefault, bool IsSecret)
{
    public ParameterValueModel ToModel() => WireNames.TryParse(Type, out IoTCommandParameterType type)
        ? new ParameterValueModel(type, Text)
        : throw new FormatException($"there is no type '{Type}'");
}

/// <summary>
/// Reads the rows of executions in the order of their sequence numbers. Equal values in several rows become one object, as before the restart.
/// </summary>
/// <param name="updates">All updates, in the order of the executions and of their numbers.</param>
internal sealed class StoredExecutionReader(IReadOnlyList<StoredUpdate> updates)
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommandTarget> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Parameters> _parameters = new(StringComparer.Ordinal);
    private int _nextUpdate;

    public StoredExecution Read(SqliteDataReader row)
    {
        long sequence = row.GetInt64(0);
        Parameters parameters = GetOrAdd(_parameters, row.GetString(8), Parameters.Parse);
        StartArguments arguments = new()
        {
            CommandId = GetOrAdd(_strings, row.GetString(2), static text => text),
            CommandArn = GetOrAdd(_strings, row.GetString(3), static text => text),
            Target = GetOrAdd(_targets, row.GetString(4), CommandTarget.Parse),
            ClientToken = row.IsDBNull(5) ? null : row.GetString(5),
            TimeoutSeconds = row.IsDBNull(6) ? null : row.GetInt64(6),
            Parameters = parameters.Sent,
        };
        CommandExecutionSnapshot created = new(
            row.GetString(1),
            arguments,
            parameters.All,
            new CommandMessage(row.GetString(9), GetOrAdd(_strings, row.GetString(10), static text => text), (byte[])row.GetValue(11)),
            TimeSpan.FromTicks(row.GetInt64(7)),
            new DateTimeOffset(row.GetInt64(12), TimeSpan.Zero));
        (List<CommandExecutionSnapshot> history, long lastUpdate) = ReadHistory(sequence, created);
        return new StoredExecution(sequence, arguments, history, lastUpdate);
    }

    private (List<CommandExecutionSnapshot> History, long LastUpdate) ReadHistory(long sequence, CommandExecutionSnapshot created)
    {
        List<CommandExecutionSnapshot> history = [created];
        long lastUpdate = 0;
        for (; _nextUpdate < updates.Count && updates[_nextUpdate].Execution <= sequence; _nextUpdate++)
        {
            // The updates of a deleted execution are deleted with it, but a user can edit the file.
            if (updates[_nextUpdate] is var update && update.Execution == sequence)
            {
                lastUpdate = update.Number;
                history.Add(new CommandExecutionSnapshot(created)
                {
                    Status = update.Status,
                    StatusReason = update.Reason,
                    Result = update.Result,
                    LastUpdatedAt = update.UpdatedAt,
                    CompletedAt = update.CompletedAt,
                });
            }
        }

        return (history, lastUpdate);
    }

    private static T GetOrAdd<T>(Dictionary<string, T> known, string text, Func<string, T> create)
    {
        if (!known.TryGetValue(text, out T? value))
        {
            value = create(text);
            known.Add(text, value);
        }

        return value;
    }

    /// <param name="Sent">The values of the request.</param>
    /// <param name="All">The values that were used.</param>
    private sealed record Parameters(
        IReadOnlyDictionary<string, ParameterValueModel> Sent, IReadOnlyDictionary<string, CommandParameterSnapshot> All)
    {
        public static Parameters Parse(string json)
        {
            StoredParameter[] parameters = JsonSerializer.Deserialize<StoredParameter[]>(json)!;
            return new Parameters(
                parameters.Where(static parameter => !parameter.IsDefault).ToDictionary(
                    static parameter => parameter.Name, static parameter => parameter.ToModel(), StringComparer.Ordinal),
                parameters.ToDictionary(
                    static parameter => parameter.Name,
                    static parameter => new CommandParameterSnapshot(parameter.Name, parameter.ToModel(), parameter.IsDefault, parameter.IsSecret),
                    StringComparer.Ordinal));
        }
    }
}
