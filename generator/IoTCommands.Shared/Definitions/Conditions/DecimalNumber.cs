using System.Globalization;

namespace IoTCommands.Definitions.Conditions;

/// <summary>
/// A decimal number in a string, split without rounding into the sign, the significant digits and the position of the point.
/// </summary>
/// <remarks>
/// 64-bit integers must not be converted through <see cref="double"/>, and netstandard2.0 cannot parse spans. So this is the only parser for the numbers of
/// JSON texts and for those inside strings. It parses more forms than AWS certainly accepts; <see cref="Syntax"/> says which.
/// </remarks>
internal readonly struct DecimalNumber
{
    /// <summary>A longer plain text would not help: 1e300 is not more readable without its exponent.</summary>
    private const int LongestPlainText = 40;

    /// <summary>No string can contain so many digits, so a greater exponent changes nothing, and the sums below stay within 64 bits.</summary>
    private const long GreatestExponent = 1L << 40;

    private readonly string _text;

    private DecimalNumber(string text, bool isNegative, NumberSyntax syntax, string digits, long point)
    {
        _text = text;
        IsNegative = isNegative;
        Syntax = syntax;
        Digits = digits;
        Point = point;
    }

    public bool IsNegative { get; }

    /// <summary>The syntax that the string uses beyond a minus sign and digits.</summary>
    public NumberSyntax Syntax { get; }

    /// <summary>The significant digits, without leading and trailing zeros; empty for zero.</summary>
    private string Digits { get; }

    /// <summary>The number of <see cref="Digits"/> before the point. If it is negative or exceeds their count, zeros have to be added between.</summary>
    private long Point { get; }

    public bool IsZero => Digits.Length == 0;

    /// <summary>True if the number has no fraction, however it is written: 30.0 and 3e1 are whole.</summary>
    public bool IsWhole => Point >= Digits.Length;

    /// <summary>Parses an optional sign, digits with an optional point, and an optional exponent, with blanks around them.</summary>
    public static bool TryParse(string text, out DecimalNumber number)
    {
        number = default;
        NumberSyntax syntax = NumberSyntax.Plain;
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
            syntax |= NumberSyntax.Blanks;
        }

        int at = start;
        bool isNegative = at < end && text[at] == '-';
        if (isNegative)
        {
            at++;
        }
        else if (at < end && text[at] == '+')
        {
            syntax |= NumberSyntax.PlusSign;
            at++;
        }

        int wholeStart = at;
        at = SkipDigits(text, at, end);
        int wholeEnd = at;
        int fractionStart = at;
        int fractionEnd = at;
        if (at < end && text[at] == '.')
        {
            syntax |= NumberSyntax.Fraction;
            fractionStart = at + 1;
            at = fractionEnd = SkipDigits(text, fractionStart, end);
            if (wholeEnd == wholeStart || fractionEnd == fractionStart)
            {
                syntax |= NumberSyntax.BarePoint;
            }
        }

        if (wholeEnd == wholeStart && fractionEnd == fractionStart)
        {
            return false;
        }

        if (wholeEnd - wholeStart > 1 && text[wholeStart] == '0')
        {
            syntax |= NumberSyntax.LeadingZeros;
        }

        long exponent = 0;
        if (at < end && text[at] is 'e' or 'E')
        {
            syntax |= NumberSyntax.Exponent;
            if (!TryParseExponent(text, ref at, end, out exponent))
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
        number = new DecimalNumber(text.Substring(start, end - start), isNegative, syntax, significant, significant.Length == 0 ? 0 : point);
        return true;
    }

    /// <summary>Converts the number to a signed 64-bit integer. False if it has a fraction or is out of range.</summary>
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

    /// <summary>Converts the number to an unsigned 64-bit integer. False if it has a fraction, is negative, or is out of range.</summary>
    public bool TryGetUInt64(out ulong value) => TryGetMagnitude(out value) && (!IsNegative || value == 0);

    /// <summary>Converts the number to the nearest 64-bit floating-point number. False if that is infinite.</summary>
    public bool TryGetDouble(out double value)
        // For such a number, .NET Framework returns false, but .NET returns true and infinity.
        => double.TryParse(_text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>Returns the same number with only a minus sign, digits and a point between digits; null if that would be too long to be useful.</summary>
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

    private static bool TryParseExponent(string text, ref int at, int end, out long exponent)
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

/// <summary>Specifies the syntax that a number uses beyond an optional minus sign and digits without a leading zero.</summary>
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

    /// <summary>Blanks before or after the number.</summary>
    Blanks = 32,
}
