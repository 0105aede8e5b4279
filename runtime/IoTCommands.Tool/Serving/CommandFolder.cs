using IoTCommands.Testing;
using IoTCommands.Tool.Linting;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Tool.Serving;

/// <summary>Serves the definitions of a directory, and follows its changes.</summary>
/// <remarks>An error in a definition is reported as in a build. Until it is fixed, the earlier definition of the file is still served.</remarks>
internal sealed class CommandFolder : IDisposable
{
    /// <summary>The wait after a change, because editors write a file in several steps.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _directory;
    private readonly TextWriter _output;
    private readonly FileSystemWatcher _watcher;
    private readonly SemaphoreSlim _changed = new(0);

    /// <summary>The served definition of each file, by path.</summary>
    private readonly Dictionary<string, CommandDefinition> _served = new(StringComparer.Ordinal);

    /// <summary>The files as they were when they were read, so that only a changed one is read and parsed again.</summary>
    private Dictionary<string, (DateTime Changed, InputFile File)> _known = new(StringComparer.Ordinal);

    private HashSet<string> _reported = new(StringComparer.Ordinal);

    public CommandFolder(string directory, TextWriter output)
    {
        _directory = Path.GetFullPath(directory);
        _output = output;
        _watcher = new FileSystemWatcher(_directory) { IncludeSubdirectories = true };
        _watcher.Changed += OnChange;
        _watcher.Created += OnChange;
        _watcher.Deleted += OnChange;
        _watcher.Renamed += OnChange;

        // If there are too many events, some are lost. Then all files are checked, as after any event.
        _watcher.Error += (_, _) => _changed.Release();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Reads the current definitions. They are the commands of the service when it starts.</summary>
    public async Task<IReadOnlyList<CommandDefinition>> LoadAsync(CancellationToken cancellationToken)
    {
        foreach ((string path, CommandDefinition command) in await ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _served.Add(path, command);
            await _output.WriteLineAsync($"serving {command.CommandId} of {Name(path)}").ConfigureAwait(false);
        }

        return [.. _served.Values];
    }

    /// <summary>Follows changes until it is canceled.</summary>
    public async Task FollowAsync(LocalIoTCommands local, CancellationToken cancellationToken)
    {
        while (true)
        {
            await _changed.WaitAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            while (_changed.Wait(0, CancellationToken.None))
            {
                // The next read includes all changes so far.
            }

            try
            {
                await UpdateAsync(local, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // If an editor is still writing the file, another change follows.
                await _output.WriteLineAsync(exception.Message).ConfigureAwait(false);
            }
        }
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _changed.Dispose();
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (IsOfDefinitions(change.FullPath) || (change is RenamedEventArgs renamed && IsOfDefinitions(renamed.OldFullPath)))
        {
            _changed.Release();
        }

        // What is not a file now was deleted, or is a directory that may have definitions.
        static bool IsOfDefinitions(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || !File.Exists(path);
    }

    private async Task UpdateAsync(LocalIoTCommands local, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Path, CommandDefinition Command)> definitions = await ReadAsync(cancellationToken).ConfigureAwait(false);
        // Removed first, because a renamed file has the same command under another path.
        foreach (string path in _served.Keys.Except(_known.Keys).ToArray())
        {
            await RemoveAsync(local, path).ConfigureAwait(false);
        }

        foreach ((string path, CommandDefinition command) in definitions)
        {
            await ServeAsync(local, path, command).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the changed files, reports new diagnostics, and returns the definitions without an error.</summary>
    private async Task<IReadOnlyList<(string Path, CommandDefinition Command)>> ReadAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, (DateTime Changed, InputFile File)> found = new(StringComparer.Ordinal);
        foreach (string path in DefinitionFiles.FindIn(_directory))
        {
            DateTime changed = File.GetLastWriteTimeUtc(path);
            bool isKnown = _known.TryGetValue(path, out (DateTime Changed, InputFile File) known) && known.Changed == changed;
            found.Add(path, isKnown ? known : (changed, new InputFile(path, isNamed: false)));
        }

        InputFile[] files = [.. found.Values.Select(static item => item.File)];
        string current = Environment.CurrentDirectory;
        IReadOnlyList<Diagnostic> diagnostics = await DefinitionLinter.AnalyzeAsync(files, current, cancellationToken).ConfigureAwait(false);
        _known = found;
        await ReportAsync(new LintReport(files.Length, diagnostics, current), diagnostics).ConfigureAwait(false);

        HashSet<string> wrong = [.. diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.GetLineSpan().Path)];
        List<(string, CommandDefinition)> definitions = [];
        foreach (InputFile file in files)
        {
            if (!wrong.Contains(file.Path) && CommandDefinition.TryParse(file.Text.ToString(), out CommandDefinition? command))
            {
                definitions.Add((file.Path, command));
            }
        }

        return definitions;
    }

    private async Task ReportAsync(LintReport report, IReadOnlyList<Diagnostic> diagnostics)
    {
        HashSet<string> lines = new(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string line = report.Line(diagnostic);
            if (lines.Add(line) && !_reported.Contains(line))
            {
                await _output.WriteLineAsync(line).ConfigureAwait(false);
            }
        }

        _reported = lines;
    }

    private async Task ServeAsync(LocalIoTCommands local, string path, CommandDefinition command)
    {
        _served.TryGetValue(path, out CommandDefinition? known);
        if (known is not null && known.ToCreateCommandJson() == command.ToCreateCommandJson() && known.IsDeprecated == command.IsDeprecated)
        {
            return;
        }

        if (known is not null && known.CommandId != command.CommandId)
        {
            await RemoveAsync(local, path).ConfigureAwait(false);
        }

        local.SetCommand(command);
        _served[path] = command;
        await _output.WriteLineAsync($"serving {command.CommandId} of {Name(path)}").ConfigureAwait(false);
    }

    private async Task RemoveAsync(LocalIoTCommands local, string path)
    {
        string commandId = _served[path].CommandId;
        _served.Remove(path);
        local.RemoveCommand(commandId);
        await _output.WriteLineAsync($"no longer serving {commandId} of {Name(path)}").ConfigureAwait(false);
    }

    private static string Name(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path);
}
