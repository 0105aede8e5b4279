namespace IoTCommands.Packages.Tests.Support;

internal sealed record DotNetResult(int ExitCode, string Output)
{
    /// <summary>Returns this result. Throws with the whole output if the command failed.</summary>
    public DotNetResult Succeeded()
        => ExitCode == 0 ? this : throw new InvalidOperationException($"dotnet ended with {ExitCode}:{Environment.NewLine}{Output}");

    /// <summary>Returns the error lines of one project, each once, because MSBuild repeats them in its summary.</summary>
    public string[] ErrorsOf(string projectName) => Output.Split('\n', StringSplitOptions.TrimEntries)
        .Where(line => line.Contains("error ", StringComparison.Ordinal) && line.Contains($"{projectName}.csproj", StringComparison.Ordinal))
        .Distinct()
        .ToArray();
}
