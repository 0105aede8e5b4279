namespace IoTCommands.Definitions.Templates;

/// <summary>Splits a string of a payload into the values of the placeholders in its template.</summary>
/// <remarks>
/// A split is valid if each value has its parameter's type. If there are several splits, only those are valid whose values meet the conditions. If there are
/// still several, none is chosen. The work is limited, because payloads are untrusted.
/// </remarks>
internal sealed class StringSplitter
{
    /// <summary>The number of characters that can be examined for a payload.</summary>
    public const int Budget = 4_000_000;

    private readonly StringTemplate _template;
    private readonly string _text;
    private readonly Func<int, string, bool, bool> _fits;
    private readonly string[] _values;
    private readonly bool _meetsConditions;
    private int _budget;
    private string[]? _found;

    private StringSplitter(StringTemplate template, string text, Func<int, string, bool, bool> fits, bool meetsConditions, int budget)
    {
        _template = template;
        _text = text;
        _fits = fits;
        _meetsConditions = meetsConditions;
        _budget = budget;
        _values = new string[template.Parts.Length];
    }

    private SplitOutcome Outcome { get; set; } = SplitOutcome.None;

    /// <param name="template">The template of the string.</param>
    /// <param name="text">The string in the payload.</param>
    /// <param name="fits">
    /// Determines whether a string can be the value of a parameter (or <see cref="StringTemplatePart.Timeout"/>). If the last argument is true, the value must
    /// also meet the conditions.
    /// </param>
    /// <param name="budget">The number of characters that can be examined; the method subtracts those that it examined.</param>
    /// <param name="values">The value of each placeholder, at the index of its part, if the outcome is <see cref="SplitOutcome.One"/>.</param>
    public static SplitOutcome Split(StringTemplate template, string text, Func<int, string, bool, bool> fits, ref int budget, out string[] values)
    {
        SplitOutcome outcome = Run(template, text, fits, meetsConditions: false, ref budget, out values);
        return outcome == SplitOutcome.Several ? Run(template, text, fits, meetsConditions: true, ref budget, out values) : outcome;
    }

    private static SplitOutcome Run(
        StringTemplate template, string text, Func<int, string, bool, bool> fits, bool meetsConditions, ref int budget, out string[] values)
    {
        StringSplitter splitter = new(template, text, fits, meetsConditions, budget);
        splitter.Continue(0, 0);
        budget = splitter._budget;
        values = splitter._found ?? [];
        return budget < 0 ? SplitOutcome.TooMany : splitter.Outcome;
    }

    private void Continue(int part, int position)
    {
        ReadOnlySpan<StringTemplatePart> parts = _template.Parts;
        if (part == parts.Length)
        {
            if (position == _text.Length)
            {
                Outcome = _found is null ? SplitOutcome.One : SplitOutcome.Several;
                _found ??= [.. _values];
            }

            return;
        }

        if (parts[part].Text is { } constant)
        {
            if (string.CompareOrdinal(_text, position, constant, 0, constant.Length) == 0)
            {
                Continue(part + 1, position + constant.Length);
            }

            return;
        }

        string? next = part + 1 < parts.Length ? parts[part + 1].Text : null;
        // A value has at least one character.
        for (int end = FindEnd(part, position + 1, next); end >= 0 && Outcome != SplitOutcome.Several; end = FindEnd(part, end + 1, next))
        {
            _budget -= end - position + 1;
            if (_budget < 0)
            {
                return;
            }

            string value = _text.Substring(position, end - position);
            if (IsSameAsBefore(part, value) && _fits(parts[part].Parameter, value, _meetsConditions))
            {
                _values[part] = value;
                Continue(part + 1, end);
            }
        }
    }

    /// <summary>Finds the next position at which the value of a placeholder can end; -1 if there is none.</summary>
    private int FindEnd(int part, int from, string? next)
    {
        if (from > _text.Length)
        {
            return -1;
        }

        if (part == _template.Parts.Length - 1)
        {
            return _text.Length;
        }

        if (next is null)
        {
            return from;
        }

        int end = _text.IndexOf(next, from, StringComparison.Ordinal);
        _budget -= (end < 0 ? _text.Length : end) - from;
        return end;
    }

    private bool IsSameAsBefore(int part, string value)
    {
        ReadOnlySpan<StringTemplatePart> parts = _template.Parts;
        for (int i = 0; i < part; i++)
        {
            if (parts[i].Text is null && parts[i].Parameter == parts[part].Parameter && _values[i] != value)
            {
                return false;
            }
        }

        return true;
    }
}

internal enum SplitOutcome
{
    /// <summary>The string cannot be split into values of the types.</summary>
    None,

    /// <summary>There is exactly one way to split the string.</summary>
    One,

    /// <summary>There is more than one way to split the string.</summary>
    Several,

    /// <summary>There are more ways than can be tried.</summary>
    TooMany,
}
