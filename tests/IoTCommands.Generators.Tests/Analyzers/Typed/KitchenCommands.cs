using System.Collections.Immutable;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Tests.Compiling;
using IoTCommands.Generators.Tests.Emit;
using IoTCommands.Generators.Tests.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>Generated code that typed calls are tested with: as source files of the same project, and as a referenced assembly.</summary>
internal static class KitchenCommands
{
    public static readonly string[] Names = ["ConfigureReporting", "RebootDevice", "SetOvenTemperature", "UploadLogs", "every-condition", "every-type"];

    private static readonly Lazy<PortableExecutableReference> LazyAssembly = new(Compile);

    /// <summary>Gets the texts of the source files, with their names.</summary>
    public static ImmutableArray<(string Name, string Text)> Sources { get; } =
    [
        .. Names.Select(static name => (name + ".g.cs", Emit(TestCommand.Get(name)))),
        ("Client.cs", ResultCode.Client),
    ];

    /// <summary>Gets an assembly that is compiled from the source files.</summary>
    public static MetadataReference Assembly => LazyAssembly.Value;

    private static string Emit(TestCommand command) => CommandEmitter.Emit(
        command.Model,
        "Kitchen",
        command.SourceName,
        MatrixCell.Newest.Settings with { Features = MatrixCell.Newest.Settings.Features | LanguageFeatures.CommandRunner });

    private static PortableExecutableReference Compile()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Kitchen.Commands",
            Sources.Select(static source => CSharpSyntaxTree.ParseText(source.Text, new CSharpParseOptions(LanguageVersion.Latest), source.Name)),
            ReferenceSet.Net100.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream assembly = new();
        CompilerOutput.AssertNone(compilation.Emit(assembly).Diagnostics);
        return MetadataReference.CreateFromImage(assembly.ToArray(), filePath: "Kitchen.Commands.dll");
    }
}
