using IoTCommands.Definitions;

namespace IoTCommands;

/// <summary>Reads a target's ARN: <c>arn:{partition}:iot:{region}:{account}:{kind}/{name}</c>.</summary>
internal static class TargetArnReader
{
    private const string Form = "A target's ARN looks like arn:aws:iot:eu-central-1:123456789012:thing/oven-17.";

    /// <summary>Names may hold colons and slashes, so only the first five colons and the first slash divide.</summary>
    private const int Colons = 5;

    /// <returns>Null, and a target; or what is wrong, and null.</returns>
    public static string? Read(string arn, out CommandTarget? target)
    {
        target = null;
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
            return $"{ShownText.Quoted(arn)} is not an ARN. {Form}";
        }

        ReadOnlySpan<char> text = arn.AsSpan();
        ReadOnlySpan<char> partition = Part(text, colons, 0);
        ReadOnlySpan<char> service = Part(text, colons, 1);
        ReadOnlySpan<char> region = Part(text, colons, 2);
        ReadOnlySpan<char> accountId = Part(text, colons, 3);
        string? problem = service.SequenceEqual("iot".AsSpan()) ? null : $"{ShownText.Quoted(service.ToString())} is not the service of a target, which is iot.";
        problem ??= TargetGrammar.FindPartitionProblem(partition)
            ?? TargetGrammar.FindRegionProblem(region)
            ?? TargetGrammar.FindAccountIdProblem(accountId);
        if (problem is null && !Partitions.CanHold(partition, region))
        {
            problem = $"The Region {region.ToString()} is in the partition {Partitions.OfRegion(region)}, not in {partition.ToString()}.";
        }

        int resource = colons[Colons - 1] + 1;
        TargetKind kind = default;
        int name = 0;
        problem ??= ReadResource(text.Slice(resource), arn.Length, out kind, out name);
        if (problem is not null)
        {
            return $"{ShownText.Quoted(arn)} is not the ARN of a thing or a client. {problem} {Form}";
        }

        var account = new IoTAccount(partition.ToString(), region.ToString(), accountId.ToString(), arn.Substring(0, resource));
        target = new CommandTarget(account, kind, arn.Substring(resource + name), arn);
        return null;
    }

    private static string? ReadResource(ReadOnlySpan<char> resource, int arnLength, out TargetKind kind, out int nameStart)
    {
        nameStart = resource.IndexOf('/') + 1;
        ReadOnlySpan<char> prefix = resource.Slice(0, nameStart);
        ReadOnlySpan<char> name = resource.Slice(nameStart);
        kind = TargetKind.Thing;
        if (prefix.SequenceEqual(CommandTarget.ThingPrefix.AsSpan()))
        {
            return TargetGrammar.FindThingNameProblem(name);
        }

        if (prefix.SequenceEqual(CommandTarget.ClientPrefix.AsSpan()))
        {
            kind = TargetKind.Client;
            return TargetGrammar.FindClientIdProblem(name, arnLength);
        }

        return $"The part behind the account id, {ShownText.Quoted(resource.ToString())}, begins with neither thing/ nor client/; a command goes to one thing or one client.";
    }

    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> arn, ReadOnlySpan<int> colons, int index) =>
        arn.Slice(colons[index] + 1, colons[index + 1] - colons[index] - 1);
}
