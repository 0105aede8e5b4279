using System.Diagnostics;
using System.Reflection;

namespace IoTCommands.Tool.Tests;

/// <summary>The tool as a process in a directory of its own.</summary>
internal static class ToolProcess
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

    public static Process Start(string directory, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", "--roll-forward", "Major", Tool, .. arguments])
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
