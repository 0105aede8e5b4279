using System.Text.RegularExpressions;
using IoTCommands.Packages.Tests.Support;

namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>Finds the README's code blocks by the word after their language.</summary>
internal static class Readme
{
    public static string Block(string name)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");
        Match block = Regex.Match(
            text,
            $"^(?<indent> *)```[a-z]+ {Regex.Escape(name)}\n(?<text>.*?)\n *```$",
            RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(block.Success, $"README.md has no code block '{name}'.");
        return Regex.Replace(block.Groups["text"].Value, $"^{block.Groups["indent"].Value}", "", RegexOptions.Multiline);
    }
}
