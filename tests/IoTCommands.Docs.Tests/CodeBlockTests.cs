namespace IoTCommands.Docs.Tests;

public sealed class CodeBlockTests
{
    /// <summary>A block that is not compiled becomes wrong over time. The README's sixty seconds are a project in the tests of the packages.</summary>
    [Fact]
    public void Every_code_block_has_a_test()
        => Assert.Equal(
            [
                "README.md: declared", "README.md: loop-cloud", "README.md: loop-device", "README.md: loop-result",
                    "README.md: run-time", "README.md: sixty-seconds", "README.md: stage", "README.md: start-declared", "README.md: typed",
                    "README.md: untyped", "README.md: wait",
                "docs/client.md: later", "docs/client.md: local", "docs/client.md: parser", "docs/client.md: register", "docs/client.md: run",
                "docs/client.md: typed", "docs/client.md: types",
                "docs/devices.md: device", "docs/devices.md: hosted", "docs/devices.md: reboot", "docs/devices.md: result",
                "docs/devices.md: test",
                "docs/getting-started.md: first-start",
                "docs/local-endpoint.md: faults", "docs/local-endpoint.md: start", "docs/local-endpoint.md: timeouts",
                "docs/migration.md: after", "docs/migration.md: before",
                "docs/retries.md: queue", "docs/retries.md: retry",
                "docs/service.md: dotnet",
                "docs/telemetry.md: buckets", "docs/telemetry.md: listen",
                "docs/testing.md: capture", "docs/testing.md: mstest", "docs/testing.md: nunit", "docs/testing.md: off-line", "docs/testing.md: service-faults",
                "docs/testing.md: xunit",
            ],
            CodeBlock.All().Select(static block => $"{block.Page}: {block.Name}").Order(StringComparer.Ordinal));
}
