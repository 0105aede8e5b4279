namespace IoTCommands.Definitions.Names;

/// <summary>Recognizes names that suggest that a value is a secret.</summary>
internal static class SecretNames
{
    /// <summary>The last words of such names, in lowercase and without separators.</summary>
    private static readonly string[] LastWords =
    [
        "password", "passwd", "passphrase", "passcode", "secret", "token", "pin", "pincode",
        "apikey", "privatekey", "secretkey", "accesskey", "psk", "credential", "credentials",
    ];

    /// <summary>True for <c>wifi-password</c>, <c>apiKey</c> and <c>PIN</c>; false for <c>spin</c>, <c>tokenCount</c> and <c>passwordLength</c>.</summary>
    public static bool IsTelling(string name)
    {
        foreach (string words in LastWords)
        {
            if (EndsWithWords(name, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares letters from the end, ignoring case and separators. The first letter must begin a word.</summary>
    private static bool EndsWithWords(string name, string words)
    {
        int index = name.Length;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            index--;
            while (i < words.Length - 1 && index >= 0 && name[index] is '-' or '_' or '.')
            {
                index--;
            }

            if (index < 0 || char.ToLowerInvariant(name[index]) != words[i])
            {
                return false;
            }
        }

        return index == 0 || !char.IsLetter(name[index - 1]) || (char.IsUpper(name[index]) && char.IsLower(name[index - 1]));
    }
}
