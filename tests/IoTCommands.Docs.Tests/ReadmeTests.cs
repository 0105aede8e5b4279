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
    public void A_start_of_a_command_that_is_known_only_at_run_time_compiles()
        => BlockProgram.Compile(
            CodeBlock.Get("README.md", "run-time"), [.. Usings, "System.Collections.Generic"],
                "IAmazonIoTJobsDataPlane client, IoTRegionalAccount account, string commandId");

    [Fact]
    public void A_start_in_an_account_of_a_stage_compiles()
        => BlockProgram.Compile(CodeBlock.Get("README.md", "stage"), Usings, "IAmazonIoTJobsDataPlane client");

    [Fact]
    public void The_type_that_is_a_definition_compiles_and_is_started()
        => BlockProgram.Compile(
            CodeBlock.Get("README.md", "start-declared"),
            [.. Usings, "System.IO"],
            "IAmazonIoTJobsDataPlane client, IoTRegionalAccount account",
            types: CodeBlock.Get("README.md", "declared"));
}
