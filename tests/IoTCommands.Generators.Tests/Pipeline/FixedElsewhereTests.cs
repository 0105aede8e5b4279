using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>
/// Tests a declared type with an error: a member in another file hides the constant that the type uses. After an edit removes that member, the outputs are the
/// same as in a first run, whichever part of the type had the error.
/// </summary>
public sealed class FixedElsewhereTests
{
    private const string Members = """"
        namespace Kitchen
        {
            internal class Values
            {
                public const string Text = "constant";
                public const string Template = """{"zoom":"${aws:iot:commandexecution::parameter:by}"}""";
                public const int Number = 7;
                public const bool Flag = true;
                public const IoTCommands.CommandPayloadFormat Format = IoTCommands.CommandPayloadFormat.Cbor;
            }

            internal class Mine : Values
            {
                public static string Text() => "";
                public static string Template { get; set; } = "";
                public static int Number => 1;
                public static bool Flag => false;
                public static event System.Action Format { add { } remove { } }
            }
        }
        """";

    private static readonly string MembersGone = Members[..Members.IndexOf("class Mine", StringComparison.Ordinal)] + "class Mine : Values { } }";

    [Theory]
    [InlineData("[IoTCommand(Mine.Text)]", "[CommandParameter(\"by\")] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\", DisplayName = Mine.Text)]", "[CommandParameter(\"by\")] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\", Description = Mine.Text)]", "[CommandParameter(\"by\")] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\", PayloadTemplate = Mine.Template)]", "[CommandParameter(\"by\")] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\", OutputFormat = Mine.Format)]", "[CommandParameter(\"by\")] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(Mine.Text)] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\", Description = Mine.Text)] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\"), DefaultValue(Mine.Number)] public int? By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\"), Range(1, Mine.Number)] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\"), Range(1, 9, MinimumIsExclusive = Mine.Flag)] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\"), AllowedValues(1, Mine.Number)] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\"), DeniedValues(1, Mine.Number)] public int By { get; set; }")]
    [InlineData("[IoTCommand(\"zoom\")]",
        "[CommandParameter(\"by\"), ValueCondition(CommandComparison.InSet, \"a\", Mine.Text)] public string By { get; set; } = \"\";")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\")] public Way By { get; set; } public enum Way { [CommandValue(Mine.Text)] Far, Near }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\")] public Way By { get; set; } public enum Way { Far = Mine.Number, Near }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\")] public Way By { get; set; } public enum Way { Near, Far = Mine.Number }")]
    [InlineData("[IoTCommand(\"zoom\")]",
        "[CommandParameter(\"by\"), DefaultValue(Number)] public int? By { get; set; } private const int Number = Mine.Number;")]
    [InlineData("[IoTCommand(\"zoom\")]",
        "[CommandParameter(\"by\"), DefaultValue(Way.Far)] public Way? By { get; set; } public enum Way { [CommandValue(Mine.Text)] Far, Near }")]
    [InlineData("[IoTCommand(\"zoom\")]", "[CommandParameter(\"by\")] public By By { get; set; } } internal enum By { [CommandValue(Mine.Text)] Far, Near")]
    public void An_error_in_an_attribute_leaves_nothing_behind(string attribute, string members)
    {
        TestProject broken = TestProject.Kitchen.WithCode("Members.cs", Members).WithCode("Zoom.cs", $$"""
            using System.ComponentModel;
            using System.ComponentModel.DataAnnotations;
            using IoTCommands;

            namespace Kitchen
            {
                {{attribute}} internal partial class Zoom { {{members}} }
            }
            """);
        TestProject whole = broken.WithCode("Members.cs", MembersGone);
        CSharpCompilation compilation = broken.Compile();
        Assert.NotEmpty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        GeneratorDriver driver = GeneratorRun.CreateDriver(broken)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .RunGenerators(whole.Compile(compilation), TestContext.Current.CancellationToken);

        GeneratedSourceResult zoom = driver.GetRunResult().Results[0].GeneratedSources.SingleOrDefault(
            static source => source.HintName.StartsWith("Zoom", StringComparison.Ordinal));
        Assert.Equal(GeneratorRun.Start(whole).Source("Zoom.g.cs"), zoom.SourceText?.ToString());
    }
}
