namespace IoTCommands.Json;

/// <summary>How far the lines of a text are indented: what a person who lost a bracket meant is in the layout still.</summary>
internal sealed class JsonLayout
{
    private readonly string _text;
    private readonly int[] _indents = new int[JsonNesting.MaxDepth];
    private readonly int[] _childIndents = new int[JsonNesting.MaxDepth];
    private readonly int[] _lines = new int[JsonNesting.MaxDepth];
    private int _position;
    private int _lineStart;

    public JsonLayout(string text) => _text = text;

    /// <summary>Notes where the container starts that is the innermost from now on.</summary>
    public void Open(int position, int depth)
    {
        _lines[depth - 1] = LineStart(position);
        _indents[depth - 1] = Indent(_lines[depth - 1]);
        _childIndents[depth - 1] = -1;
    }

    /// <summary>Whether the token at a place starts a line that is not indented as a part of the innermost container is, so that this must have ended before.</summary>
    public bool IsOutside(int position, in JsonNesting nesting)
    {
        int depth = nesting.Depth;
        int lineStart = LineStart(position);
        int indent = position - lineStart;
        if (depth < 2 || lineStart == _lines[depth - 1] || Indent(lineStart) != indent)
        {
            return false;
        }

        int own = _indents[depth - 1];
        if (!JsonText.IsCloser(_text[position]))
        {
            // Some texts are not indented, or not everywhere: the first child says what is usual here.
            if (_childIndents[depth - 1] < 0)
            {
                _childIndents[depth - 1] = indent;
            }

            return indent <= own && indent < _childIndents[depth - 1];
        }

        // A closing bracket stands under the line that it closes.
        if (indent >= own)
        {
            return false;
        }

        JsonNesting outer = nesting.Outer();
        while (outer.Depth > 0 && (_indents[outer.Depth - 1] != indent || outer.Closer != _text[position]))
        {
            outer.Close();
        }

        return outer.Depth > 0;
    }

    /// <summary>Looks back no further than to the place of the last question: all questions together cost the text's length.</summary>
    private int LineStart(int position)
    {
        int known = position >= _position ? _position : 0;
        int lineStart = position >= _position ? _lineStart : 0;
        for (int i = position; i > known; i--)
        {
            if (JsonText.IsLineEnd(_text[i - 1]))
            {
                lineStart = i;
                break;
            }
        }

        _position = position;
        _lineStart = lineStart;
        return lineStart;
    }

    private int Indent(int lineStart)
    {
        int end = lineStart;
        while (end < _text.Length && _text[end] is ' ' or '\t')
        {
            end++;
        }

        return end - lineStart;
    }
}
