using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.CodeFixes.CSharp;

/// <summary>Creates files of which only the text matters.</summary>
internal static class TextPlace
{
    public static CSharpFile Of(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken);
        CSharpCompilation compilation = CSharpCompilation.Create("Texts", [tree]);
        return new CSharpFile(
            compilation.GetSemanticModel(tree),
            tree.GetText(TestContext.Current.CancellationToken),
            new NewNames(),
            TestContext.Current.CancellationToken);
    }
}
