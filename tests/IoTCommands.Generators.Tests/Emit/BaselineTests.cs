using System.Text.RegularExpressions;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Model;

namespace IoTCommands.Generators.Tests.Emit;

/// <summary>
/// Compares whole outputs with the files under Baselines. With the environment variable UPDATE_BASELINES=1, the files are written instead of compared. Review
/// the changes then.
/// </summary>
public sealed partial class BaselineTests
{
    private const string Oldest = "oldest";
    private const string Newest = "newest";

    /// <summary>With a reference to IoTCommands.Client.</summary>
    private const string Client = "client";

    /// <summary>With a reference to IoTCommands.Devices.</summary>
    private const string Devices = "devices";

    private const string Mode = "global::Kitchen.OvenMode";

    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1";

    /// <summary>Gets the definitions that users look at first, and one for each difference in the output.</summary>
    public static TheoryData<string, string> Outputs => new()
    {
        { "SetOvenTemperature", Newest },
        { "SetOvenTemperature", Oldest },
        { "ConfigureReporting", Newest },
        { "RebootDevice", Newest },
        { "RebootDevice", Oldest },
        { "UploadLogs", Newest },
        { "every-type", Newest },
        { "every-type", Oldest },
        { "every-condition", Newest },
        { "deprecated", Newest },
        { "deprecated-static", Oldest },
        { "fleetwise", Newest },
        { "names-to-rebuild", Newest },
        { "no-texts", Newest },
        { "SetOvenTemperature", Client },
        { "deprecated-static", Client },
        { "SetOvenTemperature", Devices },
        { "RebootDevice", Devices },
    };

    [Theory]
    [MemberData(nameof(Outputs))]
    public void The_output_for_a_definition_is_its_baseline(string definition, string language)
    {
        TestCommand command = TestCommand.Get(definition);
        Compare($"{definition}.{language}", CommandEmitter.Emit(command.Model, "Kitchen", command.SourceName, SettingsOf(language)));
    }

    [Theory]
    [InlineData("Kitchen", Newest)]
    [InlineData(null, Oldest)]
    public void The_catalog_of_a_namespace_is_its_baseline(string? namespaceName, string language)
        => Compare(
            $"IoTCommandCatalog.{language}",
            CatalogEmitter.Emit(namespaceName, new EquatableArray<string>(["RebootDevice", "SetOvenTemperature"]), SettingsOf(language)));

    /// <summary>The type has a value of each kind that is emitted differently.</summary>
    [Theory]
    [InlineData(Newest)]
    [InlineData(Oldest)]
    public void The_output_for_a_type_of_results_is_its_baseline(string language)
    {
        EnumModel mode = new("OvenMode", new EquatableArray<EnumMemberModel>([new("Grill", "grill"), new("Fan", "FAN")])) { FullName = Mode };
        ResultTypeModel model = new()
        {
            CommandId = "SetOvenTemperature",
            Reference = new ResultReference("global::Kitchen.OvenResult", IsPublic: true, Error: null, Restrictions: null),
            Namespace = "Kitchen",
            Declarations = new EquatableArray<string>(["partial class OvenResult"]),
            Values = new EquatableArray<ResultValueModel>(
            [
                new("reachedC", "ReachedC", ResultValueKind.Int64, "int", IsNullable: false) { ParameterName = "reachedC" },
                new("mode", "Mode", ResultValueKind.Enum, Mode, IsNullable: true) { Enum = mode, IsInitialized = true },
                new("note", "Note", ResultValueKind.String, "string", IsNullable: false) { IsInitialized = true },
                new("trace", "Trace", ResultValueKind.Binary, "global::System.ReadOnlyMemory<byte>", IsNullable: true) { IsInitialized = true },
                new("took", "Took", ResultValueKind.TimeSpan, "global::System.TimeSpan", IsNullable: false) { IsInitialized = true },
            ]),
        };

        Compare($"OvenResult.{language}", ResultTypeEmitter.Emit(model, "Kitchen.OvenResult", SettingsOf(language)));
    }

    [Fact]
    public void A_command_whose_result_has_a_type_is_its_baseline()
    {
        TestCommand command = TestCommand.Get("RebootDevice");
        ResultReference result = new("global::Kitchen.RebootResult", IsPublic: false, Error: null, Restrictions: null);
        Compare("RebootDevice.result", CommandEmitter.Emit(command.Model, "Kitchen", command.SourceName, SettingsOf(Client), result));
    }

    [Fact]
    public void Every_baseline_belongs_to_a_test()
    {
        string[] expected =
        [
            .. Outputs.Select(static row => $"{row.Data.Item1}.{row.Data.Item2}.generated.txt"),
            $"IoTCommandCatalog.{Newest}.generated.txt",
            $"IoTCommandCatalog.{Oldest}.generated.txt",
            $"OvenResult.{Newest}.generated.txt",
            $"OvenResult.{Oldest}.generated.txt",
            "RebootDevice.result.generated.txt",
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Directory.EnumerateFiles(PathOf("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static EmitSettings SettingsOf(string language)
        => language switch
        {
            Oldest => MatrixCell.Oldest.Settings,
            Client => MatrixCell.Newest.Settings with { Features = MatrixCell.Newest.Settings.Features | LanguageFeatures.CommandRunner },
            Devices => MatrixCell.Newest.Settings with { Features = MatrixCell.Newest.Settings.Features | LanguageFeatures.CommandHandlers },
            _ => MatrixCell.Newest.Settings,
        };

    private static void Compare(string name, string output)
    {
        output = GeneratorVersion().Replace(output, "\"IoTCommands.Generators\", \"<version>\"");
        string path = PathOf($"{name}.generated.txt");
        if (IsUpdate)
        {
            File.WriteAllText(path, output);
        }

        Assert.Equal(File.ReadAllText(path), output);
    }

    private static string PathOf(string fileName) => Path.Combine(TestPaths.ProjectDirectory, "Baselines", fileName);

    [GeneratedRegex("""
        "IoTCommands\.Generators", "[0-9.]+"
        """)]
    private static partial Regex GeneratorVersion();
}
