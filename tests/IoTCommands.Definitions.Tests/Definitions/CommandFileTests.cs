using IoTCommands.Model;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>The definitions of commands/, which samples and tests start.</summary>
public sealed class CommandFileTests
{
    [Theory]
    [InlineData("ConfigureReporting")]
    [InlineData("RebootDevice")]
    [InlineData("SetOvenTemperature")]
    [InlineData("UploadLogs")]
    public void Has_no_finding_and_gives_a_command(string id)
    {
        Definition definition = Marked.ReadText(ReadFile(id));

        Assert.Empty(definition.Diagnostics);
        Assert.Equal(id, definition.Command!.CommandId);
        Assert.Equal(id, definition.Command.Name);
    }

    [Theory]
    [InlineData("ConfigureReporting")]
    [InlineData("RebootDevice")]
    [InlineData("SetOvenTemperature")]
    [InlineData("UploadLogs")]
    public void Is_written_out_as_it_stands(string id)
    {
        string text = ReadFile(id);

        CommandModel command = Marked.ReadText(text).Command!;

        Assert.Equal(text.TrimEnd('\n'), command.Json);
    }

    internal static string ReadFile(string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "commands", id + ".json"));
}
