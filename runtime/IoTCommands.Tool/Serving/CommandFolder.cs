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

    private readonly LocalIoTCommands _local;
    private readonly string _directory;
    private readonly TextWriter _output;
    private readonly FileSystemWatcher _watcher;
    private readonly SemaphoreSlim _changed = new(0);

    /// <summary>The definition that is served of each file.</summary>
    private readonly Dictionary<string, CommandDefinition> _served = new(StringComparer.Ordinal);

    public CommandFolder(LocalIoTCommands local, string directory, TextWriter output)
    {
        _local = local;
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

    /// <summary>Serves the definitions as they are now.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        InputFile[] files = [.. DefinitionFiles.FindIn(_directory).Select(static file => new InputFile(file, IsNamed: false))];
        string current = Environment.CurrentDirectory;
        IReadOnlyList<Diagnostic> diagnostics = await DefinitionLinter.AnalyzeAsync(files, current, cancellationToken).ConfigureAwait(false);
        LintReport report = new(files.Length, diagnostics, current);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            await _output.WriteLineAsync(report.Line(diagnostic)).ConfigureAwait(false);
        }

        HashSet<string> wrong = [.. diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(static diagnostic => diagnostic.Location.GetLineSpan().Path)];
        foreach (InputFile file in files)
        {
            if (!wrong.Contains(file.Path)
                && CommandDefinition.TryParse(await File.ReadAllTextAsync(file.Path, cancellationToken).ConfigureAwait(false), out CommandDefinition? command))
            {
                await ServeAsync(file.Path, command).ConfigureAwait(false);
            }
        }

        foreach (string path in _served.Keys.Except(files.Select(static file => file.Path)).ToArray())
        {
            await RemoveAsync(path).ConfigureAwait(false);
        }
    }

    /// <summary>Follows changes until it is canceled.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
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
                await LoadAsync(cancellationToken).ConfigureAwait(false);
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

    private async Task ServeAsync(string path, CommandDefinition command)
    {
        _served.TryGetValue(path, out CommandDefinition? known);
        if (known?.ToCreateCommandJson() == command.ToCreateCommandJson())
        {
            return;
        }

        if (known is not null && known.CommandId != command.CommandId)
        {
            await RemoveAsync(path).ConfigureAwait(false);
        }

        _local.SetCommand(command);
        _served[path] = command;
        await _output.WriteLineAsync($"serving {command.CommandId} of {Name(path)}").ConfigureAwait(false);
    }

    private async Task RemoveAsync(string path)
    {
        string commandId = _served[path].CommandId;
        _served.Remove(path);
        _local.RemoveCommand(commandId);
        await _output.WriteLineAsync($"no longer serving {commandId} of {Name(path)}").ConfigureAwait(false);
    }

    private static string Name(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path);
}
