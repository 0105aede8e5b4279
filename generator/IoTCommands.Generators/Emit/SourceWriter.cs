using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using IoTCommands.Json;

namespace IoTCommands.Generators.Emit;

/// <summary>
/// Writes C# with indentation into a pooled buffer. The pieces of interpolated strings are written into it directly, without creating a string.
/// </summary>
/// <remarks>
/// If text has several lines, each one is indented. Lines end with \n on every machine, because the same definition must result in the same output.
/// </remarks>
internal sealed class SourceWriter : IDisposable
{
    private const int IndentationWidth = 4;

    private char[] _buffer;
    private int _length;
    private int _indentation;
    private bool _isLineStart = true;

    /// <param name="capacity">The expected length of the text.</param>
    public SourceWriter(int capacity) => _buffer = CharBuffers.Rent(capacity);

    public void Indent() => _indentation += IndentationWidth;

    public void Outdent() => _indentation -= IndentationWidth;

    public void OpenBrace()
    {
        WriteLine("{");
        Indent();
    }

    public void CloseBrace()
    {
        Outdent();
        WriteLine("}");
    }

    public void WriteLine() => AppendLine();

    public void WriteLine(string text)
    {
        Append(text);
        AppendLine();
    }

    /// <summary>Ends the line after an interpolated string. The string's handler has already written the string when this method runs.</summary>
    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Interpolation text) => AppendLine();

    public void Write(string text) => Append(text);

    /// <summary>Writes an interpolated string. The string's handler has already written it when this method runs.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The handler writes to the instance that the method is called on.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolation text)
    {
    }

    /// <summary>Writes text without line breaks.</summary>
    public void WriteInLine(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        int indentation = _isLineStart ? _indentation : 0;
        Span<char> free = Reserve(indentation + text.Length);
        free.Slice(0, indentation).Fill(' ');
        text.CopyTo(free.Slice(indentation));
        _length += indentation + text.Length;
        _isLineStart = false;
    }

    public override string ToString() => new(_buffer, 0, _length);

    public void Dispose()
    {
        CharBuffers.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Append(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan();
        while (true)
        {
            int lineEnd = rest.IndexOf('\n');
            if (lineEnd < 0)
            {
                WriteInLine(rest);
                return;
            }

            WriteInLine(rest.Slice(0, lineEnd));
            AppendLine();
            rest = rest.Slice(lineEnd + 1);
        }
    }

    private void AppendLine()
    {
        Reserve(1)[0] = '\n';
        _length++;
        _isLineStart = true;
    }

    private Span<char> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            char[] larger = CharBuffers.Rent(Math.Max(_buffer.Length * 2, _length + count));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            CharBuffers.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsSpan(_length);
    }

    /// <summary>Receives the pieces of an interpolated string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly SourceWriter _writer;

        /// <summary>Called by the compiler.</summary>
        public Interpolation(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string text) => _writer.Append(text);

        /// <summary>
        /// Writes text that is already code, on one line. Text from a definition requires <see cref="StringLiteral"/>, <see cref="CommentEncoded"/> or
        /// <see cref="XmlEncoded"/>.
        /// </summary>
        public void AppendFormatted(string? code)
        {
            _writer.WriteInLine(code.AsSpan());
        }

        public void AppendFormatted(int number) => AppendFormatted(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(StringLiteral literal) => literal.WriteTo(_writer);

        public void AppendFormatted(CommentEncoded text) => text.WriteTo(_writer);

        public void AppendFormatted(XmlEncoded text) => text.WriteTo(_writer);
    }
}
