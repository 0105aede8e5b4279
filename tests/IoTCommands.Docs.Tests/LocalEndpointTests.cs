using IoTCommands.Testing;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests that the code of docs/local-endpoint.md does what the page says.</summary>
public sealed class LocalEndpointTests
{
    private const string Page = "docs/local-endpoint.md";

    private static readonly string[] Usings =
    [
        "System", "System.Collections.Generic", "System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "IoTCommands", "IoTCommands.Testing",
            "Microsoft.Extensions.Time.Testing", "Xunit",
    ];

    [Theory]
    [InlineData("start")]
    [InlineData("timeouts")]
    public Task A_test_of_the_page_passes(string name) => BlockProgram.RunAsync(BlockProgram.Compile(CodeBlock.Get(Page, name), Usings));

    [Fact]
    public async Task Faults_are_injected_as_the_page_shows()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        await BlockProgram.RunAsync(BlockProgram.Compile(CodeBlock.Get(Page, "faults"), Usings, "LocalIoTCommands local"), local);
    }
}
