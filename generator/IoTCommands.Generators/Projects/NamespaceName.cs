using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Converts a project's namespace to one that is valid in C#, so that no property can put anything but a name into the output.
/// The package's targets report invalid namespaces. The default root namespace is the project's file name, such as <c>my-app.2</c>, and is converted here.
/// </summary>
internal static class NamespaceName
{
    /// <summary>
    /// Returns <c>my_app._2</c> for <c>my-app.2</c>; null if nothing is left of the name. A part may be a keyword. It is escaped when the namespace is written,
    /// because file names must not contain the escape.
    /// </summary>
    public static string? From(string? text)
    {
        if (text is null)
        {
            return null;
        }

        StringBuilder name = new(text.Length + 2);
        foreach (string part in text.Split('.'))
        {
            AppendPart(name, part);
        }

        return name.Length == 0 ? null : name.ToString();
    }

    private static void AppendPart(StringBuilder name, string part)
    {
        bool isFirst = true;
        foreach (char character in part)
        {
            // The compiler ignores formatting characters in identifiers. Readers cannot see them, and some change the direction of the text.
            // An @ at the beginning escapes a keyword in C#, and is not part of the name.
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format || (isFirst && character == '@'))
            {
                continue;
            }

            bool isLegal = SyntaxFacts.IsIdentifierPartCharacter(character);
            if (isFirst)
            {
                name.Append(name.Length > 0 ? "." : "").Append(isLegal && !SyntaxFacts.IsIdentifierStartCharacter(character) ? "_" : "");
                isFirst = false;
            }

            name.Append(isLegal ? character : '_');
        }
    }
}
