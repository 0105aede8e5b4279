using IoTCommands.Client;
using IoTCommands.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests the code of docs/client.md, and the parts of it that are also in the README.</summary>
public sealed class ClientTests
{
    private const string Page = "docs/client.md";

    private static readonly string[] Usings =
    [
        "System", "System.Threading", "System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "IoTCommands", "IoTCommands.Client",
            "Microsoft.Extensions.DependencyInjection",
    ];

    [Theory]
    [InlineData("register")]
    [InlineData("local")]
    public async Task A_registration_of_the_page_makes_a_client(string name)
    {
        ServiceCollection services = new();

        await BlockProgram.RunAsync(BlockProgram.Compile(CodeBlock.Get(Page, name), Usings, "IServiceCollection services"), services);

        await using ServiceProvider provider = services.BuildServiceProvider();
        IoTRegionalAccount account = await provider.GetRequiredService<IIoTCommandsClient>().GetAccountAsync(TestContext.Current.CancellationToken);
        Assert.Equal("123456789012", account.AccountId);
    }

    [Fact]
    public async Task A_run_of_the_page_ends()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(
            new() { Commands = [CommandDefinition.Parse(await File.ReadAllTextAsync(Definition, TestContext.Current.CancellationToken))] },
            TestContext.Current.CancellationToken);
        local.AddDevice("oven-17", execution => execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["reachedC"] = "180"! }));
        IoTCommandsClientOptions options = new();
        options.UseLocalService(local.Endpoint);
        using IoTCommandsClient client = new(options);

        await BlockProgram.RunAsync(
            BlockProgram.Compile(CodeBlock.Get(Page, "run"), Usings, "IIoTCommandsClient commands, CancellationToken cancellationToken"),
            client,
            TestContext.Current.CancellationToken);

        Assert.Equal(IoTCommandExecutionStatus.Succeeded, Assert.Single(local.Executions.List()).Status);
    }

    [Fact]
    public async Task A_typed_run_of_the_page_ends()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(
            new() { Commands = [CommandDefinition.Parse(await File.ReadAllTextAsync(Definition, TestContext.Current.CancellationToken))] },
            TestContext.Current.CancellationToken);
        LocalDevice device = local.AddDevice(
            "oven-17", execution => execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["reachedC"] = "180"!, ["mode"] = "fan"! }));
        IoTCommandsClientOptions options = new();
        options.UseLocalService(local.Endpoint);
        using IoTCommandsClient client = new(options);

        await BlockProgram.RunAsync(
            BlockProgram.Compile(
                CodeBlock.Get(Page, "typed"), Usings, "IIoTCommandsClient commands, CommandTarget oven, CancellationToken cancellationToken", ResultTypes),
            client,
            device.Target,
            TestContext.Current.CancellationToken);

        Assert.Equal(IoTCommandExecutionStatus.Succeeded, Assert.Single(local.Executions.List()).Status);
    }

    [Fact]
    public void The_calls_with_a_parser_compile() => BlockProgram.Compile(
        CodeBlock.Get(Page, "parser"),
        [.. Usings, "System.Collections.Generic"],
        "IIoTCommandsClient commands, CommandExecution execution, string executionId, CommandTarget oven, CancellationToken cancellationToken",
        ResultTypes);

    [Fact]
    public void The_other_calls_of_the_page_compile() => BlockProgram.Compile(
        CodeBlock.Get(Page, "later"),
        Usings,
        "IIoTCommandsClient commands, CommandExecution execution, string executionId, CommandTarget oven, CancellationToken cancellationToken");

    [Fact]
    public void What_the_README_shows_compiles() => BlockProgram.Compile(
        CodeBlock.Get("README.md", "wait"), Usings, "IServiceCollection services, IIoTCommandsClient commands, IoTRegionalAccount account");

    /// <summary>Gets the type of the page's results, as a separate file.</summary>
    internal static CodeBlock ResultTypes => CodeBlock.Get(Page, "types") is var types
        ? types with { Text = "using IoTCommands;\n\nnamespace Kitchen;\n\n" + types.Text }
        : throw new InvalidOperationException();

    private static string Definition => Path.Combine(Generators.Tests.Compiling.TestPaths.CommandsDirectory, "SetOvenTemperature.json");
}
