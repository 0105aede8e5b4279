namespace IoTCommands.Docs.Tests;

/// <summary>Compiles the code of the guides as it is on the pages.</summary>
public sealed class GuideTests
{
    private static readonly string[] Usings =
        ["System", "System.Threading", "System.Threading.Tasks", "Amazon.IoTJobsDataPlane", "Amazon.IoTJobsDataPlane.Model", "IoTCommands"];

    [Fact]
    public void A_retry_with_one_token_compiles()
        => BlockProgram.Compile(
            CodeBlock.Get("docs/retries.md", "retry"),
            [.. Usings, "Polly"],
            "IAmazonIoTJobsDataPlane client, CommandTarget target, ResiliencePipeline pipeline, CancellationToken cancellationToken");

    [Fact]
    public void A_token_that_is_made_of_a_message_compiles()
        => BlockProgram.Compile(
            CodeBlock.Get("docs/retries.md", "queue"),
            [.. Usings, "System.Security.Cryptography", "System.Text"],
            "IAmazonIoTJobsDataPlane client, CommandTarget target, string messageId");

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public void Both_sides_of_the_migration_compile(string name)
        => BlockProgram.Compile(CodeBlock.Get("docs/migration.md", name), Usings, "IAmazonIoTJobsDataPlane client, string targetArn");

    [Fact]
    public void The_first_start_on_AWS_compiles()
        => BlockProgram.Compile(
            CodeBlock.Get("docs/getting-started.md", "first-start"), Usings, definition: CodeBlock.Definition("docs/getting-started.md"));
}
