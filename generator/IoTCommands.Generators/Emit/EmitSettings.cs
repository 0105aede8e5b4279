namespace IoTCommands.Generators.Emit;

/// <summary>The settings of a project for all of its generated code.</summary>
/// <param name="IsPublic">True for public types; false for internal ones.</param>
/// <param name="Features">The language features that generated code may use.</param>
/// <param name="ReferencesCommands">True if a referenced assembly has commands too; otherwise, false.</param>
internal sealed record EmitSettings(bool IsPublic, LanguageFeatures Features, bool ReferencesCommands = false)
{
    public string Accessibility => IsPublic ? "public" : "internal";

    public bool Has(LanguageFeatures feature) => (Features & feature) != 0;
}

/// <summary>The features that the language version and the references of a project allow in generated code.</summary>
[Flags]
internal enum LanguageFeatures
{
    /// <summary>C# 7.3, the oldest supported version and the default of .NET Framework projects.</summary>
    None = 0,

    /// <summary>C# 8.</summary>
    NullableReferenceTypes = 1,

    /// <summary>C# 9, if <c>IsExternalInit</c> is accessible.</summary>
    InitAccessors = 2,

    /// <summary>
    /// C# 11, if <c>RequiredMemberAttribute</c>, <c>CompilerFeatureRequiredAttribute</c> and <c>SetsRequiredMembersAttribute</c> are accessible.
    /// </summary>
    RequiredMembers = 4,

    /// <summary>C# 11.</summary>
    RawStrings = 8,

    /// <summary><c>ReadOnlyMemory&lt;T&gt;</c> is accessible.</summary>
    ReadOnlyMemory = 16,

    /// <summary>IoTCommands.Client is referenced, so methods can wait for the end.</summary>
    CommandRunner = 32,

    /// <summary>IoTCommands.Devices is referenced, so handlers can be added to devices.</summary>
    CommandHandlers = 64,
}
