using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Handlers;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Handlers;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.Handlers;

/// <summary>
/// Checks programs that add handlers to devices. <c>Open</c> and <c>Close</c> have the same payloads, and so do <c>Ping</c> and <c>Pong</c>. <c>Dim</c> has
/// other payloads. <c>Blink</c> is declared in C# and has the payloads of <c>Open</c>.
/// </summary>
internal static class HandlerTest
{
    private const string Blink = """
        #pragma warning disable CS1591
        namespace Kitchen
        {
            [IoTCommands.IoTCommand("blink")]
            public sealed partial record Blink([property: IoTCommands.CommandParameter("level")] int Level);
        }
        """;

    private static readonly TestProject Kitchen = TestProject.Kitchen
        .WithReference("IoTCommands.Devices", DevicesCode.Text)
        .WithDefinition("commands/Open.json", TestDefinition.Of("Open"))
        .WithDefinition("commands/Close.json", TestDefinition.Of("Close"))
        .WithDefinition("commands/Dim.json", TestDefinition.Of("Dim", "brightness"))
        .WithDefinition("commands/Ping.json", TestDefinition.Static("Ping"))
        .WithDefinition("commands/Pong.json", TestDefinition.Static("Pong"))
        .WithCode("Blink.cs", Blink);

    private static readonly Lazy<(MetadataReference Assembly, SyntaxTree[] Sources)> Generated = new(Generate);

    /// <summary>Gets the package for devices, and an assembly with the commands.</summary>
    public static MetadataReference[] References => [Kitchen.References[^1], Generated.Value.Assembly];

    /// <summary>Checks statements; the commands come from a referenced assembly.</summary>
    public static Task VerifyAsync(string statements, params DiagnosticResult[] expected) => VerifyFileAsync(WithStatements(statements), expected);

    /// <summary>Checks a file.</summary>
    public static Task VerifyFileAsync(string code, params DiagnosticResult[] expected)
    {
        AnalyzerTest<HandlerAnalyzer> test = Create();
        test.TestState.AdditionalReferences.Add(Generated.Value.Assembly);
        return test.VerifyAsync(code, expected);
    }

    /// <summary>Checks statements; the commands are generated into the project itself.</summary>
    public static Task VerifyInSameProjectAsync(string statements)
    {
        AnalyzerTest<HandlerAnalyzer> test = Create();
        foreach (SyntaxTree source in Generated.Value.Sources)
        {
            test.TestState.Sources.Add((Path.GetFileName(source.FilePath), source.ToString()));
        }

        return test.VerifyAsync(WithStatements(statements));
    }

    /// <summary>Returns the diagnostics of files that may not compile. An exception of the analyzer fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(IEnumerable<string> files)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Programs",
            files.Select(static (text, index) => CSharpSyntaxTree.ParseText(text, Kitchen.ParseOptions, $"Program{index}.cs")),
            [.. Kitchen.References, Generated.Value.Assembly],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return ProjectAnalysis.RunAsync(compilation, Kitchen, [new HandlerAnalyzer()], TestContext.Current.CancellationToken);
    }

    /// <summary>Creates a diagnostic at <c>{|#0:…|}</c> whose message has these arguments. The first handler is at <c>{|#1:…|}</c>.</summary>
    public static DiagnosticResult WithArguments(string id, DiagnosticSeverity severity, params object[] arguments) =>
        new DiagnosticResult(id, severity).WithLocation(0).WithLocation(1).WithArguments(arguments);

    /// <summary>Returns a file with a method that has these statements.</summary>
    public static string WithStatements(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using IoTCommands;
        using IoTCommands.Devices;
        using Kitchen;

        internal sealed class OvenHandler : ICommandHandler
        {
            public Task<CommandOutcome> HandleAsync(CommandExecutionContext execution, CancellationToken cancellationToken) => throw new NotSupportedException();
        }

        internal sealed class LevelHandler : ICommandHandler<OpenArgs>, ICommandHandler<CloseArgs> { }

        internal sealed class Program
        {
            private static readonly Task<CommandOutcome> Done = Task.FromResult(CommandOutcome.Succeeded());
            private readonly CommandDispatcher _device = new();
            private CommandDispatcher _other = new();

            private CommandDispatcher Next => _other = new();
            private CommandDispatcher Fixed { get; } = new();
            private CommandDispatcher Settable { get; set; } = new();

            public void Run(CommandDispatcher device, CommandDispatcher second, CommandDeviceBuilder builder, ICommandHandlerRegistry registry, List<CommandDispatcher> all, int kind)
            {
                {{statements}}
            }
        }
        """;

    private static AnalyzerTest<HandlerAnalyzer> Create()
    {
        AnalyzerTest<HandlerAnalyzer> test = new();
        test.TestState.AdditionalReferences.Add(Kitchen.References[^1]);
        return test;
    }

    private static (MetadataReference Assembly, SyntaxTree[] Sources) Generate()
    {
        CSharpGeneratorDriver.Create([new IoTCommandsGenerator().AsSourceGenerator()], Kitchen.Files, Kitchen.ParseOptions, Kitchen.Options)
            .RunGeneratorsAndUpdateCompilation(Kitchen.Compile(), out Compilation output, out _, CancellationToken.None);
        using MemoryStream assembly = new();
        CompilerOutput.AssertNone(output.WithAssemblyName("Kitchen.Commands").Emit(assembly).Diagnostics);
        return (
            MetadataReference.CreateFromImage(assembly.ToArray(), filePath: "Kitchen.Commands.dll"),
            [.. output.SyntaxTrees.Where(static tree => !tree.FilePath.EndsWith("Program.cs", StringComparison.Ordinal))]);
    }
}
