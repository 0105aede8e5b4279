namespace IoTCommands.Requests;

/// <summary>Finds the partition of a Region, the second part of an ARN.</summary>
/// <remarks>
/// The prefix of the Region's name decides, so that Regions that are newer than the SDK work too. <c>RegionEndpoint.GetBySystemName</c> of AWSSDK.Core is not
/// used: it keeps each name that it is called with, and names can come from untrusted ARNs. Tests compare this table with the Regions of AWSSDK.Core.
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

    /// <summary>Returns the partition of a Region; <c>aws</c> if the Region is in no other partition.</summary>
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

    /// <summary>Returns false if the Region is in another partition. An unknown partition can have each Region without a known prefix.</summary>
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
