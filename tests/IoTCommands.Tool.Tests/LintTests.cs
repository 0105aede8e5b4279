using System.Text.Json;

namespace IoTCommands.Tool.Tests;

public sealed class LintTests : IDisposable
{
    private const string Reboot = """{ "commandId": "Reboot", "payload": { "content": "e30=", "contentType": "application/json" } }""";

    /// <summary>The id contains a space at line 2, column 18, which is an error.</summary>
    private const string WrongId = "{ \"payload\": { \"content\": \"e30=\", \"contentType\": \"application/json\" },\n  \"commandId\": \"a b, c\" }";

    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Right_definitions_are_counted()
    {
        _directory.Write("commands/Reboot.json", Reboot).Write("commands/more/Off.json", Reboot.Replace("Reboot", "Off", StringComparison.Ordinal));

        Assert.Equal((0, "2 files checked: 0 errors, 0 warnings.\n", ""), await LintAsync());
    }

    [Fact]
    public async Task An_error_is_a_line_as_a_compiler_writes_it()
    {
        _directory.Write("commands/Wrong.json", WrongId);

        (int exitCode, string output, _) = await LintAsync();

        Assert.Equal(1, exitCode);
        string[] lines = output.Split('\n');
        Assert.StartsWith("commands/Wrong.json(2,18): error IOTC1006: \"a b, c\" is not a valid command id", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/IOTC1006.md)", lines[0], StringComparison.Ordinal);
        Assert.Equal("1 file checked: 1 error, 0 warnings.", lines[1]);
    }

    [Fact]
    public async Task A_warning_is_no_failure()
    {
        _directory.Write("commands/Reboot.json", Reboot.Replace("{ \"commandId\"", "{ \"color\": 1, \"commandId\"", StringComparison.Ordinal));

        (int exitCode, string output, _) = await LintAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("(1,3): warning IOTC1003", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_is_not_counted_as_a_warning()
    {
        _directory.Write("commands/Reboot.json", Reboot.Replace("{ \"commandId\"", "{ \"deprecated\": false, \"commandId\"", StringComparison.Ordinal));

        (int exitCode, string output, _) = await LintAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("(1,3): notice IOTC1034", output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 file checked: 0 errors, 0 warnings, 1 notice.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_compared_with_each_other()
    {
        _directory.Write("commands/a.json", Reboot).Write("commands/b.json", Reboot);

        (int exitCode, string output, _) = await LintAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("commands/a.json(1,16): error IOTC1009", output, StringComparison.Ordinal);
        Assert.Contains("commands/b.json(1,16): error IOTC1009", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bin/Reboot.json")]
    [InlineData("node_modules/x/package.json")]
    [InlineData(".git/x.json")]
    public async Task What_a_build_leaves_out_is_left_out(string path)
    {
        _directory.Write("commands/Reboot.json", Reboot).Write("commands/" + path, "[");

        Assert.Equal((0, "1 file checked: 0 errors, 0 warnings.\n", ""), await LintAsync());
    }

    [Fact]
    public async Task Another_file_in_a_directory_is_a_warning_and_one_that_is_named_an_error()
    {
        _directory.Write("commands/package.json", """{ "name": "x", "version": "1.0.0" }""");

        Assert.Equal(0, (await LintAsync()).ExitCode);
        Assert.Equal(1, (await ToolProcess.RunAsync(_directory.Path, "lint", "commands/package.json")).ExitCode);
    }

    [Fact]
    public async Task GitHub_gets_an_annotation_on_one_line()
    {
        _directory.Write("commands/Wrong.json", WrongId);

        (int exitCode, string output, _) = await ToolProcess.RunAsync(_directory.Path, "lint", "--format", "github");

        Assert.Equal(1, exitCode);
        string line = Assert.Single(output.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("::error file=commands/Wrong.json,line=2,col=18,endLine=2,endColumn=19,title=IOTC1006%3A ", line, StringComparison.Ordinal);
        Assert.Contains("::\"a b, c\" is not a valid command id", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_names_rule_level_message_and_region()
    {
        _directory.Write("commands/ä b.json", WrongId);

        (int exitCode, string output, _) = await ToolProcess.RunAsync(_directory.Path, "lint", "--format", "sarif");

        Assert.Equal(1, exitCode);
        using JsonDocument sarif = JsonDocument.Parse(output);
        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        JsonElement rule = Assert.Single(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray());
        Assert.Equal("IOTC1006", rule.GetProperty("id").GetString());
        JsonElement result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("IOTC1006", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        JsonElement location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("commands/%C3%A4%20b.json", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(
            """{"startLine":2,"startColumn":18,"endLine":2,"endColumn":19}""",
            JsonSerializer.Serialize(location.GetProperty("region")));
    }

    [Theory]
    [InlineData("nothing", "'nothing' does not exist.\n")]
    [InlineData("empty", "There is no JSON file in 'empty'.\n")]
    public async Task A_path_without_a_file_is_said_and_is_another_exit_code(string path, string expected)
    {
        Directory.CreateDirectory(Path.Combine(_directory.Path, "empty"));

        Assert.Equal((2, "", expected), await ToolProcess.RunAsync(_directory.Path, "lint", path));
    }

    private Task<(int ExitCode, string Output, string Error)> LintAsync() => ToolProcess.RunAsync(_directory.Path, "lint");
}
