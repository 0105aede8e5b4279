using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.CodeFixes.Declared;
using IoTCommands.Generators.Tests.CodeFixes.Declared;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

public sealed class DeclarationTests
{
    private const string Usings = """
        global using System;
        global using System.ComponentModel;
        global using System.ComponentModel.DataAnnotations;
        global using IoTCommands;
        """;

    private static readonly CSharpCodeFixProvider[] Fixes =
    [
        new PartialTypeFix(),
        new NullabilityFix(),
        new PropertyTypeFix(),
        new RenameLiteralFix(),
        new AddPropertyFix(),
    ];

    /// <summary>In each file, NAME is replaced with another name.</summary>
    private static readonly string[] Programs =
    [
        """
        namespace NAME
        {
            public static class Lights // all of them
            {
                public struct Lamps
                {
                    [IoTCommand("own-NAME")]
                    public sealed record Fade
                    {
                        [CommandParameter("level"), Range(0, 100)] public required int Level { get; init; }
                    }
                }
            }
        }
        """,
        """
        #nullable enable
        [IoTCommand("own-NAME")]
        public partial record NAME([property: CommandParameter("x")] int? X = null, [property: CommandParameter("y"), DefaultValue(1.5)] double Y = 2)
        {
            [CommandParameter("z")] public string? Z { get; init; } = null; // none
            [CommandParameter("b"), DefaultValue("AA==")] public required byte[] B { get; init; }
        }
        """,
        """
        [IoTCommand("NAME")]
        internal readonly partial struct NAME
        {
            [CommandParameter("level")] public required long /* % */ Level { get; init; }
            [CommandParameter("mode")] public int? Mode { get; init; } = 5;
            [CommandParameter("ramp-ms")] public required long RampMs { get; init; }
            [CommandParameter("key")] public bool Key { get; init; }
        }
        """,
        """
        public partial class Lights
        {
            /// <param name="Level">How much.</param>
            [IoTCommand("NAME")]
            public partial record NAME([property: CommandParameter("levels")] int Level /* % */, int Note = 1);
        }
        """,
        """
        namespace NAMEs
        {
            [IoTCommand("NAME")] internal partial class NAME { // none yet
                public string Mode { get; set; } = "";
            }
        }
        """,
    ];

    [Fact]
    public async Task No_fix_of_a_half_typed_declaration_fails_or_breaks_it_further()
    {
        Random random = new(20260803);
        List<(string Name, string Code)> files = [];
        foreach (string program in Programs)
        {
            for (int i = 0; i < 40; i++)
            {
                string name = $"P{files.Count}";
                files.Add((name, (i == 0 ? program : Mutations.Of(program, random)).Replace("NAME", name, StringComparison.Ordinal)));
            }
        }

        using AdhocWorkspace workspace = new();
        Project project = FixedProject.Create(
            workspace,
            Usings,
            files.Select(static file => (file.Name + ".json", FadeDefinition.Text.Replace("\"fade\"", $"\"{file.Name}\"", StringComparison.Ordinal))));
        foreach ((string name, string code) in files)
        {
            project = project.AddDocument(name + ".cs", code, filePath: $"/src/{name}.cs").Project;
        }

        await FixedProject.VerifyAsync(project, Fixes, new DeclarationAnalyzer());
    }
}
