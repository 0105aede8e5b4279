using System.Globalization;
using System.Text;

namespace IoTCommands.Definitions.Names;

/// <summary>C# names out of AWS's names and texts.</summary>
/// <remarks>
/// <para>
/// A name is put together from its words, the runs of letters and digits of ASCII, each with its first letter as a capital: <c>interval-seconds</c> becomes
/// <c>IntervalSeconds</c>. Nothing else of a text can get into a name. Capitals inside a word are kept (<c>targetC</c>, <c>LED</c>), but not in the members
/// of an enum whose text has capitals only: <c>MAIN</c>, <c>LED</c> and <c>IN_PROGRESS</c> become <c>Main</c>, <c>Led</c> and <c>InProgress</c>.
/// </para>
/// <para>
/// An underscore stands only before a leading digit (<c>_2faLock</c>), between two digits of different words (<c>V1_2</c> for <c>v1.2</c>, so that it is
/// another name than that of <c>v12</c>), and behind a name that means something else in C# or in the generated code (<c>ToString_</c>). No text makes an
/// underscore there of itself, so these never collide with another text's name.
/// </para>
/// </remarks>
internal static class Naming
{
    /// <summary>The signs of ASCII from the space on; empty for letters and digits.</summary>
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

    /// <summary>As long as nearly all names, and short enough for the stack.</summary>
    private const int MaxOnStack = 96;

    /// <summary>The C# name of a command; it is a property of the catalog, and the start of the names of its types.</summary>
    public static string CommandName(string commandId)
    {
        string name = Join(commandId, lowersCapitals: false);
        return name.Length == 0 ? "Command" : ReservedNames.IsOfCatalog(name) ? name + "_" : name;
    }

    /// <summary>The type of a command's arguments.</summary>
    public static string ArgsTypeName(string commandName) => commandName + "Args";

    /// <summary>The C# name of a command whose arguments' type the project declares: the type's, without the <c>Args</c> that generated types end in.</summary>
    public static string DeclaredCommandName(string typeName)
    {
        string suffix = ArgsTypeName("");
        string name = typeName.Length > suffix.Length
            && typeName.EndsWith(suffix, StringComparison.Ordinal) ? typeName.Substring(0, typeName.Length - suffix.Length) : typeName;
        return ReservedNames.IsOfCatalog(name) || ReservedNames.IsKeyword(name) ? name + "_" : name;
    }

    /// <summary>The property of a parameter in the command's Args type.</summary>
    /// <param name="parameterName">AWS's name.</param>
    /// <param name="number">The parameter's place, from 1: it names one whose name is punctuation only.</param>
    /// <param name="commandName">The command's C# name: a property cannot be named as its own type.</param>
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
    /// The constructor's parameters for properties, in the same order: their leading capitals in lower case, as in <c>ledColor</c> for <c>LEDColor</c>.
    /// Where two would be the same, only the first letter of each is, which is different wherever the properties are.
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

    /// <summary>The enum type of a STRING parameter that takes one of a set.</summary>
    public static string EnumTypeName(string commandName, string propertyName)
    {
        string name = commandName + propertyName;
        return name == ArgsTypeName(commandName) || ReservedNames.IsOfNamespace(name) ? name + "_" : name;
    }

    /// <summary>The member of an enum for a text, which can be any text. It depends on the text alone, so that a set can grow and change its order.</summary>
    public static string EnumMemberName(string text)
    {
        string name = Join(text, lowersCapitals: !HasLowerCase(text), isAscii: false);
        if (name.Length == 0)
        {
            name = Spell(text);
        }
        else if (text.Length > 1 && text[0] == '-' && IsDigit(text[1]))
        {
            // "-1" and "1" are usual neighbours in a set.
            name = "Minus" + name.TrimStart('_');
        }

        return ReservedNames.IsOfEnum(name) ? name + "_" : name;
    }

    /// <summary>Why a name that somebody gives a command does not go; null where it does.</summary>
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

    /// <summary>Whether a text is a C# identifier without <c>@</c> and escapes; a keyword is one here.</summary>
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

    /// <param name="text">The text, whose words are joined; what is neither letter nor digit separates them.</param>
    /// <param name="lowersCapitals">True if only the first letter of a word is a capital.</param>
    /// <param name="isAscii">True if the name has ASCII's letters and digits alone; otherwise, it has all that C# allows, and code points for other
    /// signs.</param>
    private static string Join(string text, bool lowersCapitals, bool isAscii = true)
    {
        // No character becomes more than itself and an underscore, or U and its code point.
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
                // Behind a digit a capital is the start of something: 2G, H264, A1B2.
                name[length] = lowersCapitals && HasCase(c) && !char.IsDigit(name[length - 1]) ? char.ToLowerInvariant(c) : c;
                length++;
            }

            isWordStart = false;
        }

        return name.Slice(0, length).ToString();
    }

    /// <summary>A text without words: the names of ASCII's signs, such as <c>Plus</c>, and code points, such as <c>U00B0</c>.</summary>
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

    /// <summary><c>U</c> and the code point; moves to the second half of a surrogate pair.</summary>
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

    /// <summary>True if the character means something that a name without it would hide: an emoji, for example, but no punctuation.</summary>
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

    /// <summary>The letters whose case changes in names: those that every version of .NET maps alike.</summary>
    private static bool HasCase(char c) => IsLetter(c)
        || c is (>= 'À' and <= 'þ' and not ('×' or 'ß' or '÷')) or (>= 'Α' and <= 'Ω') or (>= 'α' and <= 'ω' and not 'ς') or (>= '\u0400' and <= '\u045f');

    private static string LowerLeadingCapitals(string name)
    {
        int count = 0;
        while (count < name.Length && name[count] is >= 'A' and <= 'Z')
        {
            count++;
        }

        // The last of several capitals before a small letter begins the next word.
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
