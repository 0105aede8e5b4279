using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Projects;

/// <summary>
/// Turns a project's namespace into one that is valid in C#, so that no property can put anything but a name into the output.
/// The package's targets report what is not a namespace; here, a project's default root namespace, its file name, may be <c>my-app.2</c>.
/// </summary>
internal static class NamespaceName
{
    /// <summary>
    /// <c>my_app._2</c> for <c>my-app.2</c>; null if nothing of a name is left. A part may be a keyword. It is escaped when the namespace is printed, because
    /// the escape does not belong in the name of a file.
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
            // The compiler skips formatting characters in identifiers; readers cannot see them, and some turn the direction of the text.
            // An @ at the beginning is how C# writes a name that is a keyword, and not part of the name.
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
