using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Requests;

/// <summary>The parts of a command's ARN: <c>arn:{partition}:iot:{region}:{account}:command/{commandId}</c>.</summary>
internal readonly record struct CommandArn(string Partition, string Region, string AccountId, string CommandId)
{
    public const string ResourcePrefix = "command/";

    private const string Form = "A command's ARN looks like arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature.";

    /// <returns>Null if the string is the ARN of a command; otherwise, what is wrong.</returns>
    public static string? FindProblem(string arn, out CommandArn command)
    {
        command = default;
        string[] parts = arn.Split([':'], 6);
        if (parts.Length < 6 || parts[0] != "arn")
        {
            return $"{DisplayString.Quoted(arn)} is not an ARN. {Form}";
        }

        string? problem = parts[2] == "iot" ? null : $"{DisplayString.Quoted(parts[2])} is not the service of a command, which is iot.";
        problem ??= TargetGrammar.FindPartitionProblem(parts[1].AsSpan())
            ?? TargetGrammar.FindRegionProblem(parts[3].AsSpan())
            ?? TargetGrammar.FindAccountIdProblem(parts[4].AsSpan());
        if (problem is null && !parts[5].StartsWith(ResourcePrefix, StringComparison.Ordinal))
        {
            problem = $"The part after the account id, {DisplayString.Quoted(parts[5])}, does not begin with {ResourcePrefix}.";
        }

        string commandId = problem is null ? parts[5][ResourcePrefix.Length..] : "";
        if (problem is null && !AllowedCharacters.IsCommandId(commandId))
        {
            problem = $"The command's id is {DisplayString.Quoted(commandId)}; it should be 1 to {Limits.CommandId} letters, digits, '_' and '-'.";
        }

        command = new CommandArn(parts[1], parts[3], parts[4], commandId);
        return problem is null ? null : $"{DisplayString.Quoted(arn)} is not the ARN of a command. {problem} {Form}";
    }
}
