namespace IoTCommands.Docs.Tests;

/// <summary>The README's calls compile as they stand. Its sixty seconds are built as a project of their own by the tests of the packages.</summary>
public sealed class ReadmeTests
{
    private static readonly string[] Usings = ["System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model", "IoTCommands"];

    [Theory]
    [InlineData("typed")]
    [InlineData("untyped")]
    public void A_call_of_the_introduction_compiles(string name)
        => BlockProgram.Compile(CodeBlock.Get("README.md", name), Usings, "IAmazonIoTJobsDataPlane client");

    [Fact]
    public void The_type_that_is_a_definition_compiles_and_is_started()
        => BlockProgram.Compile(
            CodeBlock.Get("README.md", "start-declared"),
            [.. Usings, "System.IO"],
            "IAmazonIoTJobsDataPlane client, IoTRegionalAccount account",
            types: CodeBlock.Get("README.md", "declared"));
}
