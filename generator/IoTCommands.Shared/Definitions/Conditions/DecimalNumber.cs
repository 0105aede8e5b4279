using System.Globalization;

namespace IoTCommands.Definitions.Conditions;

/// <summary>
/// A decimal number as text, taken apart without rounding: the sign, the significant digits, and where the point stands among them.
/// </summary>
/// <remarks>
/// Whole numbers of 64 bits must not go by way of <see cref="double"/>, and netstandard2.0 parses no spans; so this is one reader for
/// the numbers of JSON texts and for those inside strings. It reads more than is certain to be taken; <see cref="Writing"/> says what more.
/// </remarks>
internal readonly struct DecimalNumber
{
    /// <summary>Longer plain texts help nobody: 1e300 is not better written out.</summary>
    private const int LongestPlainText = 40;

    /// <summary>No text can hold so many digits, so a greater exponent changes nothing; the sums below stay inside 64 bits.</summary>
    private const long GreatestExponent = 1L << 40;

    private readonly string _text;

    private DecimalNumber(string text, bool isNegative, NumberSyntax writing, string digits, long point)
    {
        _text = text;
        IsNegative = isNegative;
        Writing = writing;
        Digits = digits;
        Point = point;
    }

    public bool IsNegative { get; }

    /// <summary>What the text uses beyond a minus sign and digits.</summary>
    public NumberSyntax Writing { get; }

    /// <summary>The significant digits, without zeros at either end; empty for zero.</summary>
    private string Digits { get; }

    /// <summary>How many of <see cref="Digits"/> stand before the point; negative or beyond their count where zeros have to be thought between.</summary>
    private long Point { get; }

    public bool IsZero => Digits.Length == 0;

    /// <summary>The number has no fraction, however it is written: 30.0 and 3e1 are whole.</summary>
    public bool IsWhole => Point >= Digits.Length;

    /// <summary>Reads an optional sign, digits with an optional point, and an optional exponent, with blanks around them.</summary>
    public static bool TryRead(string text, out DecimalNumber number)
    {
        number = default;
        NumberSyntax writing = NumberSyntax.Plain;
        int start = 0;
        int end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        if (end - start < text.Length)
        {
            writing |= NumberSyntax.Blanks;
        }

        int at = start;
        bool isNegative = at < end && text[at] == '-';
        if (isNegative)
        {
            at++;
        }
        else if (at < end && text[at] == '+')
        {
            writing |= NumberSyntax.PlusSign;
            at++;
        }

        int wholeStart = at;
        at = SkipDigits(text, at, end);
        int wholeEnd = at;
        int fractionStart = at;
        int fractionEnd = at;
        if (at < end && text[at] == '.')
        {
            writing |= NumberSyntax.Fraction;
            fractionStart = at + 1;
            at = fractionEnd = SkipDigits(text, fractionStart, end);
            if (wholeEnd == wholeStart || fractionEnd == fractionStart)
            {
                writing |= NumberSyntax.BarePoint;
            }
        }

        if (wholeEnd == wholeStart && fractionEnd == fractionStart)
        {
            return false;
        }

        if (wholeEnd - wholeStart > 1 && text[wholeStart] == '0')
        {
            writing |= NumberSyntax.LeadingZeros;
        }

        long exponent = 0;
        if (at < end && text[at] is 'e' or 'E')
        {
            writing |= NumberSyntax.Exponent;
            if (!TryReadExponent(text, ref at, end, out exponent))
            {
                return false;
            }
        }

        if (at != end)
        {
            return false;
        }

        string digits = text.Substring(wholeStart, fractionEnd - wholeStart).Remove(wholeEnd - wholeStart, fractionStart - wholeEnd);
        string withoutLeading = digits.TrimStart('0');
        long point = wholeEnd - wholeStart - (digits.Length - withoutLeading.Length) + exponent;
        string significant = withoutLeading.TrimEnd('0');
        number = new DecimalNumber(text.Substring(start, end - start), isNegative, writing, significant, significant.Length == 0 ? 0 : point);
        return true;
    }

    /// <summary>False where the number has a fraction or does not fit 64 bits with a sign.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (!TryGetMagnitude(out ulong magnitude) || magnitude > (IsNegative ? 1UL << 63 : long.MaxValue))
        {
            return false;
        }

        value = IsNegative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    /// <summary>False where the number has a fraction, is below zero, or does not fit 64 bits.</summary>
    public bool TryGetUInt64(out ulong value) => TryGetMagnitude(out value) && (!IsNegative || value == 0);

    /// <summary>False where the nearest number of 64 bits is infinite.</summary>
    public bool TryGetDouble(out double value)
        // .NET Framework fails where .NET gives an infinity.
        => double.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>The same number with nothing but a minus sign, digits and a point between digits; null where that would be too long to be of use.</summary>
    public string? ToPlainText()
    {
        if (IsZero)
        {
            return "0";
        }

        string sign = IsNegative ? "-" : "";
        if (Point > LongestPlainText || Point < -LongestPlainText || Digits.Length > LongestPlainText)
        {
            return null;
        }

        int point = (int)Point;
        if (point <= 0)
        {
            return sign + "0." + new string('0', -point) + Digits;
        }

        return point >= Digits.Length
            ? sign + Digits + new string('0', point - Digits.Length)
            : sign + Digits.Insert(point, ".");
    }

    private bool TryGetMagnitude(out ulong value)
    {
        value = 0;
        const int MostDigits = 20;
        if (!IsWhole || Point > MostDigits)
        {
            return false;
        }

        for (int i = 0; i < Point; i++)
        {
            uint digit = i < Digits.Length ? (uint)(Digits[i] - '0') : 0;
            if (value > (ulong.MaxValue - digit) / 10)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }

    private static bool TryReadExponent(string text, ref int at, int end, out long exponent)
    {
        exponent = 0;
        at++;
        bool isNegative = at < end && text[at] == '-';
        if (at < end && text[at] is '-' or '+')
        {
            at++;
        }

        int start = at;
        at = SkipDigits(text, at, end);
        for (int i = start; i < at && exponent < GreatestExponent; i++)
        {
            exponent = (exponent * 10) + (text[i] - '0');
        }

        exponent = isNegative ? -exponent : exponent;
        return at > start;
    }

    private static int SkipDigits(string text, int at, int end)
    {
        while (at < end && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';
}

/// <summary>What a number's text uses beyond an optional minus sign and digits without a leading zero.</summary>
[Flags]
internal enum NumberSyntax
{
    Plain = 0,

    /// <summary>A point: <c>30.0</c>.</summary>
    Fraction = 1,

    /// <summary>A point with digits on one side only: <c>.5</c>, <c>5.</c>.</summary>
    BarePoint = 2,

    /// <summary><c>3e1</c>.</summary>
    Exponent = 4,

    /// <summary><c>+5</c>.</summary>
    PlusSign = 8,

    /// <summary><c>007</c>.</summary>
    LeadingZeros = 16,

    /// <summary>Blanks before or behind the number.</summary>
    Blanks = 32,
}
