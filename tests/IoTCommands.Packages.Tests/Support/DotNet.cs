using System.Diagnostics;
using System.Text;

namespace IoTCommands.Packages.Tests.Support;

/// <summary>
/// Runs <c>dotnet</c> as a developer does, without leaving a build server running. A caller that sets <see cref="CompilerServer"/> must shut that server down.
/// </summary>
internal static class DotNet
{
    /// <summary>Longer than any command takes on a busy machine. A command that hangs must not block the test run.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Gets or sets the name of a compiler server for the tests, or null for none. Most of a small build's time is the startup of the compiler.
    /// </summary>
    public static string? CompilerServer { get; set; }

    public static async Task<DotNetResult> RunAsync(string workingDirectory, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The variables that `dotnet test` sets for its own MSBuild would mislead this one.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = CompilerServer is null ? "false" : "true";
        start.Environment["SharedCompilationId"] = CompilerServer;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Process.Start(start)!;
        StringBuilder output = new();
        Task read = Task.WhenAll(ReadAsync(process.StandardOutput, output), ReadAsync(process.StandardError, output));
        using CancellationTokenSource timeout = new(Timeout);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {Timeout}:{Environment.NewLine}{output}");
        }

        await read;
        return new DotNetResult(process.ExitCode, output.ToString());
    }

    private static async Task ReadAsync(StreamReader reader, StringBuilder output)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
