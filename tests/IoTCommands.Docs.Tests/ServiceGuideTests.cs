namespace IoTCommands.Docs.Tests;

/// <summary>The code of docs/service.md. The clients in other languages are run by the tests of the local endpoint.</summary>
public sealed class ServiceGuideTests
{
    [Fact]
    public void The_client_of_the_page_compiles() => BlockProgram.Compile(
        CodeBlock.Get("docs/service.md", "dotnet"), ["System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.Runtime", "IoTCommands"]);
}
