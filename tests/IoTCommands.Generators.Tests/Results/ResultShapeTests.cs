using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Declarations.Support;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Results;

/// <summary>Tests every kind of type and property that can declare a result, compiled with the generated code.</summary>
public sealed class ResultShapeTests
{
    private const string Property = "[ResultValue(\"level\")] public int Level { get; set; }";

    [Theory]
    [InlineData("[IoTCommandResult(\"fade\")] public sealed partial record Fade { PROPERTY }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial record Fade { PROPERTY }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial record struct Fade { PROPERTY }")]
    [InlineData("[IoTCommandResult(\"fade\")] public readonly partial record struct Fade { [ResultValue(\"level\")] public required int Level { "
        + "get; init; } }")]
    [InlineData("[IoTCommandResult(\"fade\")] internal partial struct Fade { PROPERTY }")]
    [InlineData("[IoTCommandResult(\"fade\")] internal sealed partial class Fade { PROPERTY }")]
    [InlineData("[IoTCommandResult(\"fade\")] public sealed partial class Fade { }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial record Fade([property: ResultValue(\"level\")] int Level);")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial record Fade([property: ResultValue(\"level\")] int? Level = null, string Note = \"\");")]
    [InlineData("[IoTCommandResult(\"fade\")] public readonly partial record struct Fade([property: ResultValue(\"level\")] int Level);")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial class Fade(int level) { [ResultValue(\"level\")] public int Level { get; } = level; }")]
    [InlineData("[IoTCommandResult(\"fade\")] public readonly partial struct Fade(int level) { [ResultValue(\"level\")] public int Level { get; } = level; }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial class Fade { private Fade() { } [ResultValue(\"level\")] public int Level { get; private set; } "
        + "public static Fade Of(int level) => new() { Level = level }; }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial class Fade { [ResultValue(\"level\")] private int Level { get; set; } }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial class Fade { [ResultValue(\"level\")] public required int Level { get; init; } "
        + "public required string Note { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Fade() { Note = \"\"; } }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial class Fade { public Fade(int level) { } [ResultValue(\"level\")] public required int Level { get; "
        + "init; } }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial class Fade { [ResultValue(\"mode\")] private Kind How { get; set; } private enum Kind { A, B } }")]
    [InlineData("public abstract record Base { public virtual int Level { get; set; } } [IoTCommandResult(\"fade\")] public sealed partial record "
        + "Fade : Base { [ResultValue(\"level\")] public override int Level { get; set; } }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial class Fade { PROPERTY } public partial class Fade { [ResultValue(\"more\")] public bool "
        + "More { get; set; } }")]
    [InlineData("[Obsolete(\"Use something else.\")] [IoTCommandResult(\"fade\")] public partial class Fade { [Obsolete(\"Old.\")] PROPERTY }")]
    [InlineData("[Obsolete(\"Gone.\", true)] [IoTCommandResult(\"fade\")] public partial class Fade { [Obsolete(\"Old.\", true)] PROPERTY }")]
    [InlineData("[IoTCommandResult(\"fade\")] public partial record @record { [ResultValue(\"a\")] public int @class { get; set; } [ResultValue(\"b\")] "
        + "public string? values { get; init; } public string? Fade { get; set; } }")]
    public void A_type_of_every_kind_is_generated_for(string declaration)
    {
        string code = DeclaredCode.InEachPlace(declaration.Replace("PROPERTY", Property, StringComparison.Ordinal));

        GeneratorRun run = GeneratorRun.Start(ResultCode.Project(code));

        Assert.Equal(4, run.HintNames.Count());
        Assert.All(run.HintNames, static name => Assert.EndsWith("-result.g.cs", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("bool")]
    [InlineData("bool?")]
    [InlineData("byte[]")]
    [InlineData("byte[]?")]
    [InlineData("ReadOnlyMemory<byte>")]
    [InlineData("ReadOnlyMemory<byte>?")]
    [InlineData("sbyte")]
    [InlineData("byte?")]
    [InlineData("short")]
    [InlineData("ushort?")]
    [InlineData("int")]
    [InlineData("uint?")]
    [InlineData("long")]
    [InlineData("long?")]
    [InlineData("ulong")]
    [InlineData("ulong?")]
    [InlineData("float")]
    [InlineData("float?")]
    [InlineData("double")]
    [InlineData("double?")]
    [InlineData("decimal")]
    [InlineData("decimal?")]
    [InlineData("DateTimeOffset")]
    [InlineData("DateTimeOffset?")]
    [InlineData("TimeSpan")]
    [InlineData("TimeSpan?")]
    [InlineData("DayOfWeek")]
    [InlineData("DayOfWeek?")]
    public void A_property_of_every_supported_type_is_a_value(string type)
    {
        GeneratorRun run = GeneratorRun.Start(ResultCode.Project($$"""
            namespace Kitchen
            {
                [IoTCommandResult("fade")]
                public sealed partial record Fade
                {
                    [ResultValue("a")] public required {{type}} A { get; init; }

                    public {{type}}[] Others { get; init; } = [];
                }

                [IoTCommandResult("blink")]
                public sealed partial record Blink([property: ResultValue("a")] {{type}} A);
            }
            """));

        Assert.Equal(["Kitchen.Blink-result.g.cs", "Kitchen.Fade-result.g.cs"], run.HintNames);
        Assert.Contains("\"a\"", run.Source("Kitchen.Fade-result.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "net472")]
    [InlineData(LanguageVersion.CSharp7_3, "net10.0")]
    [InlineData(LanguageVersion.CSharp8, "net472")]
    [InlineData(LanguageVersion.CSharp12, "net8.0")]
    public void The_oldest_language_and_framework_are_enough(LanguageVersion language, string framework)
    {
        ReferenceSet references = new[] { ReferenceSet.NetFramework472, ReferenceSet.Net80, ReferenceSet.Net100 }.Single(set => set.Framework == framework);
        const string Code = """
            using System;
            using IoTCommands;

            [assembly: CLSCompliant(true)]

            namespace Kitchen
            {
                /// <summary>The kinds.</summary>
                public enum Kind
                {
                    /// <summary>The first.</summary>
                    [CommandValue("first")] A,
                }

                /// <summary>The result.</summary>
                [IoTCommandResult("fade")]
                public sealed partial class Fade
                {
                    /// <summary>The text.</summary>
                    [ResultValue("text")] public string Text { get; set; } = "";

                    /// <summary>The bytes.</summary>
                    [ResultValue("bytes")] public byte[] Bytes { get; set; } = new byte[0];

                    /// <summary>The memory.</summary>
                    [ResultValue("memory")] public ReadOnlyMemory<byte>? Memory { get; set; }

                    /// <summary>The number.</summary>
                    [ResultValue("number")] public short? Number { get; set; }

                    /// <summary>The kind.</summary>
                    [ResultValue("kind")] public Kind Kind { get; set; }
                }
            }
            """;

        TestProject project = TestProject.Kitchen with { References = references.References };
        GeneratorRun run = GeneratorRun.Start(project.WithLanguage(language).WithCode("Fade.cs", Code));

        Assert.Equal(["Kitchen.Fade-result.g.cs"], run.HintNames);
    }

    [Fact]
    public void Types_whose_names_differ_in_case_only_have_outputs_of_their_own()
    {
        GeneratorRun run = GeneratorRun.Start(ResultCode.Project("""
            namespace Kitchen
            {
                [IoTCommandResult("a")] public sealed partial record Fade { }

                [IoTCommandResult("b")] public sealed partial record FADE { }

                [IoTCommandResult("c")] public sealed partial record Blink { }
            }
            """));

        Assert.Equal(["Kitchen.Blink-result.g.cs", "Kitchen.FADE-result.1.g.cs", "Kitchen.Fade-result.2.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_result_of_a_type_that_holds_arguments_too_is_both()
    {
        GeneratorRun run = GeneratorRun.Start(ResultCode.Project("""
            namespace Kitchen
            {
                [IoTCommand("fade")]
                [IoTCommandResult("fade")]
                public sealed partial record Fade
                {
                    [CommandParameter("level")]
                    [ResultValue("level")]
                    public required int Level { get; init; }
                }
            }
            """));

        Assert.Equal(["Fade.g.cs", "IoTCommandCatalog.g.cs", "Kitchen.Fade-result.g.cs"], run.HintNames);
    }
}
