using System.Diagnostics;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Runs MSBuild, which builds only what the arguments name, and returns its exit code and output.</summary>
    public static async Task<(int ExitCode, string Output)> MSBuildAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", "-nodeReuse:false", "-nologo", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // 'dotnet test' sets these variables for its own build. They would mislead a second MSBuild.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IoTCommands.Generators.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No IoTCommands.Generators.sln above {AppContext.BaseDirectory}: these tests read the repository that they were built in.");
    }
}
