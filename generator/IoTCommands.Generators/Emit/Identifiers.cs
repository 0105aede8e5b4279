using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Emit;

/// <summary>Names as they must be written in code.</summary>
internal static class Identifiers
{
    /// <summary>
    /// With an <c>@</c> if the name is a reserved word. Contextual keywords such as <c>record</c> and <c>field</c> are names wherever generated code uses
    /// one.
    /// </summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A namespace, part by part: <c>Kitchen.@event</c>; null for the global one.</summary>
    public static string? EscapeNamespace(string? name)
    {
        if (name is null)
        {
            return null;
        }

        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Escape(parts[i]);
        }

        return string.Join(".", parts);
    }
}
