namespace IoTCommands.Generators.Tests.CodeFixes.Robustness;

/// <summary>Changes texts as typing, pasting and deleting do. The same seed always gives the same texts.</summary>
internal static class Mutations
{
    /// <summary>Returns a text with a few parts deleted, repeated or moved.</summary>
    public static string Of(string text, Random random)
    {
        for (int count = random.Next(1, 4); count > 0 && text.Length > 20; count--)
        {
            int start = random.Next(text.Length - 10);
            int length = random.Next(1, random.Next(2, 12));
            string stretch = text.Substring(start, Math.Min(length, text.Length - start));
            text = random.Next(3) switch
            {
                0 => text.Remove(start, stretch.Length),
                1 => text.Insert(start, stretch),
                _ => text.Remove(start, stretch.Length).Insert(random.Next(text.Length - stretch.Length), stretch),
            };
        }

        return text;
    }
}
