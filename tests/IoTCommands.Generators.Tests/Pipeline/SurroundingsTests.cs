using IoTCommands.Generators.Pipeline;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>After which edits of other files the types with <c>IoTCommand</c> are read again.</summary>
public sealed class SurroundingsTests
{
    private const string Light = """
        using IoTCommands;

        namespace Kitchen
        {
            /// <summary>Fades.</summary>
            [IoTCommand("fade", DisplayName = "Fade")]
            internal partial record Fade(int First)
            {
                private int _count = 1;

                [CommandParameter("level"), ValueCondition(CommandComparison.LessThan, "100")]
                public int Level { get; init; }

                public int Twice() { return _count * 2; }

                public int Thrice => _count * 3;
            }
        }
        """;

    private const string Limits = """"
        namespace Kitchen
        {
            internal static class Limits
            {
                public const int Most = 100;

                public const string Lines = $"""
                      All of {Unit}
                    """;

                public const string Unit = "\u0025";

                public static readonly int Least = 1;

                public static int Middle { get; } = 50;
            }

            internal interface ILight { }
        }
        """";

    private const string Mode = """
        using IoTCommands;

        namespace Kitchen
        {
            internal enum Mode { [CommandValue("fast")] Fast, Slow = 5 }

            internal sealed class Modes { public int Count { get; } }
        }
        """;

    private static readonly TestProject Project = TestProject.Kitchen.WithCode("Light.cs", Light).WithCode("Limits.cs", Limits).WithCode("Mode.cs", Mode);

    private static readonly CSharpCompilation Compilation = Project.Compile();

    public static TheoryData<string, string, string> Unseen => new()
    {
        { "Light.cs", "* 2;", "* 3;" },
        { "Light.cs", "{ return _count * 2; }", "{ int Local() => 1; return Local(); }" },
        { "Light.cs", "=> _count * 3", "=> 3" },
        { "Light.cs", "Twice()", "Double(int by)" },
        { "Light.cs", "public int Thrice", "public event System.Action Changed; public Fade() : this(1) { } public int Thrice" },
        { "Light.cs", "\"100\"", "\"200\"" },
        { "Light.cs", "int Level", "long Percent" },
        { "Light.cs", "DisplayName = \"Fade\"", "PayloadTemplate = \"{}\"" },
        { "Light.cs", "Fades.", "Dims." },
        { "Light.cs", "namespace Kitchen\n", "  // A comment.\n\n#region Names\nnamespace   Kitchen\n#endregion\n" },
        { "Limits.cs", "Middle { get; } = 50", "Half { get; set; }" },
        { "Mode.cs", "int Count", "long Number" },
    };

    public static TheoryData<string, string, string> Seen => new()
    {
        { "Light.cs", "record Fade", "class Fade" },
        { "Light.cs", "internal partial record Fade", "public partial record Fade" },
        { "Light.cs", "record Fade(int First)", "record Dim(int First)" },
        { "Light.cs", "record Fade(int First)", "record Fade(int First) : ILight" },
        { "Light.cs", "namespace Kitchen", "namespace Garage" },
        { "Light.cs", "using IoTCommands;", "using IoTCommands; using System;" },
        { "Light.cs", "using IoTCommands;", "global using IoTCommands;" },
        { "Light.cs", "private int _count", "private enum Count { } private int _count" },
        { "Light.cs", "private int _count", "private delegate void Counted(); private int _count" },
        { "Limits.cs", "Most = 100", "Most = 101" },
        { "Limits.cs", "const int Most", "const long Most" },
        { "Limits.cs", "public const int Most", "public static readonly int Most" },
        { "Limits.cs", "\n            \"\"\";", "\n              \"\"\";" },
        { "Limits.cs", "      All of", "       All of" },
        { "Limits.cs", "$\"\"\"", "$$\"\"\"" },
        { "Limits.cs", "\\u0025", "\\u0026" },
        { "Mode.cs", "Slow", "Slower" },
        { "Mode.cs", "Slow = 5", "Slow = 6" },
        { "Mode.cs", "\"fast\"", "\"quick\"" },
        { "Mode.cs", "enum Mode", "enum Mode : byte" },
    };

    [Theory]
    [MemberData(nameof(Unseen))]
    public void What_no_attribute_can_name_leaves_them_alike(string file, string before, string after) => Assert.True(LookAlike(Edit(file, before, after)));

    [Theory]
    [MemberData(nameof(Seen))]
    public void What_an_attribute_or_a_type_can_name_makes_them_different(string file, string before, string after) => Assert.False(LookAlike(Edit(file, before, after)));

    [Fact]
    public void A_file_added_makes_them_different() => Assert.False(LookAlike(Project.WithCode("Other.cs", "").Compile(Compilation)));

    [Fact]
    public void A_file_removed_makes_them_different() => Assert.False(LookAlike(Project.WithoutCode("Limits.cs").Compile(Compilation)));

    [Fact]
    public void A_reference_removed_makes_them_different() => Assert.False(LookAlike(Compilation.RemoveReferences(Compilation.References.First())));

    [Fact]
    public void A_reference_replaced_makes_them_different()
    {
        MetadataReference reference = Compilation.References.First();

        Assert.False(LookAlike(Compilation.ReplaceReference(reference, reference.WithAliases(["other"]))));
    }

    [Fact]
    public void Another_nullable_context_makes_them_different() =>
        Assert.False(LookAlike(Compilation.WithOptions(Compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable))));

    [Fact]
    public void Another_assembly_name_makes_them_different() => Assert.False(LookAlike(Compilation.WithAssemblyName("Garage")));

    [Fact]
    public void The_same_files_and_options_make_them_alike() => Assert.True(LookAlike(Compilation.Clone()));

    /// <summary>The answer is remembered, and the reverse question has one of its own.</summary>
    private static bool LookAlike(Compilation compilation)
    {
        Surroundings before = Surroundings.Of(Compilation);
        Surroundings after = Surroundings.Of(compilation);
        bool areAlike = after.LookLike(before, TestContext.Current.CancellationToken);
        Assert.Equal(areAlike, after.LookLike(before, TestContext.Current.CancellationToken));
        Assert.Equal(areAlike, before.LookLike(after, TestContext.Current.CancellationToken));
        return areAlike;
    }

    private static CSharpCompilation Edit(string file, string before, string after)
    {
        string text = Project.Code[$"{TestProject.Directory}/{file}"].ToString();
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Project.WithCode(file, text.Replace(before, after, StringComparison.Ordinal)).Compile(Compilation);
    }
}
