using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>Tests edits in other files that a declared type depends on. Each edit leads to the same outputs as a first run.</summary>
public sealed class DeclaredEditTests
{
    private const string Blink = """
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;

        namespace Kitchen
        {
            /// <summary>Blinks.</summary>
            [IoTCommand("blink", DisplayName = Names.Blink)]
            internal sealed partial class Blink : Lamp
            {
                [CommandParameter("times"), DefaultValue(Limits.Most), Range(1, Highest)]
                public int? Times { get; set; }

                [CommandParameter("mode")]
                public Mode How { get; set; }
            }
        }
        """;

    private const string Others = """
        namespace Kitchen
        {
            internal static class Names { public const string Blink = "Blink"; }

            internal static class Limits { public const int Most = Half * 2; public const int Half = 2; public static int Least => 1; }

            internal abstract class Lamp { public const int Highest = 10; }

            internal enum Mode { [IoTCommands.CommandValue("fast")] Fast, Slow }
        }
        """;

    private static readonly TestProject Project = TestProject.Kitchen.WithCode("Blink.cs", Blink).WithCode("Others.cs", Others);

    [Theory]
    [InlineData("\"Blink\"", "\"Blink twice\"", "\"displayName\":\"Blink twice\"")]
    [InlineData("Half = 2", "Half = 3", "\"I\":6")]
    [InlineData("Highest = 10", "Highest = 20", "\"max\":\"20\"")]
    [InlineData("\"fast\"", "\"quick\"", "\"quick\");")]
    [InlineData("Slow", "Slower", "\"Slower\");")]
    public void What_a_type_names_in_another_file_is_followed(string before, string after, string expected)
    {
        GeneratorRun run = GeneratorRun.Start(Project).Edit(project => project.WithCode("Others.cs", Others.Replace(before, after, StringComparison.Ordinal)));

        Assert.Contains(expected, run.Source("Blink.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static int Least => 1;", "public static int Least => 2;")]
    [InlineData("public static int Least => 1;", "public static int Fewest() => 1;")]
    [InlineData("internal enum", "/* How it blinks. */ internal enum")]
    [InlineData("enum Mode", "enum Mode : byte")]
    public void What_the_output_does_not_depend_on_changes_nothing(string before, string after)
    {
        GeneratorRun first = GeneratorRun.Start(Project);

        GeneratorRun run = first.Edit(project => project.WithCode("Others.cs", Others.Replace(before, after, StringComparison.Ordinal)));

        Assert.Equal(first.Source("Blink.g.cs"), run.Source("Blink.g.cs"));
    }

    [Fact]
    public void A_part_of_the_type_in_another_file_is_followed()
    {
        const string Part = "namespace Kitchen { partial class Blink { [IoTCommands.CommandParameter(\"pause\")] public int Pause { get; set; } } }";
        GeneratorRun run = GeneratorRun.Start(Project.WithCode("Part.cs", Part))
            .Edit(static project => project.WithCode("Part.cs", Part.Replace("\"pause\"", "\"rest\"", StringComparison.Ordinal)));

        Assert.Contains("parameters.AddInteger(\"rest\", ", run.Source("Blink.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_type_that_comes_in_another_file_is_followed()
    {
        GeneratorRun run = GeneratorRun.Start(Project).Edit(static project => project.WithCode("Program.cs", """
            namespace Kitchen { partial class Blink { [IoTCommands.CommandParameter("pause")] public int Pause { get; set; } } }
            """));

        Assert.Contains("parameters.AddInteger(\"pause\", ", run.Source("Blink.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_in_another_file_is_followed()
    {
        const string Alias = "global using Limit = System.ComponentModel.DataAnnotations.RangeAttribute;";
        GeneratorRun run = GeneratorRun.Start(
            Project.WithCode("Alias.cs", Alias).WithCode("Blink.cs", Blink.Replace("Range(1, Highest)", "Limit(4, 5)", StringComparison.Ordinal)))
            .Edit(static project => project.WithCode("Alias.cs", Alias.Replace("Range", "AllowedValues", StringComparison.Ordinal)));

        Assert.Contains("IN_SET", run.Source("Blink.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_of_the_projects_own_is_followed()
    {
        GeneratorRun run = GeneratorRun.Start(Project).Edit(static project => project.WithCode("Program.cs", """
            namespace Kitchen { internal sealed class RangeAttribute : System.Attribute { public RangeAttribute(int min, int max) { _ = min + max; } } }
            """));

        Assert.DoesNotContain("\"max\"", run.Source("Blink.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_in_a_types_way_until_it_goes_is_followed()
    {
        const string Room = "namespace Kitchen { internal class Room { public static int Widest => 5; } }";
        TestProject broken = Project.WithCode("Room.cs", Room).WithCode("Zoom.cs", """
            namespace Kitchen
            {
                internal static partial class Rooms
                {
                    private const int Widest = 3;

                    [IoTCommands.IoTCommand("zoom")]
                    internal partial class Zoom : Room
                    {
                        [IoTCommands.CommandParameter("by"), System.ComponentModel.DefaultValue(Widest)] public int? By { get; set; }
                    }
                }
            }
            """);
        CSharpCompilation compilation = broken.Compile();
        GeneratorDriver driver = GeneratorRun.CreateDriver(broken).RunGenerators(compilation, TestContext.Current.CancellationToken);
        TestProject whole = broken.WithCode("Room.cs", Room.Replace("Widest", "Width", StringComparison.Ordinal));

        driver = driver.RunGenerators(whole.Compile(compilation), TestContext.Current.CancellationToken);

        Assert.Contains(driver.GetRunResult().Results[0].GeneratedSources, static source => source.HintName == "Zoom.g.cs");
    }

    [Fact]
    public void Several_types_of_a_file_are_told_apart()
    {
        const string Two = """
            namespace Kitchen
            {
                [IoTCommands.IoTCommand("first")] internal partial class First { [IoTCommands.CommandParameter("a")] public int A { get; set; } }
                [IoTCommands.IoTCommand("second")] internal partial class Second { [IoTCommands.CommandParameter("b")] public int B { get; set; } }
            }
            """;
        GeneratorRun run = GeneratorRun.Start(Project.WithCode("Two.cs", Two)).Edit(
            static project => project.WithCode("Program.cs", "namespace Kitchen { internal static class Program { static void Main() { } } }"));

        Assert.Contains("parameters.AddInteger(\"a\", ", run.Source("First.g.cs"), StringComparison.Ordinal);
        Assert.Contains("parameters.AddInteger(\"b\", ", run.Source("Second.g.cs"), StringComparison.Ordinal);
    }
}
