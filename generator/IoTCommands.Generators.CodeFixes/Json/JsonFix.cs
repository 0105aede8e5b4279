using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Json;

/// <summary>What mends a finding in a definition file.</summary>
/// <param name="Title">What will change, in plain English.</param>
/// <param name="EquivalenceKey">"Fix all" applies the fixes of one key together.</param>
/// <param name="Changes">The smallest stretches of the text that change, so that the file's style stays as it is.</param>
internal sealed record JsonFix(string Title, string EquivalenceKey, params TextChange[] Changes);
