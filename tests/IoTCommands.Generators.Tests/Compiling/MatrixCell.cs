using IoTCommands.Generators.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Tests.Compiling;

/// <summary>A kind of project that generated code must compile in.</summary>
/// <param name="Language">The language version.</param>
/// <param name="References">The framework.</param>
/// <param name="Nullable">The project's nullable setting, which decides how callers are compiled.</param>
/// <param name="IsPublic">The accessibility of generated types.</param>
/// <param name="Features">The features that the generator detects in such a project.</param>
internal sealed record MatrixCell(LanguageVersion Language, ReferenceSet References, NullableContextOptions Nullable, bool IsPublic, LanguageFeatures Features)
{
    private const LanguageFeatures CSharp8 = LanguageFeatures.NullableReferenceTypes | LanguageFeatures.ReadOnlyMemory;
    private const LanguageFeatures CSharp9OnNetFramework = CSharp8;
    private const LanguageFeatures CSharp11OnNetFramework = CSharp9OnNetFramework | LanguageFeatures.RawStrings;
    private const LanguageFeatures CSharp9 = CSharp9OnNetFramework | LanguageFeatures.InitAccessors;
    private const LanguageFeatures CSharp11 = CSharp9 | LanguageFeatures.RequiredMembers | LanguageFeatures.RawStrings;

    public static IReadOnlyList<MatrixCell> All { get; } =
    [
        new(LanguageVersion.CSharp7_3, ReferenceSet.NetFramework472, NullableContextOptions.Disable, IsPublic: true, LanguageFeatures.ReadOnlyMemory),
        new(LanguageVersion.CSharp7_3, ReferenceSet.NetFramework472, NullableContextOptions.Disable, IsPublic: false, LanguageFeatures.None),
        new(LanguageVersion.CSharp8, ReferenceSet.NetFramework472, NullableContextOptions.Enable, IsPublic: true, CSharp8),
        new(LanguageVersion.CSharp9, ReferenceSet.NetFramework472, NullableContextOptions.Disable, IsPublic: true, CSharp9OnNetFramework),
        new(LanguageVersion.Latest, ReferenceSet.NetFramework472, NullableContextOptions.Enable, IsPublic: false, CSharp11OnNetFramework),
        new(LanguageVersion.CSharp9, ReferenceSet.Net80, NullableContextOptions.Enable, IsPublic: true, CSharp9),
        new(LanguageVersion.CSharp10, ReferenceSet.Net80, NullableContextOptions.Disable, IsPublic: false, CSharp9),
        new(LanguageVersion.CSharp11, ReferenceSet.Net80, NullableContextOptions.Enable, IsPublic: true, CSharp11),
        new(LanguageVersion.CSharp12, ReferenceSet.Net80, NullableContextOptions.Disable, IsPublic: true, CSharp11),
        new(LanguageVersion.Latest, ReferenceSet.Net100, NullableContextOptions.Enable, IsPublic: true, CSharp11),
        new(LanguageVersion.Latest, ReferenceSet.Net100, NullableContextOptions.Disable, IsPublic: false, CSharp11),
        new(LanguageVersion.Preview, ReferenceSet.Net100, NullableContextOptions.Enable, IsPublic: false, CSharp11),
    ];

    /// <summary>Gets all cells except the one without ReadOnlyMemory, because the references of all current packages contain it.</summary>
    public static IEnumerable<MatrixCell> Real => All.Where(static cell => cell.Features.HasFlag(LanguageFeatures.ReadOnlyMemory));

    /// <summary>Gets the defaults of .NET Framework.</summary>
    public static MatrixCell Oldest { get; } = All[0];

    public static MatrixCell Newest { get; } = All[9];

    public EmitSettings Settings => new(IsPublic, Features);

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    /// <summary>Creates a compilation with the strictest compiler options.</summary>
    public CSharpCompilation CreateCompilation(IEnumerable<SyntaxTree> trees) => ReferenceSet.Compile(
        "Consumer",
        trees,
        References.References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            checkOverflow: true,
            warningLevel: 9999,
            nullableContextOptions: Nullable));

    public SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    public override string ToString()
        => $"C# {Language.ToDisplayString()} on {References}, nullable {Nullable}, {Settings.Accessibility}, "
            + $"{(Features.HasFlag(LanguageFeatures.ReadOnlyMemory) ? "with" : "without")} ReadOnlyMemory";
}
