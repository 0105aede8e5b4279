using IoTCommands.Definitions;

namespace IoTCommands.Requests;

/// <summary>The parts of a target's ARN: <c>arn:{partition}:iot:{region}:{account}:{kind}/{name}</c>.</summary>
/// <param name="Partition">For example <c>aws</c>.</param>
/// <param name="Region">For example <c>eu-central-1</c>.</param>
/// <param name="AccountId">12 digits.</param>
/// <param name="Prefix">Everything before the kind, including the last colon.</param>
/// <param name="IsClient">True for <c>client/</c>; false for <c>thing/</c>.</param>
/// <param name="Name">The name of the thing or the id of the client.</param>
internal readonly record struct TargetArn(string Partition, string Region, string AccountId, string Prefix, bool IsClient, string Name)
{
    public const string ThingPrefix = "thing/";
    public const string ClientPrefix = "client/";

    private const string Form = "A target's ARN looks like arn:aws:iot:eu-central-1:123456789012:thing/oven-17.";

    /// <summary>Names can contain colons and slashes, so only the first five colons and the first slash are separators.</summary>
    private const int Colons = 5;

    /// <returns>Null if the string is the ARN of a target; otherwise, what is wrong.</returns>
    public static string? FindProblem(string arn, out TargetArn target)
    {
        target = default;
        Span<int> colons = stackalloc int[Colons];
        int found = 0;
        for (int i = 0; i < arn.Length && found < Colons; i++)
        {
            if (arn[i] == ':')
            {
                colons[found++] = i;
            }
        }

        if (found < Colons || !arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            return $"{DisplayString.Quoted(arn)} is not an ARN. {Form}";
        }

        ReadOnlySpan<char> text = arn.AsSpan();
        ReadOnlySpan<char> partition = Part(text, colons, 0);
        ReadOnlySpan<char> service = Part(text, colons, 1);
        ReadOnlySpan<char> region = Part(text, colons, 2);
        ReadOnlySpan<char> accountId = Part(text, colons, 3);
        string? problem = service.SequenceEqual("iot".AsSpan())
            ? null
            : $"{DisplayString.Quoted(service.ToString())} is not the service of a target, which is iot.";
        problem ??= TargetGrammar.FindPartitionProblem(partition)
            ?? TargetGrammar.FindRegionProblem(region)
            ?? TargetGrammar.FindAccountIdProblem(accountId);
        if (problem is null && !Partitions.CanHold(partition, region))
        {
            problem = $"The Region {region.ToString()} is in the partition {Partitions.OfRegion(region)}, not in {partition.ToString()}.";
        }

        int resource = colons[Colons - 1] + 1;
        bool isClient = false;
        int name = 0;
        problem ??= FindResourceProblem(text.Slice(resource), arn.Length, out isClient, out name);
        if (problem is not null)
        {
            return $"{DisplayString.Quoted(arn)} is not the ARN of a thing or a client. {problem} {Form}";
        }

        target = new TargetArn(
            partition.ToString(),
            region.ToString(),
            accountId.ToString(),
            arn.Substring(0, resource),
            isClient,
            arn.Substring(resource + name));
        return null;
    }

    private static string? FindResourceProblem(ReadOnlySpan<char> resource, int arnLength, out bool isClient, out int nameStart)
    {
        nameStart = resource.IndexOf('/') + 1;
        ReadOnlySpan<char> prefix = resource.Slice(0, nameStart);
        ReadOnlySpan<char> name = resource.Slice(nameStart);
        isClient = prefix.SequenceEqual(ClientPrefix.AsSpan());
        if (prefix.SequenceEqual(ThingPrefix.AsSpan()))
        {
            return TargetGrammar.FindThingNameProblem(name);
        }

        if (isClient)
        {
            return TargetGrammar.FindClientIdProblem(name, arnLength);
        }

        return $"The part after the account id, {DisplayString.Quoted(resource.ToString())}, begins with neither thing/ nor client/; a command goes to "
            + "one thing or one client.";
    }

    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> arn, ReadOnlySpan<int> colons, int index) =>
        arn.Slice(colons[index] + 1, colons[index + 1] - colons[index] - 1);
}
