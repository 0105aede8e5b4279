using System.Globalization;
using System.Text;

namespace IoTCommands.Definitions.Names;

/// <summary>Creates C# names from AWS's names and strings.</summary>
/// <remarks>
/// <para>
/// A name consists of the words of a string, which are its runs of ASCII letters and digits. The first letter of each word becomes a capital:
/// <c>interval-seconds</c> becomes <c>IntervalSeconds</c>. Other characters of the string do not get into the name. Capitals inside a word are kept
/// (<c>targetC</c>, <c>LED</c>). Enum members for strings without lowercase letters are an exception: <c>MAIN</c>, <c>LED</c> and <c>IN_PROGRESS</c> become
/// <c>Main</c>, <c>Led</c> and <c>InProgress</c>.
/// </para>
/// <para>
/// An underscore is added only before a leading digit (<c>_2faLock</c>), between two digits of different words (<c>V1_2</c> for <c>v1.2</c>, so that it
/// differs from the name for <c>v12</c>), and after a name that has another meaning in C# or in the generated code (<c>ToString_</c>). No string has an
/// underscore there in its own name, so these names never collide with the name of another string.
/// </para>
/// </remarks>
internal static class Naming
{
    /// <summary>The names of the ASCII signs, starting with the space; empty for letters and digits.</summary>
    private static readonly string[] SignNames =
    [
        "Space", "Exclamation", "Quote", "Hash", "Dollar", "Percent", "Ampersand", "Apostrophe",
        "LeftParenthesis", "RightParenthesis", "Asterisk", "Plus", "Comma", "Minus", "Dot", "Slash",
        "", "", "", "", "", "", "", "", "", "", "Colon", "Semicolon", "Less", "Equal", "Greater", "Question",
        "At", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
        "", "", "", "", "", "", "", "", "", "", "", "LeftBracket", "Backslash", "RightBracket", "Caret", "Underscore",
        "Backtick", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
        "", "", "", "", "", "", "", "", "", "", "", "LeftBrace", "Bar", "RightBrace", "Tilde",
    ];

    /// <summary>Large enough for nearly all names, and small enough for the stack.</summary>
    private const int MaxOnStack = 96;

    /// <summary>Returns the C# name of a command. It names a property of the catalog, and the names of the command's types start with it.</summary>
    public static string CommandName(string commandId)
    {
        string name = Join(commandId, lowersCapitals: false);
        return name.Length == 0 ? "Command" : ReservedNames.IsOfCatalog(name) ? name + "_" : name;
    }

    /// <summary>Returns the name of the type of a command's arguments.</summary>
    public static string ArgsTypeName(string commandName) => commandName + "Args";

    /// <summary>
    /// Returns the C# name of a command for whose arguments the project declares a type: the type's name without the <c>Args</c> at the end of generated types.
    /// </summary>
    public static string DeclaredCommandName(string typeName)
    {
        string suffix = ArgsTypeName("");
        string name = typeName.Length > suffix.Length
            && typeName.EndsWith(suffix, StringComparison.Ordinal) ? typeName.Substring(0, typeName.Length - suffix.Length) : typeName;
        return ReservedNames.IsOfCatalog(name) || ReservedNames.IsKeyword(name) ? name + "_" : name;
    }

    /// <summary>Returns the name of a parameter's property in the command's Args type.</summary>
    /// <param name="parameterName">AWS's name.</param>
    /// <param name="number">The parameter's position, from 1. It is used if the parameter's name has only punctuation.</param>
    /// <param name="commandName">The command's C# name: a property cannot have the name of its own type.</param>
    public static string PropertyName(string parameterName, int number, string commandName)
    {
        string name = Join(parameterName, lowersCapitals: false);
        if (name.Length == 0)
        {
            name = "Parameter" + number.ToString(CultureInfo.InvariantCulture);
        }

        return ReservedNames.IsOfArgs(name) || name == ArgsTypeName(commandName) ? name + "_" : name;
    }

    /// <summary>
    /// Returns the names of the constructor parameters for properties, in the same order. Their leading capitals become lowercase, as in <c>ledColor</c> for
    /// <c>LEDColor</c>. If two names would be equal, only the first letter of each name becomes lowercase, so that different properties have different names.
    /// </summary>
    public static string[] ArgumentNames(ReadOnlySpan<string> propertyNames)
    {
        string[] names = new string[propertyNames.Length];
        HashSet<string> taken = new(StringComparer.Ordinal);
        bool areDistinct = true;
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = LowerLeadingCapitals(propertyNames[i]);
            areDistinct &= taken.Add(names[i]);
        }

        for (int i = 0; i < names.Length && !areDistinct; i++)
        {
            names[i] = Lower(propertyNames[i], 1);
        }

