namespace IoTCommands.Json;

/// <summary>The place that a reading has come to in its text, and the tokens that have no inner structure: white space, numbers, words.</summary>
internal sealed class JsonScanner
{
    /// <summary>Looking ahead costs up to the length of the rest; a text with more mistakes of that kind is no typo, and must not cost the square of its length.</summary>
    private const int MaxLooksAhead = 16;

    private readonly CancellationToken _cancellationToken;
    private readonly JsonStringScanner _strings;
    private int _looksAhead;
    private bool _hasOpenComment;

    public JsonScanner(string text, JsonErrorList errors, CancellationToken cancellationToken)
    {
        Text = text;
        Errors = errors;
        _cancellationToken = cancellationToken;
        _strings = new JsonStringScanner(this);
    }

    public string Text { get; }

    public JsonErrorList Errors { get; }

    public JsonSharedStrings Shared { get; } = new();

    public int Position { get; private set; }

    /// <summary>Where the last token ended: the place of something that is missing behind it.</summary>
    public int TokenEnd { get; private set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>The character here; U+0000 at the end of the text, which no token starts with.</summary>
    public char Current => Position < Text.Length ? Text[Position] : '\0';

    /// <summary>Whether a mistake may be told by the rest of the text, and not only by what is here.</summary>
    public bool MayLookAhead() => ++_looksAhead <= MaxLooksAhead;

    public void ThrowIfCancelled() => _cancellationToken.ThrowIfCancellationRequested();

    /// <summary>Goes on behind a token that ends at <paramref name="end"/>.</summary>
    public void EndToken(int end)
    {
        Position = end;
        TokenEnd = end;
    }

    /// <summary>Goes on at a place without having read a token.</summary>
    public void MoveTo(int position) => Position = position;

    /// <summary>Says that a stretch of the text is not what was expected.</summary>
    /// <param name="span">The stretch.</param>
    /// <param name="expected">As in <see cref="JsonError.Expected"/>.</param>
    /// <param name="found">As in <see cref="JsonError.Found"/>; the stretch itself where it is null.</param>
    public void ErrorAt(SourceSpan span, string expected, string? found = null)
    {
        if (Errors.Count(span.Start))
        {
            Errors.Add(new JsonError(span, expected, found ?? JsonText.Excerpt(Text, span.Start, span.End)));
        }
    }

    /// <summary>Says that something is missing between the last token and this one.</summary>
    public void ErrorMissing(string expected) => ErrorMissing(new SourceSpan(TokenEnd, 0), expected, Position);

    /// <summary>Says that something is missing at <paramref name="place"/>, before the token at <paramref name="found"/>.</summary>
    public void ErrorMissing(SourceSpan place, string expected, int found)
    {
        if (Errors.Count(found))
        {
            Errors.Add(new JsonError(place, expected, JsonText.Describe(Text, found)));
        }
    }

    /// <summary>Says that the token here is not what was expected.</summary>
    public void ErrorHere(string expected)
    {
        if (IsAtEnd)
        {
            ErrorMissing(expected);
        }
        else if (Errors.Count(Position))
        {
            SourceSpan span = SourceSpan.FromBounds(Position, Math.Max(Position + 1, WordEnd(Position)));
            Errors.Add(new JsonError(span, expected, JsonText.Describe(Text, Position)));
        }
    }

    public void SkipSpace()
    {
        string text = Text;
        int position = Position;
        while ((uint)position < (uint)text.Length)
        {
            char c = text[position];
            if (c > ' ')
            {
                // What starts no token may be a comment, or look like a space.
                Position = position;
                if ((c < 0x80 && c is not ('/' or '#')) || !SkipFalseSpace())
                {
                    return;
                }

                position = Position;
            }
            else if (c == '\n')
            {
                position = JsonText.SkipIndent(text, position + 1);
            }
            else if (JsonText.IsSpace(c))
            {
                position++;
            }
            else
            {
                Position = position;
                if (!SkipFalseSpace())
                {
                    return;
                }

                position = Position;
            }
        }

        Position = position;
    }

    public JsonString ReadString(bool isName, in JsonNesting nesting) => _strings.Read(isName, nesting);

    /// <summary>Reads a name or text that has no quotes.</summary>
    public JsonString ReadUnquoted(string expected)
    {
        int start = Position;
        int end = WordEnd(start);
        SourceSpan span = SourceSpan.FromBounds(start, end);
        string value = JsonText.WithoutUnpaired(Shared.Get(Text, start, span.Length));

        // One quote is missing, not two: the other belongs to this text, and would start another string.
        if (end < Text.Length && Text[end] == '"')
        {
            span = SourceSpan.FromBounds(start, ++end);
        }

        ErrorAt(span, expected);
        EndToken(end);
        return new JsonString(span, value, Text);
    }

    /// <summary>Reads <c>true</c>, <c>false</c>, <c>null</c>, or a word that stands where one of them or a string should.</summary>
    public JsonNode ReadWord()
    {
        int start = Position;
        int end = WordEnd(start);
        JsonKind kind = JsonWords.KindOf(Text.AsSpan(start, end - start), out string? expected);
        if (kind == JsonKind.String)
        {
            return ReadUnquoted("a text in double quotes, a number, true, false or null");
        }

        SourceSpan span = SourceSpan.FromBounds(start, end);
        if (expected is not null)
        {
            ErrorAt(span, expected);
        }

        EndToken(end);
        return new JsonLiteral(kind, span);
    }

    public JsonNode ReadNumber()
    {
        int start = Position;
        int end = JsonNumbers.EndOf(Text, start);
        if (end > start && !(end < Text.Length && JsonText.IsWord(Text[end])))
        {
            EndToken(end);
            return new JsonNumber(SourceSpan.FromBounds(start, end), Shared.Get(Text, start, end - start));
        }

        end = WordEnd(start);
        SourceSpan span = SourceSpan.FromBounds(start, end);
        string written = Text.Substring(start, span.Length);
        ErrorAt(span, JsonNumbers.WhatIsWrong(written, out string? meant));
        EndToken(end);
        return meant is null ? new JsonLiteral(JsonKind.Missing, span) : new JsonNumber(span, meant);
    }

    /// <summary>Goes past a token that fits nowhere, as far as it is one mistake.</summary>
    public void SkipStray()
    {
        int end = Position + 1;
        if (JsonText.IsWord(Text[Position]))
        {
            end = WordEnd(Position);
        }
        else
        {
            while (end < Text.Length && Text[end] == Text[Position])
            {
                end++;
            }
        }

        EndToken(end);
    }

    public int WordEnd(int position)
    {
        while (position < Text.Length && JsonText.IsWord(Text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Skips what others take for white space: comments, and characters that only look like it. Each is an error.</summary>
    private bool SkipFalseSpace()
    {
        ThrowIfCancelled();
        int start = Position;
        int end = JsonComments.EndOf(Text, start, ref _hasOpenComment);
        if (end > start)
        {
            ErrorAt(SourceSpan.FromBounds(start, end), "no comment, because JSON has none");
            Position = end;
            return true;
        }

        while (end < Text.Length && JsonText.IsFalseSpace(Text[end]))
        {
            end++;
        }

        if (end == start)
        {
            return false;
        }

        ErrorAt(SourceSpan.FromBounds(start, end), "a space, a tab or a line end", JsonText.CodePoint(Text[start]));
        Position = end;
        return true;
    }
}
