using System.Text.RegularExpressions;
using IoTCommands.Generators.Tests.Docs.Rules;
using IoTCommands.Packages.Tests.Items;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Docs;

/// <summary>
/// Tests the pages of MSBuild's errors and warnings: their bad examples get the message that the page shows, their good ones get none. With the environment
/// variable UPDATE_BASELINES=1, the messages are written instead of compared.
/// </summary>
public sealed partial class SetUpPageTests
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    private static readonly string[] Files = ["commands/SetFanSpeed.json", "../shared/RebootDevice.json", "../shared/UploadLogs.json"];

    /// <summary>The item that NuGet adds and that the package's targets check: the generator.</summary>
    private const string Restored = """<ItemGroup><Analyzer Include="IoTCommands.Generators.dll" /></ItemGroup>""";

    private const string Reference = """<PackageReference Include="IoTCommands.Generators" Version="0.1.0" />""";

    public static TheoryData<string> Codes => [.. TargetErrors.CodesIn(Repository.Root)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_bad_example_gets_the_message_and_no_other(string code)
    {
        RulePage page = RulePage.Read(Path.Combine(Repository.Root, "docs/rules", $"{code}.md"));
        List<string> messages = [];
        foreach (PageExample example in page.ExamplesOf(isBad: true))
        {
            string message = Assert.Single(MessagesOf(example));
            Assert.Contains($" {code}: ", message, StringComparison.Ordinal);
            messages.Add($"{message}\n");
        }

        string expected = page.WithMessages(messages);
        if (IsUpdate)
        {
            File.WriteAllText(page.Path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(page.Path));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_good_example_gets_no_message(string code)
        => Assert.All(
            RulePage.Read(Path.Combine(Repository.Root, "docs/rules", $"{code}.md")).ExamplesOf(isBad: false),
            example => Assert.Empty(MessagesOf(example)));

    private static string[] MessagesOf(PageExample example)
    {
        PageBlock[] projects = [.. example.Blocks.Where(block => block.Language == "xml")];
        PageBlock? globalJson = example.Blocks.FirstOrDefault(block => block.Place == "global.json");
        string extension = projects is [{ Place.Length: > 0 } named] ? Path.GetExtension(named.Place)[1..] : "csproj";
        using ConsumerProject project = new(
            string.Concat(projects.Select(block => block.Text)) + Restored,
            Files,
            extension: extension,
            reference: projects.Any(block => block.Text.Contains("Reference Include=", StringComparison.Ordinal)) ? "" : Reference);
        foreach (PageBlock file in example.Blocks.Where(block => block.Language != "xml" && block != globalJson))
        {
            project.Write(file.Place, file.Text);
        }

        return
        [
            .. project.Messages(globalJson is null ? [] : [("CompilerApiVersion", CompilerOf(globalJson.Text))])
                .Select(message => message.Replace(project.Folder, "/src", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Returns the compiler version of the SDK that a global.json specifies.</summary>
    private static string CompilerOf(string globalJson) => SdkVersion().Match(globalJson).Value switch
    {
        "7.0.410" => "roslyn4.7",
        "8.0.100" => "roslyn4.8",
        string other => throw new InvalidOperationException($"The compiler of the SDK {other} is not known here."),
    };

    [GeneratedRegex("(?<=\"version\": \")[0-9.]+")]
    private static partial Regex SdkVersion();
}
