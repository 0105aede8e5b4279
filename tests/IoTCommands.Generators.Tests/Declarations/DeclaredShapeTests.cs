using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Declarations.Support;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Declarations;

/// <summary>Tests every kind of type and property that can declare a command, compiled with the generated code.</summary>
public sealed class DeclaredShapeTests
{
    private const string Property = "[CommandParameter(\"level\")] public int Level { get; set; }";

    [Theory]
    [InlineData("[IoTCommand(\"fade\")] public sealed partial record Fade { PROPERTY }")]
    [InlineData("[IoTCommand(\"fade\")] public partial record Fade { PROPERTY }")]
    [InlineData("[IoTCommand(\"fade\")] public partial record class Fade { PROPERTY }")]
    [InlineData("[IoTCommand(\"fade\")] public partial record struct Fade { PROPERTY }")]
    [InlineData("[IoTCommand(\"fade\")] public readonly partial record struct Fade { [CommandParameter(\"level\")] public required int Level { get; init; } }")]
    [InlineData("[IoTCommand(\"fade\")] public readonly partial struct Fade { [CommandParameter(\"level\")] public int Level { get; init; } }")]
    [InlineData("[IoTCommand(\"fade\")] internal partial struct Fade { PROPERTY }")]
    [InlineData("[IoTCommand(\"fade\")] internal sealed partial class Fade { PROPERTY }")]
    [InlineData("[IoTCommand(\"fade\")] public partial record Fade([property: CommandParameter(\"level\")] int Level);")]
    [InlineData("[IoTCommand(\"fade\")] public partial record Fade([property: CommandParameter(\"level\"), DefaultValue(5)] int? Level = null, string Note "
        + "= \"\");")]
    [InlineData("[IoTCommand(\"fade\")] public readonly partial record struct Fade([property: CommandParameter(\"level\")] int Level);")]
    [InlineData("[IoTCommand(\"fade\")] public partial class Fade(int level) { [CommandParameter(\"level\")] public int Level { get; } = level; }")]
    [InlineData("[IoTCommand(\"fade\")] public partial class Fade { [CommandParameter(\"level\")] public int Level { private get; set; } }")]
    [InlineData("[IoTCommand(\"fade\")] public partial class Fade { [CommandParameter(\"level\")] private int Level { get; set; } }")]
    [InlineData("[IoTCommand(\"fade\")] public partial class Fade { [CommandParameter(\"level\")] public required int Level { get; init; } }")]
    [InlineData("[IoTCommand(\"fade\")] public partial class Fade { [CommandParameter(\"mode\")] private Kind Level { get; set; } private enum Kind { A, B } }")]
    [InlineData("public abstract record Base { public virtual int Level { get; set; } } [IoTCommand(\"fade\")] public sealed partial record Fade : Base { "
        + "[CommandParameter(\"level\")] public override int Level { get; set; } }")]
    [InlineData("[IoTCommand(\"fade\")] public partial class Fade { PROPERTY } public partial class Fade { [CommandParameter(\"more\")] public bool More { "
        + "get; set; } }")]
    [InlineData("[Obsolete(\"Use something else.\")] [IoTCommand(\"fade\")] public partial class Fade { [Obsolete(\"Old.\")] PROPERTY }")]
    [InlineData("[IoTCommand(\"fade\")] public partial class Fade { PROPERTY public static bool operator ==(Fade? a, Fade? b) => true; public static bool "
        + "operator !=(Fade? a, Fade? b) => true; public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }")]
    public void A_type_of_every_kind_is_generated_for(string declaration)
    {
        string code = DeclaredCode.InEachPlace(declaration.Replace("PROPERTY", Property, StringComparison.Ordinal));

        GeneratorRun run = DeclaredCode.Generate(DeclaredCode.WithUsings(code));

        Assert.Equal(["Fade0.g.cs", "Fade1.g.cs", "Fade2.g.cs", "Fade3.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
    }

    /// <summary>Parameters are not inherited. Each command has its own map, which is not valid for the other one.</summary>
    [Fact]
    public void A_command_that_derives_from_another_is_one_of_its_own()
    {
        GeneratorRun run = DeclaredCode.Generate(DeclaredCode.WithUsings($$"""
            namespace Kitchen
            {
                [IoTCommand("base-fade")] public partial record BaseFade { {{Property}} }
                [IoTCommand("fade")] public partial record Fade : BaseFade { [CommandParameter("level")] public new long Level { get; set; } }
                public class Map { public int ToCommandParameterMap { get; set; } }
                [IoTCommand("fade-out")] public partial class FadeOut : Map { {{Property}} }
            }
            """));

        Assert.Equal(["BaseFade.g.cs", "Fade.g.cs", "FadeOut.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
    }

    [Theory]
    [InlineData("interface")]
    [InlineData("record")]
    [InlineData("record struct")]
    [InlineData("class")]
    public void A_container_of_every_kind_is_opened_again(string container)
    {
        GeneratorRun run = DeclaredCode.Generate(DeclaredCode.WithUsings(
            $"namespace Kitchen {{ public partial {container} @class {{ [IoTCommand(\"fade\")] public partial class @required {{ [CommandParameter(\"a\")] "
                + "public int @event { get; set; } } } }"));

        Assert.Contains("required.g.cs", run.HintNames);
    }

    [Theory]
    [InlineData("Fade", "StartFadeAsync")]
    [InlineData("FadeArgs", "StartFadeAsync")]
    [InlineData("FadeCommand", "StartFadeCommandAsync")]
    [InlineData("Args", "StartArgsAsync")]
    [InlineData("All", "StartAll_Async")]
    [InlineData("@class", "Startclass_Async")]
    [InlineData("Überblenden", "StartÜberblendenAsync")]
    public void The_type_names_the_command_whatever_its_id_is(string type, string method)
    {
        GeneratorRun run = DeclaredCode.Generate(
            DeclaredCode.WithUsings(
                $"namespace Kitchen {{ [IoTCommand(\"550e8400-e29b-41d4-a716-446655440000\")] public partial class {type} {{ {Property} }} }}"));

        Assert.Contains($" {method}(", run.Source(run.HintNames.Single(static name => name != "IoTCommandCatalog.g.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_parameters_has_a_method_without_arguments()
    {
        GeneratorRun run = DeclaredCode.Generate(
            DeclaredCode.WithUsings("namespace Kitchen { [IoTCommand(\"blink\")] public partial class Blink { public int Other { get; set; } } }"));

        Assert.DoesNotContain(" args", run.Source("Blink.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    public void An_older_language_on_the_older_framework_has_types_too(LanguageVersion language)
    {
        TestProject project = (TestProject.Kitchen with { References = ReferenceSet.NetFramework472.References })
            .WithLanguage(language)
            .WithCode("Fade.cs", """
                #pragma warning disable CS1591
                using System.ComponentModel;
                using IoTCommands;

                namespace Kitchen
                {
                    public enum Mode { Fast, Slow }

                    [IoTCommand("fade")]
                    public sealed partial class Fade
                    {
                        [CommandParameter("level"), DefaultValue(5)] public int? Level { get; set; }
                        [CommandParameter("mode")] public Mode Mode { get; set; }
                        [CommandParameter("key")] public byte[] Key { get; set; } = new byte[0];
                    }

                    [IoTCommand("blink")]
                    public partial struct Blink
                    {
                        [CommandParameter("mode"), DefaultValue(Mode.Fast)] public Mode? Which { get; set; }
                    }
                }
                """);

        Assert.Equal(["Blink.g.cs", "Fade.g.cs", "IoTCommandCatalog.g.cs"], GeneratorRun.Start(project).HintNames);
    }

    [Fact]
    public void Without_nullable_references_the_default_alone_decides()
    {
        GeneratorRun run = DeclaredCode.Generate(DeclaredCode.WithUsings("""
            #nullable disable
            namespace Kitchen
            {
                [IoTCommand("fade")]
                public partial class Fade
                {
                    [CommandParameter("name")] public string Name { get; set; }
                    [CommandParameter("note"), DefaultValue("none")] public string Note { get; set; }
                    [CommandParameter("key"), DefaultValue(new byte[] { 1 })] public byte[] Key { get; set; }
                }
            }
            """));

        Assert.Contains("Fade.g.cs", run.HintNames);
    }

    [Fact]
    public void The_catalog_has_commands_of_files_and_of_types()
    {
        TestProject project = DeclaredCode.Project(
            DeclaredCode.WithUsings($"namespace Garage {{ [IoTCommand(\"fade\")] public partial class Fade {{ {Property} }} }}"))
            .WithDefinition("commands/a.json", TestDefinition.Of("Alpha"))
            .WithDefinition("commands/z.json", TestDefinition.Of("Zeta"));

        string catalog = GeneratorRun.Start(project).Source("IoTCommandCatalog.g.cs");

        Assert.Contains("            Alpha,\n            Fade,\n            Zeta,\n", catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_is_as_accessible_as_its_type()
    {
        GeneratorRun run = DeclaredCode.Generate(DeclaredCode.WithUsings($$"""
            namespace Kitchen
            {
                [IoTCommand("a")] public partial class Visible { {{Property}} }
                internal static partial class Inner { [IoTCommand("b")] public partial class Hidden { {{Property}} } }
            }
            """));

        Assert.Contains("public static global::System.Threading.Tasks.Task", run.Source("Visible.g.cs"), StringComparison.Ordinal);
        Assert.Contains("internal static global::System.Threading.Tasks.Task", run.Source("Hidden.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal partial class Fade { [CommandParameter(1)] public int Level { get; set; } }")]
    [InlineData("internal class Fade { PROPERTY }")]
    [InlineData("internal partial class Fade { [CommandParameter(\"level\")] public decimal Level { get; set; } }")]
    public void With_an_error_the_method_throws_and_the_catalog_leaves_the_command_out(string declaration)
    {
        string code = DeclaredCode.WithUsings(
            $"namespace Kitchen {{ [IoTCommand(\"fade\")] {declaration.Replace("PROPERTY", Property, StringComparison.Ordinal)} [IoTCommand(\"blink\")] "
                + $"public partial class Blink {{ {Property} }} }}");
        if (code.Contains("(1)", StringComparison.Ordinal))
        {
            // Not compiled, because the attribute does not accept a number.
            Assert.Null(DeclaredCode.ParseAll(code)[0].Command);
            return;
        }

        GeneratorRun run = DeclaredCode.Generate(code);
        Assert.Equal(["Blink.g.cs", "Fade.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
        Assert.Contains("global::Kitchen.Fade args", run.Source("Fade.g.cs"), StringComparison.Ordinal);
        Assert.Contains("throw new global::System.InvalidOperationException(\"IOTC200", run.Source("Fade.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Fade", run.Source("IoTCommandCatalog.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_bound_to_a_command_of_FleetWise_chooses_the_types_that_the_definition_leaves_open()
    {
        TestProject project = DeclaredCode
            .Project(DeclaredCode.WithUsings(
                "namespace Kitchen { [IoTCommand(\"seat\")] public partial class Seat { [CommandParameter(\"$actuatorPath.A\")] public int? A { get; set; } } }"))
            .WithDefinition("commands/seat.json", """
                {
                  "commandId": "seat", "namespace": "AWS-IoT-FleetWise", "roleArn": "arn:aws:iam::123456789012:role/FleetWise",
                  "mandatoryParameters": [ { "name": "$actuatorPath.A" } ]
                }
                """);

        Assert.Contains("\"$actuatorPath.A\", this.A)", GeneratorRun.Start(project).Source("Seat.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_types_of_one_command_are_generated_for_neither()
    {
        GeneratorRun run = DeclaredCode.Generate(DeclaredCode.WithUsings($$"""
            namespace Kitchen
            {
                [IoTCommand("fade")] public partial class A { {{Property}} }
                [IoTCommand("fade")] public partial class B { {{Property}} }
                [IoTCommand("c")] public partial class C { {{Property}} }
            }
            """));

        Assert.Equal(["C.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
    }

    [Fact]
    public void Two_types_of_one_name_are_generated_for_neither()
    {
        GeneratorRun run = DeclaredCode.Generate(DeclaredCode.WithUsings($$"""
            namespace Kitchen { [IoTCommand("a")] public partial class Fade { {{Property}} } [IoTCommand("c")] public partial class C { {{Property}} } }
            namespace Garage { [IoTCommand("b")] public partial class FadeArgs { {{Property}} } }
            """));

        Assert.Equal(["C.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
    }
}
