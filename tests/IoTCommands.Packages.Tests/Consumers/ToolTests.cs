using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>The tool as it is installed from its package.</summary>
public sealed class ToolTests(PackedPackages packages)
{
    [Fact]
    public async Task The_installed_tool_finds_what_a_build_finds()
    {
        using TemporaryFolder folder = new();
        string tools = folder.Combine("tools");
        DotNetResult installed = await DotNet.RunAsync(
            folder.Combine("."), "tool", "install", "IoTCommands.Tool", "--version", packages.Version, "--tool-path", tools, "--source", packages.Feed);
        installed.Succeeded();
        string definition = folder.Combine("Reboot.json");
        await File.WriteAllTextAsync(definition, """{ "commandId": "a b" }""", TestContext.Current.CancellationToken);

        string store = Directory.GetFiles(tools, "IoTCommands.Tool.dll", SearchOption.AllDirectories).Single();
        DotNetResult result = await DotNet.RunAsync(folder.Combine("."), "exec", "--roll-forward", "Major", store, "lint", definition);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Reboot.json(1,", result.Output, StringComparison.Ordinal);
        Assert.Contains("error IOTC1006", result.Output, StringComparison.Ordinal);

        // SQLite's library for this platform is in the package: without it, there would be another error.
        DotNetResult served = await DotNet.RunAsync(
            folder.Combine("."), "exec", "--roll-forward", "Major", store, "serve", "--port", "0", "--mqtt-port", "0", "--state", tools);
        Assert.Equal(2, served.ExitCode);
        Assert.Contains($"The state file '{tools}' cannot be opened or created", served.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(tools, OperatingSystem.IsWindows() ? "iotcommands.exe" : "iotcommands")));
    }
}
