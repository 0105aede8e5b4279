using System.Globalization;

namespace IoTCommands.Definitions;

/// <summary>C# names out of AWS's names and texts.</summary>
/// <remarks>
/// <para>
/// A name is put together from its words, the runs of letters and digits of ASCII, each with its first letter as a capital: <c>interval-seconds</c> becomes
/// <c>IntervalSeconds</c>. Nothing else of a text can get into a name. Capitals inside a word are kept (<c>targetC</c>, <c>LED</c>), but not in the members
/// of an enum whose text has capitals only: <c>MAIN</c>, <c>LED</c> and <c>IN_PROGRESS</c> become <c>Main</c>, <c>Led</c> and <c>InProgress</c>.
/// </para>
/// <para>
/// An underscore stands only before a leading digit (<c>_2faLock</c>), between two digits of different words (<c>V1_2</c> for <c>v1.2</c>, so that it is
/// another name than that of <c>v12</c>), and behind a name that means something else in C# or in the generated code (<c>ToString_</c>). No text makes an underscore there
/// of itself, so these never collide with another text's name.
/// </para>
/// </remarks>
internal static class Naming
{
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
        string name = typeName.Length > suffix.Length && typeName.EndsWith(suffix, StringComparison.Ordinal) ? typeName.Substring(0, typeName.Length - suffix.Length) : typeName;
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

    /// <summary>The member of an enum for a text, which can be any text.</summary>
    /// <param name="text">The text on the wire.</param>
    /// <param name="number">Its place in the set, from 1: it names a text without words, and one whose letters are not all ASCII, of which the rest would mislead.</param>
    public static string EnumMemberName(string text, int number)
    {
        string name = HasOtherLetters(text) ? "" : Join(text, lowersCapitals: !HasLowerCase(text));
        if (name.Length == 0)
        {
            return "Value" + number.ToString(CultureInfo.InvariantCulture);
        }

        if (text.Length > 1 && text[0] == '-' && IsDigit(text[1]))
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
            bool isLetter = name[i] == '_' || CharUnicodeInfo.GetUnicodeCategory(name[i])
                is (>= UnicodeCategory.UppercaseLetter and <= UnicodeCategory.OtherLetter) or UnicodeCategory.LetterNumber;
            if (!isLetter && (i == 0 || CharUnicodeInfo.GetUnicodeCategory(name[i]) != UnicodeCategory.DecimalDigitNumber))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private static string Join(string text, bool lowersCapitals)
    {
        // No character becomes more than itself and an underscore.
        Span<char> name = text.Length <= MaxOnStack ? stackalloc char[MaxOnStack * 2] : new char[text.Length * 2];
        int length = 0;
        bool isWordStart = true;
        foreach (char c in text)
        {
            if (!IsLetter(c) && !IsDigit(c))
            {
                isWordStart = true;
                continue;
            }

            if (IsDigit(c))
            {
                if (length == 0 || (isWordStart && IsDigit(name[length - 1])))
                {
                    name[length++] = '_';
                }

                name[length++] = c;
            }
            else if (isWordStart)
            {
                name[length++] = char.ToUpperInvariant(c);
            }
            else
            {
                // Behind a digit a capital is the start of something: 2G, H264, A1B2.
                name[length] = lowersCapitals && IsLetter(name[length - 1]) ? char.ToLowerInvariant(c) : c;
                length++;
            }

            isWordStart = false;
        }

        return name.Slice(0, length).ToString();
    }

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
            if (c is >= 'a' and <= 'z')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Letters, digits or marks beyond ASCII. Without a table that changes with Unicode's versions: all but the signs of Latin-1 and general punctuation.</summary>
    private static bool HasOtherLetters(string text)
    {
        foreach (char c in text)
        {
            if (c is >= '\u0080' and not ((>= '\u0080' and <= '\u00BF' and not ('ª' or 'µ' or 'º')) or '×' or '÷' or (>= '\u2000' and <= '\u206F')))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
