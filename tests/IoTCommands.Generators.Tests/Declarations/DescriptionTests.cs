using IoTCommands.Generators.Tests.Declarations.Support;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Declarations;

/// <summary>Tests doc comments that become the definition's descriptions.</summary>
public sealed class DescriptionTests
{
    private const string P = "[CommandParameter(\"p\")] public int P { get; init; }";

    [Theory]
    [InlineData("/// <summary>Level in percent.</summary>\n", "Level in percent.")]
    [InlineData("/// <summary>\n/// Level\n///   in percent.\n/// </summary>\n", "Level in percent.")]
    [InlineData("/** <summary>Level in percent.</summary> */\n", "Level in percent.")]
    [InlineData("/**\n * <summary>\n * Level\n * in percent.\n * </summary>\n */\n", "Level in percent.")]
    [InlineData("/// <remarks>Nothing.</remarks>\n/// <summary>Level.</summary>\n", "Level.")]
    [InlineData("/// <summary>As <see cref=\"Mode.Fast\"/>, not <c>Slow</c>.</summary>\n", "As Fast, not Slow.")]
    [InlineData("/// <summary>Of <see cref=\"System.Collections.Generic.List{T}.Add(T)\"/> and <see cref=\"System.Collections.Generic.List{T}\"/>.</summary>\n",
        "Of Add and List<T>.")]
    [InlineData("/// <summary>Not <see langword=\"null\"/>; see <see href=\"https://example.com/a.b\"/>.</summary>\n",
        "Not null; see https://example.com/a.b.")]
    [InlineData("/// <summary>See <see cref=\"Mode\">the mode</see>.</summary>\n", "See the mode.")]
    [InlineData("/// <summary>a &lt; b &amp;&amp; c &#62; d &#x1F4A1;</summary>\n", "a < b && c > d \U0001F4A1")]
    [InlineData("/// <summary><para>One.</para><para>Two.</para></summary>\n", "One. Two.")]
    [InlineData("/// <summary>Twice <paramref name=\"Level\"/> of <typeparamref name=\"T\"/>.</summary>\n", "Twice Level of T.")]
    [InlineData("/// <summary>Like <code>a = 1;</code> or <b>so</b>:<br/>now.</summary>\n", "Like a = 1; or so: now.")]
    [InlineData("/// <summary>One of <list type=\"bullet\"><item>fast</item><item><term>slow</term><description>at "
        + "night</description></item></list></summary>\n", "One of fast slow at night")]
    [InlineData("/// <summary>Off.</summary>\n/// <value>Percent.</value>\n/// <summary>On.</summary>\n", "Off.")]
    [InlineData("/// <summary><![CDATA[a < b]]></summary>\n", "a < b")]
    [InlineData("/// <summary></summary>\n", null)]
    [InlineData("/// <inheritdoc/>\n", null)]
    [InlineData("// <summary>No doc comment.</summary>\n", null)]
    [InlineData("", null)]
    public void A_summary_is_the_description(string comment, string? description) =>
        Assert.Equal(description, DeclaredCode.ParseProperty(comment + P).Description);

    [Theory]
    [InlineData("/// <summary>Level in percent.\n")]
    [InlineData("/// <summary\n")]
    [InlineData("/// <sum\n")]
    [InlineData("/// <summary>a < b &broken; &#99999999; <see cref=</summary>\n")]
    [InlineData("////// <summary>Level.</summary>\n")]
    public void A_half_typed_comment_is_survived(string comment)
    {
        Exception? thrown = Record.Exception(() => DeclaredCode.ParseProperty(comment + P));

        Assert.Null(thrown);
    }

    [Fact]
    public void An_attribute_goes_before_the_comment()
    {
        Assert.Equal(
            "From the attribute.",
            DeclaredCode.ParseProperty(
                "/// <summary>Comment.</summary>\n[CommandParameter(\"p\", Description = \"From the attribute.\")] public int P { get; init; }").Description);
        Assert.Equal(
            "From the attribute.",
            DeclaredCode.Parse(DeclaredCode.WithUsings("/// <summary>Comment.</summary>\n[IoTCommand(\"c\", Description = \"From the attribute.\")] public "
                + $"partial class C {{ {P} }}")).Description);
    }

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void The_description_does_not_depend_on_whether_the_project_writes_documentation(DocumentationMode mode)
    {
        string code = DeclaredCode.WithUsings($"/// <summary>\n/// What it does.\n/// </summary>\n[IoTCommand(\"c\")] public partial class C {{ {P} }}");

        Assert.Equal("What it does.", DeclaredCode.ParseAll(code, mode)[0].Command!.Description);
    }

    [Fact]
    public void A_positional_records_parameters_are_described_by_its_own_comment()
    {
        string code = DeclaredCode.WithUsings("""
            /// <summary>Fades.</summary>
            /// <param name="P">The level.</param>
            /// <param name="Other">Not <paramref name="P"/>.</param>
            [IoTCommand("c")] public partial record C([property: CommandParameter("p")] int P, int Other);
            """);

        Assert.Equal(("Fades.", "The level."), (DeclaredCode.Parse(code).Description, DeclaredCode.Parse(code).Parameters[0].Description));
    }
}
