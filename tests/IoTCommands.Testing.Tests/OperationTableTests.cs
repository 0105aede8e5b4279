using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

/// <summary>
/// Tests the table of operations in docs/local-endpoint.md, which is created from their routes. With the environment variable UPDATE_BASELINES=1, it is written
/// instead of compared.
/// </summary>
public sealed class OperationTableTests
{
    [Fact]
    public void The_table_has_every_operation_as_it_is()
    {
        const string Head = "| operation | request | signed for |\n|---|---|---|\n";
        string path = Path.Combine(Browser.Repository, "docs/local-endpoint.md");
        string text = File.ReadAllText(path);
        int start = text.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        int end = text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        string rows = string.Concat(Endpoints.Routes.Select(static route => $"| {route.Name} | `{route.Method} {route.Path}` | `{route.Service}` |\n"));
        string expected = text[..start] + rows + text[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }
}
