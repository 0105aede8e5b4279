using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Pipeline;

/// <summary>One state of the project that <see cref="EditedFiles"/> and <see cref="EditChoices"/> describe.</summary>
internal sealed class EditedProject
{
    private static readonly MetadataReference[] References =
    [
        Reference("namespace Kitchen { public static class Referenced { public const double Speed = 2; } }"),
        Reference("namespace Kitchen { public static class Referenced { public const double Speed = 3; } }"),
        Reference("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Kitchen\")] namespace Kitchen { internal static class Referenced { "
            + "public const double Speed = 4; } }"),
    ];

    private static readonly NullableContextOptions[] NullableContexts =
    [
        NullableContextOptions.Enable,
        NullableContextOptions.Disable,
        NullableContextOptions.Annotations,
        NullableContextOptions.Warnings,
    ];

    private readonly Dictionary<string, int> _choices = [];

    public string Describe() => string.Join(", ", _choices.Where(static choice => choice.Value != 0).Select(static choice => $"{choice.Key} {choice.Value}"));

    /// <summary>Changes one choice, and often resets one, so that the code usually compiles.</summary>
    public void Edit(Random random)
    {
        string[] changed = [.. _choices.Where(static choice => choice.Value != 0).Select(static choice => choice.Key)];
        if (changed.Length > 0 && random.Next(8) < changed.Length)
        {
            _choices[changed[random.Next(changed.Length)]] = 0;
            return;
        }

        int index = random.Next(EditChoices.Texts.Length + EditChoices.Options.Length);
        (string name, int count) = index < EditChoices.Texts.Length
            ? (EditChoices.Texts[index].Name, EditChoices.Texts[index].Values.Length)
            : EditChoices.Options[index - EditChoices.Texts.Length];
        _choices[name] = random.Next(count);
    }

    /// <summary>Applies this state to a project. Whatever does not change remains the same object, as in an editor.</summary>
    public TestProject ApplyTo(TestProject before)
    {
        TestProject project = ApplyFiles(before) with { References = TestProject.Kitchen.References };
        project = Choice("reference") == 0 ? project : project with { References = project.References.Add(References[Choice("reference") - 1]) };
        LanguageVersion language = Choice("language") switch { 1 => LanguageVersion.CSharp11, 2 => LanguageVersion.CSharp7_3, _ => LanguageVersion.Latest };
        DocumentationMode documentation = Choice("documentation") switch
        {
            1 => DocumentationMode.None,
            2 => DocumentationMode.Parse,
            _ => DocumentationMode.Diagnose
        };
        string[] symbols = Choice("symbols") == 1 ? ["LONG"] : [];
        CSharpParseOptions options = new CSharpParseOptions(language, documentation).WithPreprocessorSymbols(symbols);
        return options.Equals(project.ParseOptions) ? project : project.WithParseOptions(options);
    }

    public CSharpCompilation Compile(TestProject project, CSharpCompilation? before)
    {
        CSharpCompilation compilation = project.Compile(before);
        NullableContextOptions nullable = Choice("language") == 2 ? NullableContextOptions.Disable : NullableContexts[Choice("nullableContext")];
        return compilation.WithOptions(compilation.Options.WithNullableContextOptions(nullable));
    }

    private static MetadataReference Reference(string code) => TestAssembly.Compile("Referenced", code, TestProject.Kitchen.References);

    private int Choice(string name) => _choices.GetValueOrDefault(name);

    private TestProject ApplyFiles(TestProject project)
    {
        Dictionary<string, string> code = Texts(EditedFiles.Code);
        foreach (string path in project.Code.Keys.Where(path => !code.ContainsKey(path)))
        {
            project = project.WithoutCode(path);
        }

        foreach ((string path, string text) in code.Where(file => project.Code.GetValueOrDefault(file.Key)?.ToString() != file.Value))
        {
            project = project.WithCode(path, text);
        }

        Dictionary<string, string> definitions = Texts(EditedFiles.Definitions);
        foreach (TestText file in project.Files.Where(file => !definitions.ContainsKey(file.Path)))
        {
            project = project.WithoutFile(file.Path);
        }

        foreach ((string path, string text) in definitions)
        {
            TestText? known = project.Files.FirstOrDefault(file => file.Path == path);
            project = known?.GetText(CancellationToken.None).ToString() == text ? project : project.WithDefinition(path, text);
        }

        return ApplyOptions(project);
    }

    private TestProject ApplyOptions(TestProject project)
    {
        string alpha = $"{TestProject.Directory}/commands/a.json";
        TestProject changed = project
            .WithProperty("RootNamespace", Choice("rootNamespace") == 0 ? "Kitchen" : "Kitchen.Devices")
            .WithProperty("IoTCommandsAccessibility", Choice("public") == 0 ? "internal" : "public")
            .WithMetadata(alpha, "IoTCommandName", Choice("metadata") == 1 ? "Zoom" : null)
            .WithMetadata(alpha, "IoTCommandNamespace", Choice("metadata") == 2 ? "Kitchen.Devices" : null);
        return changed;
    }

    private Dictionary<string, string> Texts((string Path, string Text)[] files)
    {
        Dictionary<string, string> texts = [];
        foreach ((string path, string text) in files)
        {
            string content = Fill(text);
            if (content != EditedFiles.None)
            {
                texts.Add($"{TestProject.Directory}/{Fill(path)}", content);
            }
        }

        return texts;
    }

    private string Fill(string text)
    {
        StringBuilder filled = new(text);
        foreach ((string name, string[] values) in EditChoices.Texts)
        {
            filled.Replace($"‹{name}›", values[Choice(name)]);
        }

        return filled.ToString();
    }
}
