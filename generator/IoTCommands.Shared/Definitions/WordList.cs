using System.Text;

namespace IoTCommands.Definitions;

/// <summary>Lists in messages: <c>A, B and C</c>.</summary>
internal static class WordList
{
    public static string Join(IReadOnlyList<string> words)
    {
        StringBuilder text = new();
        for (int i = 0; i < words.Count; i++)
        {
            text.Append(i == 0 ? "" : i == words.Count - 1 ? " and " : ", ").Append(words[i]);
        }

        return text.ToString();
    }
}
