using System.Diagnostics;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Tests the tool as it is installed from its package.</summary>
public sealed class ToolTests(ToolTests.Installation tool) : IClassFixture<ToolTests.Installation>
{
    [Fact]
    public async Task The_installed_tool_finds_what_a_build_finds()
    {
        using TemporaryFolder folder = new();
        folder.Write("Reboot.json", """{ "commandId": "a b" }""");

        DotNetResult result = await DotNet.RunAsync(folder.Path, tool.Arguments("lint", "Reboot.json"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Reboot.json(1,", result.Output, StringComparison.Ordinal);
        Assert.Contains("error IOTC1006", result.Output, StringComparison.Ordinal);

        // The package contains SQLite's library for this platform. Without it, the error would be another one.
        DotNetResult served = await DotNet.RunAsync(folder.Path, tool.Arguments("serve", "--port", "0", "--mqtt-port", "0", "--state", folder.Path));
        Assert.Equal(2, served.ExitCode);
        Assert.Contains($"The state file '{folder.Path}' cannot be opened or created", served.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(tool.Folder, OperatingSystem.IsWindows() ? "iotcommands.exe" : "iotcommands")));
    }

    [Fact]
    public async Task The_installed_tool_checks_hostile_definitions_and_serves_what_is_valid()
    {
        using TemporaryFolder folder = new();
        foreach ((string name, string text) in HostileDefinitions.Invalid().Concat(HostileDefinitions.Valid()))
        {
            folder.Write($"commands/{name}", text);
        }

        DotNetResult linted = await DotNet.RunAsync(folder.Path, tool.Arguments("lint"));
        Assert.Equal(1, linted.ExitCode);
        Assert.All(
            linted.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[..^1],
            static line => Assert.Matches(@"\): (error|warning|notice) IOTC(1\d{3}|9002): ", line));

        using Process served = Process.Start(new ProcessStartInfo(
            "dotnet", tool.Arguments("serve", "--port", "0", "--mqtt-port", "0", "--commands", "commands"))
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        })!;
        List<string> serving = [];
        while (await served.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
            && !line.Contains("AWS IoT Commands at ", StringComparison.Ordinal))
        {
            serving.Add(line);
        }

        Assert.False(served.HasExited);
        served.Kill();
        Assert.Contains(serving, static line => line.EndsWith("serving command-0 of commands/0.json", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(folder.Path, HostileDefinitions.Written, SearchOption.AllDirectories));
    }

    public sealed class Installation(PackedPackages packages) : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        private string _assembly = "";

        internal string Folder => _folder.Combine("tools");

        /// <summary>Returns the arguments of <c>dotnet</c>, so that the tool runs on the installed runtime.</summary>
        internal string[] Arguments(params string[] arguments) => ["exec", "--roll-forward", "Major", _assembly, .. arguments];

        public async ValueTask InitializeAsync()
        {
            DotNetResult installed = await DotNet.RunAsync(
                _folder.Path, "tool", "install", "IoTCommands.Tool", "--version", packages.Version, "--tool-path", Folder, "--source", packages.Feed);
            installed.Succeeded();
            _assembly = Directory.GetFiles(Folder, "IoTCommands.Tool.dll", SearchOption.AllDirectories).Single();
        }

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
