using IoTCommands.Testing;
using IoTCommands.Tool.Linting;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Tool.Serving;

/// <summary>Serves the definitions of a directory, and follows its changes.</summary>
/// <remarks>A definition with an error is reported as a build reports it; what was served before stays.</remarks>
internal sealed class CommandFolder : IDisposable
{
    /// <summary>Editors write a file in several steps.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _directory;
    private readonly TextWriter _output;
    private readonly FileSystemWatcher _watcher;
    private readonly SemaphoreSlim _changed = new(0);

    /// <summary>The definition that is served of each file.</summary>
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

        // Events are lost if there are too many: all files are then looked at, as for any event.
        _watcher.Error += (_, _) => _changed.Release();
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Reads the definitions as they are now, which are the commands of the service at its start.</summary>
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
                // All changes so far are in what is read now.
            }

            try
            {
                await UpdateAsync(local, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // An editor that still writes the file changes it once more.
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
        // Also a directory, which may hold definitions.
        if (Path.GetExtension(change.FullPath) is "" or ".json" or ".JSON")
        {
            _changed.Release();
        }
    }

    private async Task UpdateAsync(LocalIoTCommands local, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Path, CommandDefinition Command)> definitions = await ReadAsync(cancellationToken).ConfigureAwait(false);
        // First, because a file that was renamed has the same command under another path.
        foreach (string path in _served.Keys.Except(_known.Keys).ToArray())
        {
            await RemoveAsync(local, path).ConfigureAwait(false);
        }

        foreach ((string path, CommandDefinition command) in definitions)
        {
            await ServeAsync(local, path, command).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the files that were changed, reports what is new, and returns the definitions without an error.</summary>
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
