using IoTCommands.Definitions;
using IoTCommands.Generators.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Projects;

/// <summary>The settings of a project for its generated code.</summary>
/// <param name="CanGenerate">False without the runtime or the SDK; otherwise, true. Without them, nothing is generated, and an analyzer reports why.</param>
/// <param name="Namespace">The C# namespace of definitions without their own; null for the global one.</param>
/// <param name="Emit">The settings of the emitter.</param>
internal sealed record ProjectSettings(bool CanGenerate, string? Namespace, EmitSettings Emit)
{
    public static ProjectSettings From(AnalyzerConfigOptions options, Compilation compilation, GeneratedCodeDependencies dependencies) =>
        From(
            options,
            compilation is CSharpCompilation { SyntaxTrees: [{ Options: { } parseOptions }, ..] } ? parseOptions : CSharpParseOptions.Default,
            dependencies);

    public static ProjectSettings From(AnalyzerConfigOptions options, ParseOptions parseOptions, GeneratedCodeDependencies dependencies)
    {
        // The package's targets report any other value than public and internal.
        bool isPublic = !options.HasText(OptionNames.Accessibility, "internal");
        EmitSettings emit = new(isPublic, Features(parseOptions, dependencies), ReferencesCommands: dependencies.Catalogs.Count > 0);
        return new ProjectSettings(dependencies.CanStartCommands, NamespaceOf(options), emit);
    }

    /// <summary>Returns the C# namespace of definitions without their own; null for the global one.</summary>
    public static string? NamespaceOf(AnalyzerConfigOptions options) =>
        NamespaceName.From(options.GetText(OptionNames.Namespace) ?? options.GetText(OptionNames.RootNamespace));

    /// <summary>Returns the C# namespace of the code that is generated from a definition; null for the global one.</summary>
    public string? NamespaceOf(DefinitionKey key) => key.NamespaceName ?? Namespace;

    /// <summary>Returns the namespace with which names of outputs begin; null for the project's own, which most outputs have.</summary>
    public string? HintNamespaceOf(string? namespaceName) => string.Equals(namespaceName, Namespace, StringComparison.Ordinal) ? null : namespaceName;

    private static LanguageFeatures Features(ParseOptions parseOptions, GeneratedCodeDependencies dependencies)
    {
        LanguageVersion version = ((CSharpParseOptions)parseOptions).LanguageVersion;
        LanguageFeatures features = dependencies.HasReadOnlyMemory ? LanguageFeatures.ReadOnlyMemory : LanguageFeatures.None;
        features |= dependencies.CanRunCommands ? LanguageFeatures.CommandRunner : LanguageFeatures.None;
        features |= dependencies.CanHandleCommands ? LanguageFeatures.CommandHandlers : LanguageFeatures.None;
        if (version >= LanguageVersion.CSharp8)
        {
            features |= LanguageFeatures.NullableReferenceTypes;
        }

        if (version >= LanguageVersion.CSharp9)
        {
            features |= dependencies.HasInitAccessors ? LanguageFeatures.InitAccessors : LanguageFeatures.None;
        }

        if (version >= LanguageVersion.CSharp11)
        {
            features |= LanguageFeatures.RawStrings | (dependencies.HasRequiredMembers ? LanguageFeatures.RequiredMembers : LanguageFeatures.None);
        }

        return features;
    }
}
