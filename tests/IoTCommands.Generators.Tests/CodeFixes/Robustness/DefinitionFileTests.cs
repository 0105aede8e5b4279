using IoTCommands.Generators.CodeFixes.Json;
using IoTCommands.Generators.Tests.CodeFixes.Harness;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

public sealed class DefinitionFileTests
{
    private static readonly JsonCodeFixProvider[] Fixes =
    [
        new ReplacementFix(),
        new InferredTypeFix(),
        new MoveValueFix(),
        new ChangeTypeFix(),
        new RepeatedItemFix(),
    ];

    [Fact]
    public async Task No_fix_of_a_broken_file_fails_or_breaks_it_further()
    {
        Random random = new(20260801);
        List<(string Name, string Text)> files = [];
        foreach (string path in Directory.EnumerateFiles(TestPaths.CommandsDirectory, "*.json"))
        {
            string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
            string mistaken = text
                .Replace("\"type\": \"LONG\",", "", StringComparison.Ordinal)
                .Replace("\"D\": 4.5", "\"S\": \"4.5\"", StringComparison.Ordinal)
                .Replace("\"TOP\",", "\"MAIN\",", StringComparison.Ordinal)
                .Replace("INTEGER", "INTEGR", StringComparison.Ordinal)
                .Replace("parameter:", "param:", StringComparison.Ordinal);
            for (int i = 0; i < 100; i++)
            {
                files.Add(($"{files.Count}.json", Mutations.Of(i % 2 == 0 ? text : mistaken, random)));
            }
        }

        using DefinitionWorkspace workspace = new();
        Project project = workspace.AddProject("Kitchen", [.. files]);
        Dictionary<string, TextDocument> documents = project.AdditionalDocuments.ToDictionary(static document => document.FilePath!);
        int count = 0;
        foreach (Diagnostic diagnostic in await DefinitionWorkspace.AnalyzeAsync(project))
        {
            SourceText text = await documents[diagnostic.Location.GetLineSpan().Path].GetTextAsync(TestContext.Current.CancellationToken);
            foreach (JsonCodeFixProvider provider in Fixes)
            {
                if (provider.FixableDiagnosticIds.Contains(diagnostic.Id)
                    && provider.FindUnbroken(diagnostic, text, TestContext.Current.CancellationToken) is { } fix)
                {
                    count++;
                    string fixedText = text.WithChanges(fix.CreateChanges()).ToString();
                    Assert.True(Errors(fixedText) <= Errors(text.ToString()), $"{fix.Title}:\n{text}\n->\n{fixedText}");
                }
            }
        }

        Assert.True(count > 100, $"Only {count} fixes.");
    }

    private static int Errors(string text) => JsonParser.Parse(text, TestContext.Current.CancellationToken).Errors.Length;
}
