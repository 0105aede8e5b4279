using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>A text that counts how often all of it is read at once, as when a definition is parsed.</summary>
internal sealed class CountedText(string content) : SourceText
{
    private int _readings;

    public int Readings => _readings;

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => content.Length;

    public override char this[int position] => content[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        => content.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span)
    {
        if (span.Length == Length)
        {
            Interlocked.Increment(ref _readings);
        }

        return content.Substring(span.Start, span.Length);
    }
}
