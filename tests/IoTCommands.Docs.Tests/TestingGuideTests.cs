using System.Reflection;
using IoTCommands.Testing;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests that the code of docs/testing.md does what the page says, also in the test frameworks that this repository does not use.</summary>
public sealed class TestingGuideTests
{
    private const string Page = "docs/testing.md";

    private static readonly string[] Usings =
    [
        "System", "System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "IoTCommands", "IoTCommands.Testing", "Microsoft.Extensions.Time.Testing", "Xunit",
    ];

    [Theory]
    [InlineData("capture")]
    [InlineData("off-line")]
    public Task A_test_of_the_page_passes(string name) => BlockProgram.RunAsync(BlockProgram.Compile(CodeBlock.Get(Page, name), Usings));

    [Fact]
    public async Task Faults_are_injected_as_the_page_shows()
    {
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        await BlockProgram.RunAsync(BlockProgram.Compile(CodeBlock.Get(Page, "service-faults"), Usings, "LocalIoTCommands local"), local);

        Assert.Equal(4, local.Faults.PendingCount);
    }

    [Fact]
    public async Task The_fixture_for_xunit_serves_a_test()
    {
        Assembly tests = Compile("xunit");
        object fixture = Activator.CreateInstance(tests.GetType("ServiceFixture", throwOnError: true)!)!;
        await ((IAsyncLifetime)fixture).InitializeAsync();
        try
        {
            await RunAsync(Activator.CreateInstance(tests.GetType("OvenTests", throwOnError: true)!, fixture)!, "FactAttribute");
        }
        finally
        {
            await ((IAsyncLifetime)fixture).DisposeAsync();
        }
    }

    [Theory]
    [InlineData("nunit", "OneTimeSetUpAttribute", "TestAttribute", "OneTimeTearDownAttribute")]
    [InlineData("mstest", "ClassInitializeAttribute", "TestMethodAttribute", "ClassCleanupAttribute")]
    public async Task The_fixture_for_another_framework_serves_a_test(string name, params string[] attributes)
    {
        object tests = Activator.CreateInstance(Compile(name).GetType("OvenTests", throwOnError: true)!)!;

        foreach (string attribute in attributes)
        {
            await RunAsync(tests, attribute);
        }
    }

    private static Assembly Compile(string name) =>
        BlockProgram.Compile(new CodeBlock(Page, name, string.Empty), Usings[..2], types: CodeBlock.Get(Page, name));

    /// <summary>Calls the method with the given attribute, as its framework does.</summary>
    private static Task RunAsync(object tests, string attribute)
    {
        MethodInfo method = Assert.Single(
            tests.GetType().GetMethods(), method => method.CustomAttributes.Any(data => data.AttributeType.Name == attribute));
        return (Task)method.Invoke(tests, new object?[method.GetParameters().Length])!;
    }
}
