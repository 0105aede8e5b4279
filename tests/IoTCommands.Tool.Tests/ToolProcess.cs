using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace IoTCommands.Tool.Tests;

/// <summary>The tool as a process in a directory of its own.</summary>
internal static partial class ToolProcess
{
    private static readonly string Tool = Path.Combine(
        typeof(ToolProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static attribute => attribute.Key == "ToolDirectory").Value!,
        "IoTCommands.Tool.dll");

    /// <summary>Runs the tool to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string directory, params string[] arguments)
    {
        using Process process = Start(directory, arguments);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    public static Process Start(string directory, params string[] arguments) =>
        Start(directory, "dotnet", ["exec", "--roll-forward", "Major", Tool, .. arguments]);

    /// <summary>Starts the tool with a maximum size for files that it writes. Not available on Windows.</summary>
    public static Process StartWithFileLimit(string directory, int kilobytes, params string[] arguments) =>
        // A process that ignores the signal gets an error instead of being ended. W^X is disabled because its second mapping of code is a large file.
        Start(directory, "bash", [
            "-c", $"trap '' XFSZ; ulimit -f {kilobytes}; DOTNET_EnableWriteXorExecute=0 exec dotnet exec --roll-forward Major \"$@\"", "bash", Tool, .. arguments]);

    /// <summary>Waits for the address of a tool that serves.</summary>
    public static async Task<string> ReadAddressAsync(Process tool)
    {
        while (await tool.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } address && line.StartsWith("AWS IoT Commands at", StringComparison.Ordinal))
            {
                return address.Value;
            }
        }

        throw new InvalidOperationException($"The tool has ended: {await tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();

    private static Process Start(string directory, string file, IReadOnlyList<string> arguments)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}

/// <summary>A directory that is deleted after the test.</summary>
internal sealed class TestDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("iotcommands").FullName;

    public TestDirectory Write(string path, string text)
    {
        string full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public void Delete(string path) => File.Delete(System.IO.Path.Combine(Path, path));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
