using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using IoTCommands.Docs.Tests.Pictures;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Packages.Tests.Support;
using IoTCommands.Testing;

namespace IoTCommands.Docs.Tests;

/// <summary>Tests that the samples do what the README says.</summary>
public sealed partial class SampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iot commands ");

    [Fact]
    public async Task QuickStart_shows_executions_that_succeed_one_that_is_rejected_and_one_that_is_refused()
    {
        DotNetResult result = await RunAsync("QuickStart");

        Assert.Contains("6 executions, 4 succeeded, 1 rejected, 1 refused", result.Output, StringComparison.Ordinal);
    }

    /// <summary>The port and times differ from run to run, so the widths of columns differ too.</summary>
    [Fact]
    public async Task The_picture_of_QuickStart_is_what_it_prints()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The lines of the table are in the code page of the console.");
        string[] lines = (await RunAsync("QuickStart")).Output.ReplaceLineEndings("\n").TrimEnd().Split('\n');
        int columns = lines.Single(static line => line.StartsWith('╭')).Length;
        TextPicture picture = new("dotnet run --project samples/QuickStart", columns);
        foreach (string line in lines.SelectMany(line => line.Length > columns ? TextPicture.Wrap(line, columns) : [line]))
        {
            picture.Add(Words().Split(line).Select(static word => (word, word switch
            {
                "SUCCEEDED" => TextPicture.Green,
                "REJECTED" or "refused" or "Rejected" or "Refused" => TextPicture.Yellow,
                _ when word.Length > 0 && word[0] is >= '─' and <= '╿' => TextPicture.Dim,
                _ => TextPicture.Plain,
            })));
        }

        Picture.Check(
            Path.GetFullPath(Path.Combine(TestPaths.CommandsDirectory, "..")),
            "quick-start.svg",
            picture.ToString(),
            static svg => Comparable(svg[svg.IndexOf("<desc>", StringComparison.Ordinal)..svg.IndexOf("</desc>", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task DeclaredInCSharp_shows_what_the_devices_got()
    {
        DotNetResult result = await RunAsync("DeclaredInCSharp");

        Assert.Contains("""{"level":40,"mode":"ease-in-out","fadeMs":250}""", result.Output, StringComparison.Ordinal);
        Assert.Contains("""{"interval_ms":1000,"interval-ms":50,"unit":"K"}""", result.Output, StringComparison.Ordinal);
        Assert.Contains("CBOR A2 65 68 65 72 74 7A", result.Output, StringComparison.Ordinal);
        Assert.Equal(5, result.Output.Split("SUCCEEDED").Length - 1);
    }

    [Fact]
    public async Task DeclaredInCSharp_writes_definitions_that_nothing_is_wrong_with_and_says_how_to_create_the_commands()
    {
        DotNetResult result = await RunAsync("DeclaredInCSharp");

        string[] names = ["blink", "play-tone", "set-brightness", "set-sampling", "unlock-door"];
        Assert.Equal(
            names.Select(static name => name + ".json"),
            Directory.EnumerateFiles(Path.Combine(_folder.FullName, "artifacts", "definitions")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (string name in names)
        {
            string path = $"artifacts/definitions/{name}.json";
            string json = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, path), TestContext.Current.CancellationToken);
            Assert.Empty(CommandDefinition.GetDiagnostics(json));
            Assert.Equal(name, CommandDefinition.Parse(json).CommandId);
            Assert.Contains($"aws iot create-command --cli-input-json file://{path}{Environment.NewLine}", result.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task DeclaredInCSharp_writes_the_definitions_where_it_is_told()
    {
        string folder = Path.Combine(_folder.FullName, "for aws");

        DotNetResult result = await RunAsync("DeclaredInCSharp", "--definitions", folder);

        Assert.Equal(5, Directory.GetFiles(folder).Length);
        Assert.Contains($"\"file://{folder.Replace('\\', '/')}/blink.json\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothEnds_shows_what_the_cloud_got_from_the_device()
    {
        DotNetResult result = await RunAsync("BothEnds");

        Assert.Contains("cloud  | 180 °C: reached 180 °C after ", result.Output, StringComparison.Ordinal);
        Assert.Contains("cloud  | 260 °C: Rejected, TOO_HOT: This oven goes up to 250 °C, not 260", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebApi_answers_with_what_the_device_did()
    {
        DotNetResult result = await RunAsync("WebApi", "--try");

        Assert.Contains("""PUT /ovens/oven-17/temperature 180 °C -> 200 {"reachedC":180,"took":"00:09:00"}""", result.Output, StringComparison.Ordinal);
        Assert.Contains("180 °C, zone 9 -> 400 ", result.Output, StringComparison.Ordinal);
        Assert.Contains("260 °C -> 409 ", result.Output, StringComparison.Ordinal);
        Assert.Contains("400 °C -> 400 ", result.Output, StringComparison.Ordinal);
        Assert.Contains("PUT /ovens/oven-18/temperature 180 °C -> 504 ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fleet_shows_how_the_executions_ended_and_that_each_oven_acted_once()
    {
        DotNetResult result = await RunAsync("Fleet");

        Assert.Matches("Succeeded .* 186 .*oven-1: 180 °C", result.Output);
        Assert.Matches("Rejected .* DOOR_OPEN .* 10 ", result.Output);
        Assert.Matches("TimedOut .* 4 ", result.Output);
        Assert.Contains("220 messages, 200 executions", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_shows_what_the_service_got_before_the_device_ended()
    {
        DotNetResult result = await RunAsync("Device");

        Assert.Contains("SetOvenTemperature on oven-17: Succeeded, reachedC = 180, took = ", result.Output, StringComparison.Ordinal);
        Assert.Contains("RestartOven on oven-17: Succeeded, no result", result.Output, StringComparison.Ordinal);
        Assert.Contains("The device has ended with 0", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NetFramework_runs_where_there_is_a_runtime_for_it()
    {
        string? mono = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(static path => Path.Combine(path, "mono"))
            .FirstOrDefault(File.Exists);
        Assert.SkipUnless(OperatingSystem.IsWindows() || mono is not null, "Not installed: Mono, which runs programs for .NET Framework.");
        CommandDefinition command = CommandDefinition.Parse(await File.ReadAllTextAsync(
            Path.Combine(TestPaths.CommandsDirectory, "SetOvenTemperature.json"), TestContext.Current.CancellationToken));
        await using LocalIoTCommands local = await LocalIoTCommands.StartAsync(new() { Commands = [command] }, TestContext.Current.CancellationToken);
        local.AddDevice("oven-17", static execution => execution.RejectAsync("TOO_HOT"));

        string program = PathOf("NetFramework");
        string[] arguments = mono is null ? [local.Endpoint.AbsoluteUri] : [program, local.Endpoint.AbsoluteUri];
        using Process process = Process.Start(new ProcessStartInfo(mono ?? program, arguments) { RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Rejected TOO_HOT", output.Trim());
    }

    [Theory]
    [InlineData("QuickStart")]
    [InlineData("DeclaredInCSharp")]
    public async Task A_sample_asks_for_all_that_a_start_on_AWS_needs(string sample)
    {
        DotNetResult result = await DotNet.RunAsync(
            _folder.FullName,
            PathOf(sample),
            "--endpoint",
            "abc123.jobs.iot.eu-central-1.amazonaws.com",
            "--thing",
            "lamp-1");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("also specify --region, --account", result.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Returns the text without blanks, row by row of the table, wherever its lines are wrapped.</summary>
    private static string Comparable(string text)
    {
        StringBuilder comparable = new();
        string[] cells = [];
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith('│'))
            {
                string[] parts = line.Split('│');
                cells = cells.Length == 0 ? parts : [.. cells.Zip(parts, static (cell, part) => cell + part)];
            }
            else
            {
                comparable.AppendJoin('│', cells).Append(line.Trim('╭', '├', '╰', '─', '┬', '┼', '┴', '╮', '┤', '╯'));
                cells = [];
            }
        }

        return Varying().Replace(comparable.ToString(), "");
    }

    /// <summary>Runs a sample in a separate folder, as a user does who has only the program. Fails if the exit code is not 0.</summary>
    private async Task<DotNetResult> RunAsync(string sample, params string[] arguments) =>
        (await DotNet.RunAsync(_folder.FullName, [PathOf(sample), .. arguments])).Succeeded();

    private static string PathOf(string sample) =>
        typeof(SampleTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == sample).Value!;

    [GeneratedRegex(@"(SUCCEEDED|REJECTED|Rejected|Refused|\brefused\b|[─-╿]+)")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?<=127\.0\.0\.1:)\d+|\s*[\d.]+ ms|\s+")]
    private static partial Regex Varying();
}
