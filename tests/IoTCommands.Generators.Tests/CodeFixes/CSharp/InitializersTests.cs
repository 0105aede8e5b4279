using IoTCommands.Generators.CodeFixes;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.CodeFixes.CSharp;

public sealed class InitializersTests
{
    [Theory]
    [InlineData("\n#if !A\n    X = 1,\n#endif\n", "\n    Y = 2,\n#if !A\n    X = 1,\n#endif\n")]
    [InlineData("\n    W = 0,\n#if !A\n    X = 1\n#endif\n", "\n    Y = 2,\n    W = 0,\n#if !A\n    X = 1\n#endif\n")]
    [InlineData("\n    X = 1,\n#if A\n    Z = 3,\n#endif\n", "\n    Y = 2,\n    X = 1,\n#if A\n    Z = 3,\n#endif\n")]
    [InlineData("\n#if !A\n    X = 1,\n#endif\n    Z = 3\n", "\n#if !A\n    X = 1,\n#endif\n    Z = 3,\n    Y = 2\n")]
    public void An_item_is_added_for_every_build(string before, string after)
        => Assert.Equal("var x = new C {" + after + "};", Add("var x = new C {" + before + "};"));

    private static string Add(string code)
    {
        CSharpFile file = TextPlace.Of(code);
        InitializerExpressionSyntax initializer = file.Root.DescendantNodes().OfType<InitializerExpressionSyntax>().Single();
        return MergedFixes.Apply(file.Text, [.. Initializers.Add(file, initializer, "Y = 2")]).ToString();
    }
}
