using IoTCommands.Definitions;

namespace IoTCommands.Requests;

/// <summary>Checks the parts of a target's ARN. Each method returns null if the part is valid; otherwise, a sentence that says what is wrong.</summary>
internal static class TargetGrammar
{
    /// <summary>AWS: <c>targetArn</c> of StartCommandExecution.</summary>
    public const int MaxArnLength = 2048;

    /// <summary>AWS: <c>ThingName</c> of the IoT API.</summary>
    public const int MaxThingNameLength = 128;

    private const int AccountIdLength = 12;

    /// <summary>Checks for lowercase words and a number at the end, separated by hyphens: <c>eu-central-1</c>.</summary>
    public static string? FindRegionProblem(ReadOnlySpan<char> region) =>
        IsRegion(region) ? null : $"{DisplayString.Quoted(region.ToString())} is not the code of an AWS Region, which looks like eu-central-1.";

    public static string? FindAccountIdProblem(ReadOnlySpan<char> accountId)
    {
        if (accountId.Length == AccountIdLength && IndexOfOther(accountId, IsDigit) < 0)
        {
            return null;
        }

        return $"{DisplayString.Quoted(accountId.ToString())} is not the id of an AWS account, which is {AccountIdLength} digits without hyphens, like "
            + "123456789012.";
    }

    /// <summary>Checks only the format. <see cref="Partitions"/> has the Regions of a partition.</summary>
    public static string? FindPartitionProblem(ReadOnlySpan<char> partition)
    {
        const string Prefix = "aws";
        bool isPartition = partition.StartsWith(Prefix.AsSpan(), StringComparison.Ordinal)
            && (partition.Length == Prefix.Length
                || (partition[Prefix.Length] == '-' && partition[partition.Length - 1] != '-'
                && IndexOfOther(partition, static c => IsLower(c) || c == '-') < 0));
        return isPartition ? null : $"{DisplayString.Quoted(partition.ToString())} is not an AWS partition, which is aws, aws-cn or aws-us-gov, for example.";
    }

    public static string? FindThingNameProblem(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return $"The name of a thing is empty; it must have 1 to {MaxThingNameLength} characters.";
        }

        if (name.Length > MaxThingNameLength)
        {
            return $"The name of a thing, {DisplayString.Quoted(name.ToString())}, has {name.Length} characters; at most {MaxThingNameLength} are allowed.";
        }

        int other = IndexOfOther(name, static c => IsLower(c) || c is >= 'A' and <= 'Z' || IsDigit(c) || c is ':' or '_' or '-');
        return other < 0
            ? null
            : $"The name of a thing, {DisplayString.Quoted(name.ToString())}, contains {DisplayString.Quoted(name[other].ToString())}; only the "
                + "letters a to z and A to Z, digits, ':', '_' and '-' are allowed.";
    }

    /// <summary>Checks the id of a client, for which AWS limits only the length of the ARN.</summary>
    public static string? FindClientIdProblem(ReadOnlySpan<char> id, int arnLength)
    {
        if (id.IsEmpty)
        {
            return "The id of an MQTT client is empty; it must have at least 1 character.";
        }

        if (arnLength > MaxArnLength)
        {
            return $"The id of an MQTT client, {DisplayString.Quoted(id.ToString())}, gives the target's ARN {arnLength} characters; at most "
                + $"{MaxArnLength} are allowed.";
        }

        return Utf16.IndexOfUnpairedSurrogate(id) < 0
            ? null
            : $"The id of an MQTT client, {DisplayString.Quoted(id.ToString())}, contains half of a surrogate pair, which UTF-8 cannot encode.";
    }

    private static bool IsRegion(ReadOnlySpan<char> region)
    {
        int lastHyphen = region.LastIndexOf('-');
        if (lastHyphen < 0 || lastHyphen == region.Length - 1 || IndexOfOther(region.Slice(lastHyphen + 1), IsDigit) >= 0)
        {
            return false;
        }

        ReadOnlySpan<char> words = region.Slice(0, lastHyphen);
        int wordLength = 0;
        int hyphens = 0;
        foreach (char c in words)
        {
            if (c == '-')
            {
                if (wordLength == 0)
                {
                    return false;
                }

                hyphens++;
                wordLength = 0;
            }
            else if (IsLower(c))
            {
                wordLength++;
            }
            else
            {
                return false;
            }
        }

        return hyphens > 0 && wordLength > 0;
    }

    private static int IndexOfOther(ReadOnlySpan<char> text, Func<char, bool> isAllowed)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!isAllowed(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';
}
