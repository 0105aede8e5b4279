using System.Text.RegularExpressions;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>
/// A page of <c>docs/rules</c>. Its examples are blocks with <c>bad</c> or <c>good</c> after the language in the info string. Messages are in blocks with
/// <c>text message</c>.
/// </summary>
internal sealed partial class RulePage
{
    private const string Bad = "bad";
    private const string Good = "good";
    private const string Message = "message";

    private RulePage(string path)
    {
        Path = path;
        Id = System.IO.Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
        Examples = ReadExamples(Text);
    }

    private IReadOnlyList<PageExample> Examples { get; }

    public string Path { get; }

    public string Id { get; }

    public string Text { get; }

    /// <summary>Gets the title, which follows the id in the first line.</summary>
    public string Title => Heading().Match(Text).Groups["title"].Value;

    /// <summary>Gets the page's lines for a configuration file; empty if it has none.</summary>
    public string Configuration
        => string.Concat(Blocks().Matches(Text).Where(static block => block.Groups["info"].Value == "ini").Select(static block => block.Groups["text"].Value));

    /// <summary>Reads a page. Its file is named after its rule.</summary>
    public static RulePage Read(string path) => new(path);

    /// <summary>Returns the bad or the good examples. A page must have both.</summary>
    public IReadOnlyList<PageExample> ExamplesOf(bool isBad)
    {
        PageExample[] examples = [.. Examples.Where(example => example.IsBad == isBad)];
        Assert.NotEmpty(examples);
        return examples;
    }

    /// <summary>Returns the page's text with other messages after its bad examples.</summary>
    /// <param name="messages">The messages of the bad examples, in their order.</param>
    public string WithMessages(IReadOnlyList<string> messages)
    {
        string text = Text;
        IReadOnlyList<PageExample> bad = ExamplesOf(isBad: true);
        for (int i = bad.Count - 1; i >= 0; i--)
        {
            Range place = bad[i].Message ?? throw new InvalidOperationException($"{Id}: a bad example is followed by no block 'text message'.");
            text = text[..place.Start] + messages[i] + text[place.End..];
        }

        return text;
    }

    private static List<PageExample> ReadExamples(string text)
    {
        List<PageExample> examples = [];
        bool isOpen = false;
        foreach (Match match in Blocks().Matches(text))
        {
            string[] info = match.Groups["info"].Value.Split(' ', 3);
            Group content = match.Groups["text"];
            if (info is ["text", Message])
            {
                examples[^1] = examples[^1] with { Message = new Range(content.Index, content.Index + content.Length) };
                isOpen = false;
            }
            else if (info is [_, Bad or Good, ..])
            {
                PageBlock block = new(info[0], info.ElementAtOrDefault(2) ?? "", content.Value);
                bool isBad = info[1] == Bad;
                if (isOpen && examples[^1].IsBad == isBad && IsOtherFile(block, examples[^1]))
                {
                    examples[^1] = examples[^1] with { Blocks = [.. examples[^1].Blocks, block] };
                }
                else
                {
                    examples.Add(new PageExample(isBad, [block], null));
                    isOpen = true;
                }
            }
            else if (info[0] is not ("ini" or "text"))
            {
                throw new InvalidOperationException($"A block '{match.Groups["info"].Value}' is run by no test: it is neither bad nor good.");
            }
        }

        return examples;
    }

    /// <summary>Returns true if the block is another file of the example's project. Blocks with parts of C# or parameters are separate examples.</summary>
    private static bool IsOtherFile(PageBlock block, PageExample example)
        => IsFile(block) && example.Blocks.All(other => IsFile(other) && (other.Language, other.Place) != (block.Language, block.Place));

    private static bool IsFile(PageBlock block) => block.Language == "xml" || block.Place.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex("^```(?<info>[^\n`]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Blocks();

    [GeneratedRegex("\\A# IOTC[0-9]{4}: (?<title>.+)\n")]
    private static partial Regex Heading();
}
