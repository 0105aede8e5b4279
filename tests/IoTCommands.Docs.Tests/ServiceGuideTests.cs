using IoTCommands.Generators.Tests.Compiling;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests the code of docs/service.md. The tests of the local endpoint run the clients in other languages.</summary>
public sealed class ServiceGuideTests
{
    [Fact]
    public void The_client_of_the_page_compiles() => BlockProgram.Compile(
        CodeBlock.Get("docs/service.md", "dotnet"), ["System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.Runtime", "IoTCommands"]);

    /// <summary>The broker refuses a connection without a client id.</summary>
    [Theory]
    [InlineData("docs/service.md", 2)]
    [InlineData("docs/local-endpoint.md", 2)]
    [InlineData("docs/tool.md", 1)]
    public void Each_command_of_mosquitto_has_a_client_id(string page, int count)
    {
        string[] commands = [.. File.ReadLines(Path.Combine(TestPaths.CommandsDirectory, "..", page))
            .Where(static line => line.StartsWith("mosquitto_", StringComparison.Ordinal))];

        Assert.Equal(count, commands.Length);
        Assert.All(commands, static command => Assert.Contains(" -i ", command, StringComparison.Ordinal));
    }
}
