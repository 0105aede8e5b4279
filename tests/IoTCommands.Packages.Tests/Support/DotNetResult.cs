namespace IoTCommands.Packages.Tests.Support;

internal sealed record DotNetResult(int ExitCode, string Output)
{
    /// <summary>The result itself; throws with the whole output where the command failed.</summary>
    public DotNetResult Succeeded()
        => ExitCode == 0 ? this : throw new InvalidOperationException($"dotnet ended with {ExitCode}:{Environment.NewLine}{Output}");

    /// <summary>The error lines of one project, each once: MSBuild repeats them in its summary.</summary>
    public string[] ErrorsOf(string projectName) => Output.Split('\n', StringSplitOptions.TrimEntries)
        .Where(line => line.Contains("error ", StringComparison.Ordinal) && line.Contains($"{projectName}.csproj", StringComparison.Ordinal))
        .Distinct()
        .ToArray();
}
