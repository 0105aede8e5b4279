namespace IoTCommands.Requests;

/// <summary>Which partition a Region is in, the second part of every ARN.</summary>
/// <remarks>
/// By the beginning of the Region's name, so that a Region that is newer than the SDK works. <c>RegionEndpoint.GetBySystemName</c> of AWSSDK.Core
/// would do as well, but it remembers every name that it is asked for, for good, and the names come from ARNs that anybody may have written.
/// The tests compare this table with AWSSDK.Core's list of Regions.
/// </remarks>
internal static class Partitions
{
    private const string Default = "aws";

    private static readonly (string RegionPrefix, string Partition)[] Table =
    [
        ("cn-", "aws-cn"),
        ("us-gov-", "aws-us-gov"),
        ("us-iso-", "aws-iso"),
        ("us-isob-", "aws-iso-b"),
        ("eu-isoe-", "aws-iso-e"),
        ("us-isof-", "aws-iso-f"),
        ("eusc-", "aws-eusc"),
    ];

    /// <summary>The partition of a Region. A Region that none of the special partitions claims is in <c>aws</c>.</summary>
    public static string OfRegion(ReadOnlySpan<char> region)
    {
        foreach ((string prefix, string partition) in Table)
        {
            if (region.StartsWith(prefix.AsSpan(), StringComparison.Ordinal))
            {
                return partition;
            }
        }

        return Default;
    }

    /// <summary>False where it is certain that the partition has no such Region; a partition that is not in the table may have any that no other has.</summary>
    public static bool CanHold(ReadOnlySpan<char> partition, ReadOnlySpan<char> region)
    {
        string expected = OfRegion(region);
        return partition.SequenceEqual(expected.AsSpan()) || (expected == Default && !IsKnown(partition));
    }

    private static bool IsKnown(ReadOnlySpan<char> partition)
    {
        foreach ((_, string known) in Table)
        {
            if (partition.SequenceEqual(known.AsSpan()))
            {
                return true;
            }
        }

        return partition.SequenceEqual(Default.AsSpan());
    }
}
