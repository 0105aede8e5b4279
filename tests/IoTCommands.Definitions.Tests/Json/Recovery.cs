using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

internal static class Recovery
{
    /// <summary>Reads a text that is wrong, and compares what is left of it and what is said about it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tree">As <see cref="TreeText"/> writes it.</param>
    /// <param name="errors">Start and length, what was expected and what found, in the order of the text.</param>
    public static void Verify(string text, string tree, string[] errors)
    {
        JsonDocument document = JsonParser.Parse(text, TestContext.Current.CancellationToken);

        Assert.Equal(tree, TreeText.Of(document.Root));
        Assert.Equal(errors, document.Errors.Select(error => $"{error.Span.Start}+{error.Span.Length}: expected {error.Expected}, found {error.Found}"));
        Assert.Null(TreeShape.FindFault(document));
    }
}
