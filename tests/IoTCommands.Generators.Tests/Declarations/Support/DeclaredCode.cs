using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Tests.Harness;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Tests.Declarations.Support;

/// <summary>Creates projects with commands that are declared in C#.</summary>
internal static class DeclaredCode
{
    /// <summary>Without code, so that the references are bound only once.</summary>
    private static readonly CSharpCompilation Empty = TestProject.Kitchen.Compile();

    private const string Usings = """
        #pragma warning disable CS1591 // The types of tests have no docs.
        using System;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using IoTCommands;


        """;

    /// <summary>Returns a file with the usual usings and the code.</summary>
    public static string WithUsings(string code) => Usings + code;

    /// <summary>Returns a file with one command of the id <c>command</c> that has these properties.</summary>
    public static string WithProperties(string properties) => WithUsings($$"""
        namespace Kitchen
        {
            public enum Mode { Fast, [CommandValue("so-so")] Middling, Slow }

            [IoTCommand("command")]
            public sealed partial record Command
            {
                {{properties}}
            }
        }
        """);

    /// <summary>
    /// Returns the declaration of <c>Fade</c> with the id <c>fade</c> in each position that a type can have. Each has a name and an id of its own.
    /// </summary>
    public static string InEachPlace(string declaration)
    {
        string[] places =
        [
            "TYPE",
            "namespace Kitchen { TYPE }",
            "namespace Garage.Doors { TYPE }",
            "namespace Kitchen { public static partial class Lamps { internal partial struct Small { TYPE } } }",
        ];
        return string.Join('\n', places.Select((place, i) => place
            .Replace("TYPE", declaration, StringComparison.Ordinal)
            .Replace("Fade", $"Fade{i}", StringComparison.Ordinal)
            .Replace("\"fade\"", $"\"fade-{i}\"", StringComparison.Ordinal)));
    }

    public static TestProject Project(string code) => TestProject.Kitchen.WithCode("Commands.cs", code);

    public static Definition ParseJson(string json) => DefinitionParser.Parse(json, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Generates code from this code, and verifies that it compiles without a diagnostic.</summary>
    public static GeneratorRun Generate(string code) => GeneratorRun.Start(Project(code));

    /// <summary>Parses the types with the attribute, in the order of the code.</summary>
    public static IReadOnlyList<Declaration> ParseAll(string code, DocumentationMode documentation = DocumentationMode.Diagnose)
    {
        CSharpParseOptions options = TestProject.Kitchen.ParseOptions.WithDocumentationMode(documentation);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, options, "Commands.cs");
        CSharpCompilation compilation = Empty.AddSyntaxTrees(tree);
        SemanticModel model = compilation.GetSemanticModel(tree);
        List<Declaration> declarations = [];
        foreach (TypeDeclarationSyntax declaration in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            if (model.GetDeclaredSymbol(declaration) is { } type
                && KnownAttributes.Find(type, KnownAttribute.IoTCommand) is { } attribute
                && !declarations.Exists(other => SymbolEqualityComparer.Default.Equals(other.Type, type)))
            {
                declarations.Add(DeclarationParser.Parse(type, attribute, TestContext.Current.CancellationToken));
            }
        }

        return declarations;
    }

    /// <summary>Parses the only command of the code, which must have no diagnostics.</summary>
    public static CommandModel Parse(string code)
    {
        Declaration declaration = Assert.Single(ParseAll(code));
        Assert.Empty(declaration.Diagnostics.Select(static diagnostic => $"{diagnostic.Rule.Id} {string.Join(' ', diagnostic.Arguments)}"));
        return Assert.IsType<CommandModel>(declaration.Command);
    }

    /// <summary>Parses the only parameter of a command with one property.</summary>
    public static ParameterModel ParseProperty(string property) => Assert.Single(Parse(WithProperties(property)).Parameters);
}