        return names;
    }

    /// <summary>Returns the name of the enum of a STRING parameter that allows only the values of a set.</summary>
    public static string EnumTypeName(string commandName, string propertyName)
    {
        string name = commandName + propertyName;
        return name == ArgsTypeName(commandName) || ReservedNames.IsOfNamespace(name) ? name + "_" : name;
    }

    /// <summary>Returns the enum member for any string. It depends only on that string, so that a set can grow and change its order.</summary>
    public static string EnumMemberName(string text)
    {
        string name = Join(text, lowersCapitals: !HasLowerCase(text), isAscii: false);
        if (name.Length == 0)
        {
            name = Spell(text);
        }
        else if (text.Length > 1 && text[0] == '-' && IsDigit(text[1]))
        {
            // A set often has both "-1" and "1".
            name = "Minus" + name.TrimStart('_');
        }

        return ReservedNames.IsOfEnum(name) ? name + "_" : name;
    }

    /// <summary>Returns the reason why a command cannot have a given C# name; null if it can.</summary>
    public static string? FindProblemWithCommandName(string name)
    {
        if (!IsIdentifier(name))
        {
            return "a C# name consists of letters, digits and underscores and does not start with a digit";
        }

        if (ReservedNames.IsKeyword(name))
        {
            return "it is a C# keyword";
        }

        return ReservedNames.IsOfCatalog(name) ? "IoTCommandCatalog already has a member with that name" : null;
    }

    /// <summary>True if a string is a C# identifier without <c>@</c> and escapes; otherwise, false. A keyword counts as an identifier.</summary>
    private static bool IsIdentifier(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            bool isLetter = name[i] == '_' || IsLetterOfCSharp(name[i]);
            if (!isLetter && (i == 0 || CharUnicodeInfo.GetUnicodeCategory(name[i]) != UnicodeCategory.DecimalDigitNumber))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <param name="text">The string whose words are joined. Characters that are neither letters nor digits separate them.</param>
    /// <param name="lowersCapitals">True to keep only the first letter of a word as a capital.</param>
    /// <param name="isAscii">
    /// True if the name has only ASCII letters and digits; otherwise, it has all characters that C# allows, and code points for other signs.
    /// </param>
    private static string Join(string text, bool lowersCapitals, bool isAscii = true)
    {
        // Each character becomes at most itself and an underscore, or U and its code point.
        Span<char> name = text.Length <= MaxOnStack ? stackalloc char[MaxOnStack * 6] : new char[text.Length * 6];
        int length = 0;
        bool isWordStart = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!isAscii && IsSpelledInWords(text, i, isWordStart))
            {
                foreach (char spelled in CodePointAt(text, ref i))
                {
                    name[length++] = spelled;
                }

                isWordStart = true;
                continue;
            }

            bool isDigit = IsDigit(c) || (!isAscii && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber);
            bool isLetter = IsLetter(c) || (!isAscii && (IsLetterOfCSharp(c) || IsMark(c)));
            if (!isLetter && !isDigit)
            {
                isWordStart = true;
                continue;
            }

            if (isDigit)
            {
                if (length == 0 || (isWordStart && char.IsDigit(name[length - 1])))
                {
                    name[length++] = '_';
                }

                name[length++] = c;
            }
            else if (isWordStart)
            {
                name[length++] = HasCase(c) ? char.ToUpperInvariant(c) : c;
            }
            else
            {
                // A capital after a digit starts a new part of the name: 2G, H264, A1B2.
                name[length] = lowersCapitals && HasCase(c) && !char.IsDigit(name[length - 1]) ? char.ToLowerInvariant(c) : c;
                length++;
            }

            isWordStart = false;
        }

        return name.Slice(0, length).ToString();
    }

    /// <summary>Spells a string without words: the names of ASCII signs, such as <c>Plus</c>, and code points, such as <c>U00B0</c>.</summary>
    private static string Spell(string text)
    {
        StringBuilder name = new();
        for (int i = 0; i < text.Length; i++)
        {
            int sign = text[i] - ' ';
            name.Append(sign >= 0 && sign < SignNames.Length && SignNames[sign].Length > 0 ? SignNames[sign] : CodePointAt(text, ref i));
        }

        return name.Length == 0 ? "Empty" : name.ToString();
    }

    /// <summary>Returns <c>U</c> and the code point. Moves the index to the second half of a surrogate pair.</summary>
    private static string CodePointAt(string text, ref int index)
    {
        int codePoint = text[index];
        if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        {
            codePoint = char.ConvertToUtf32(text[index], text[index + 1]);
            index++;
        }

        return "U" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>True if the character has a meaning that would be lost in a name without it: an emoji, for example, but not punctuation.</summary>
    private static bool IsSpelledInWords(string text, int index, bool isWordStart)
    {
        char c = text[index];
        bool isPunctuation = c < '\u00c0' || c is '×' or '÷' or (>= '\u2000' and <= '\u206f');
        bool isOfName = IsLetterOfCSharp(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber || (IsMark(c) && !isWordStart);
        return !isPunctuation && !isOfName;
    }

    private static bool IsLetterOfCSharp(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is (>= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter) or UnicodeCategory.LetterNumber;

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>True for the letters whose case changes in names: those that all versions of .NET map in the same way.</summary>
    private static bool HasCase(char c) => IsLetter(c)
        || c is (>= 'À' and <= 'þ' and not ('×' or 'ß' or '÷')) or (>= 'Α' and <= 'Ω') or (>= 'α' and <= 'ω' and not 'ς') or (>= '\u0400' and <= '\u045f');

    private static string LowerLeadingCapitals(string name)
    {
        int count = 0;
        while (count < name.Length && name[count] is >= 'A' and <= 'Z')
        {
            count++;
        }

        // The last of several capitals before a lowercase letter begins the next word.
        bool beginsWord = count > 1 && count < name.Length && name[count] is >= 'a' and <= 'z';
        int lowered = beginsWord ? count - 1 : count;
        return Lower(name, lowered);
    }

    private static string Lower(string name, int count)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < count; i++)
        {
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static bool HasLowerCase(string text)
    {
        foreach (char c in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
