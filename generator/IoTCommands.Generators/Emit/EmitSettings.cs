namespace IoTCommands.Generators.Emit;

/// <summary>What a project decides about all of its generated code.</summary>
/// <param name="IsPublic">Public types, otherwise internal ones.</param>
/// <param name="Features">The forms of the language that may be used.</param>
/// <param name="ReferencesCommands">A referenced assembly has commands too.</param>
internal sealed record EmitSettings(bool IsPublic, LanguageFeatures Features, bool ReferencesCommands = false)
{
    public string Accessibility => IsPublic ? "public" : "internal";

    public bool Has(LanguageFeatures feature) => (Features & feature) != 0;
}
