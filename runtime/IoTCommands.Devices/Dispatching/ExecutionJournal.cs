using System.Globalization;
using System.Text;

namespace IoTCommands.Devices.Dispatching;

/// <summary>
/// Stores which executions were received, so that each is handled once, and the outcomes that were not delivered. With a file, they outlast a restart.
/// </summary>
/// <remarks>
/// Lines are only appended to the file: <c>start {id} {time}</c>, <c>outcome {id} {report}</c> and <c>end {id}</c>. If the program was killed, the last line
/// may be incomplete; it is ignored. The file is rewritten without old executions when it is opened, and when it has grown. The run that uses the journal keeps
/// a second file, <c>.lock</c>, open, because a lock on the journal itself would end when the journal is rewritten.
/// </remarks>
internal sealed class ExecutionJournal : IDisposable
{
    /// <summary>
    /// How long an execution that has ended is stored. The longest timeout of an execution is 12 hours, and its message is not delivered later. An execution
    /// that has not ended is stored until its outcome is delivered: AWS IoT accepts an outcome after the timeout.
    /// </summary>
    private static readonly TimeSpan KeepTime = TimeSpan.FromHours(13);

    private const int MinLinesToCompact = 1_000;

    private readonly object _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly string? _path;

    /// <summary>The lock file, which is open while the journal is in use. Null if there is no journal file, or after it was closed.</summary>
    private FileStream? _lock;

    /// <summary>The journal file. Null if there is none, or if it could not be opened again after it was rewritten.</summary>
    private FileStream? _file;

    /// <summary>The number of lines that the file has (without a file: would have), now and after the last rewrite.</summary>
    private int _lines;
    private int _linesOfLast;

    private bool _hasFailed;

    /// <exception cref="IOException">The file cannot be opened, for example because another journal uses it.</exception>
    public ExecutionJournal(string? path, TimeProvider time)
    {
        _time = time;
        _path = path is null ? null : Path.GetFullPath(path);
        if (_path is not null)
        {
            _lock = new FileStream(_path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            try
            {
                if (File.Exists(_path))
                {
                    Load(File.ReadAllText(_path));
                }

                Compact();
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        Unfinished = [.. _entries.Where(static entry => !entry.Value.IsEnded).Select(static entry => (entry.Key, entry.Value.Report))];
    }

    /// <summary>Gets the executions that an earlier run of the program did not end, each with the report of its outcome; null if it had none.</summary>
    public IReadOnlyList<(string ExecutionId, string? Report)> Unfinished { get; }

    /// <returns>True if the execution is new; otherwise, false.</returns>
    public bool TryStart(string executionId)
    {
        lock (_gate)
        {
            DateTimeOffset now = _time.GetUtcNow();
            if (!_entries.TryAdd(executionId, new Entry(now)))
            {
                return false;
            }

            Append($"start {executionId} {now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}");
            if (_lines > MinLinesToCompact + (2 * _linesOfLast))
            {
                Compact();
            }

            return true;
        }
    }

    /// <param name="executionId">The execution id.</param>
    /// <param name="report">The report, one line of JSON.</param>
    /// <param name="replaces">True to replace an earlier report; false to keep it.</param>
    public void SetOutcome(string executionId, string report, bool replaces)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(executionId, out Entry? entry) && !entry.IsEnded && (entry.Report is null || (replaces && entry.Report != report)))
            {
                entry.Report = report;
                Append($"outcome {executionId} {report}");
            }
        }
    }

    public void End(string executionId)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(executionId, out Entry? entry))
            {
                entry.IsEnded = true;
                entry.Report = null;
                Append($"end {executionId}");
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
            _lock?.Dispose();
            _lock = null;
        }
    }

    // Without a buffer, so that after a failed write nothing remains that would be written later or when the file is closed.
    private static FileStream Open(string path) => new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    private void Load(string text)
    {
        int lastLineEnd = text.LastIndexOf('\n');
        foreach (string line in text[..Math.Max(lastLineEnd, 0)].Split('\n'))
        {
            string[] words = line.Split(' ', 3);
            switch (words)
            {
                case ["start", { Length: > 0 } id, var seconds] when long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out long start)
                    && start < DateTimeOffset.MaxValue.ToUnixTimeSeconds():
                    _entries.TryAdd(id, new Entry(DateTimeOffset.FromUnixTimeSeconds(start)));
                    break;
                case ["outcome", var id, var report] when _entries.TryGetValue(id, out Entry? entry):
                    entry.Report = report;
                    break;
                case ["end", var id] when _entries.TryGetValue(id, out Entry? entry):
                    entry.IsEnded = true;
                    break;
            }
        }
    }

    /// <summary>
    /// Removes executions that ended and started long ago, and rewrites the file. If that fails, the old file is used until it has grown again.
    /// </summary>
    private void Compact()
    {
        DateTimeOffset oldest = _time.GetUtcNow() - KeepTime;
        string[] forgotten = [.. _entries.Where(entry => entry.Value.IsEnded && entry.Value.StartedAt < oldest).Select(static entry => entry.Key)];
        foreach (string old in forgotten)
        {
            _entries.Remove(old);
        }

        StringBuilder text = new();
        _lines = 0;
        foreach ((string id, Entry entry) in _entries)
        {
            AppendLine($"start {id} {entry.StartedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}");
            if (entry.IsEnded)
            {
                AppendLine($"end {id}");
            }
            else if (entry.Report is { } report)
            {
                AppendLine($"outcome {id} {report}");
            }
        }

        _linesOfLast = _lines;
        if (_path is null || _lock is null)
        {
            return;
        }

        string copy = _path + ".new";
        using (FileStream file = new(copy, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Flush(flushToDisk: true);
        }

        // Windows cannot replace a file that is open.
        _file?.Dispose();
        _file = null;
        File.Move(copy, _path, overwrite: true);
        _file = Open(_path);

        void AppendLine(string line)
        {
            text.Append(line).Append('\n');
            _lines++;
        }
    }

    private void Append(string line)
    {
        _lines++;
        if (_path is not null && _lock is not null)
        {
            _file ??= Open(_path);
            // An earlier write may have failed in the middle of a line, so a new line begins.
            string start = _hasFailed ? "\n" : string.Empty;
            _hasFailed = true;
            _file.Write(Encoding.UTF8.GetBytes(start + line + "\n"));
            // Written to the disk, because a device can lose its power at any time.
            _file.Flush(flushToDisk: true);
            _hasFailed = false;
        }
    }

    private sealed class Entry(DateTimeOffset startedAt)
    {
        public DateTimeOffset StartedAt { get; } = startedAt;

        public string? Report { get; set; }

        public bool IsEnded { get; set; }
    }
}
