namespace IoTCommands.Generators.Emit;

/// <summary>What a project decides about all of its generated code.</summary>
/// <param name="IsPublic">True for public types; false for internal ones.</param>
/// <param name="Features">The forms of the language that may be used.</param>
/// <param name="ReferencesCommands">True if a referenced assembly has commands too; otherwise, false.</param>
internal sealed record EmitSettings(bool IsPublic, LanguageFeatures Features, bool ReferencesCommands = false)
{
    public string Accessibility => IsPublic ? "public" : "internal";

    public bool Has(LanguageFeatures feature) => (Features & feature) != 0;
}
