using IoTCommands.Model;

namespace IoTCommands.Definitions.Tests.Definitions;

/// <summary>Tests the definitions of <c>commands/</c>, which samples and tests use.</summary>
public sealed class CommandFileTests
{
    [Theory]
    [InlineData("ConfigureReporting")]
    [InlineData("RebootDevice")]
    [InlineData("SetOvenTemperature")]
    [InlineData("UploadLogs")]
    public void Has_no_diagnostic_and_gives_a_command(string id)
    {
        Definition definition = Marked.ParseText(ReadFile(id));

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

        CommandModel command = Marked.ParseText(text).Command!;

        Assert.Equal(text.TrimEnd('\n'), command.Json);
    }

    internal static string ReadFile(string id) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "commands", id + ".json"));
}
