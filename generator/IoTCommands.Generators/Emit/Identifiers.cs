using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Emit;

/// <summary>Names as they must be written in code.</summary>
internal static class Identifiers
{
    /// <summary>With an <c>@</c> where the name is a reserved word. Contextual keywords such as <c>record</c> and <c>field</c> are names wherever generated code uses one.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>A namespace's name with an <c>@</c> before each part that is a reserved word.</summary>
    public static string EscapeNamespace(string name)
    {
        StringBuilder escaped = new(name.Length);
        int start = 0;
        while (start <= name.Length)
        {
            int end = name.IndexOf('.', start);
            end = end < 0 ? name.Length : end;
            escaped.Append(start == 0 ? "" : ".").Append(Escape(name.Substring(start, end - start)));
            start = end + 1;
        }

        return escaped.ToString();
    }
}
