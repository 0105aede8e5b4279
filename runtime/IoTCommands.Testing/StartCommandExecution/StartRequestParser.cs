using System.Globalization;
using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;
using IoTCommands.Requests;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>Parses the body of a StartCommandExecution request, and checks what does not depend on the definition of the command.</summary>
/// <remarks>
/// Members, lengths and patterns are those of StartCommandExecutionRequest in the model of <c>iot-jobs-data</c>. A member of the wrong JSON kind causes a
/// SerializationException, because no typed client can send it. All other problems are in one ValidationException. Unknown members are ignored, and null is
/// the same as a missing member.
/// </remarks>
internal sealed class StartRequestParser(ServiceState state)
{
    public StartArguments Parse(JsonElement body)
    {
        RequestProblems problems = new();
        CommandTarget? target = ParseTarget(RequestMembers.FindString(body, "targetArn"), problems);
        (string Arn, string Id)? command = ParseCommand(RequestMembers.FindString(body, "commandArn"), problems);
        long? timeoutSeconds = ParseTimeout(RequestMembers.Find(body, "executionTimeoutSeconds"), problems);
        string? clientToken = ParseClientToken(RequestMembers.FindString(body, "clientToken"), problems);
        Dictionary<string, ParameterValueModel> parameters = ParseParameters(RequestMembers.Find(body, "parameters"), command?.Id, problems);
        return problems.Count > 0 || target is null || command is null
            ? throw ServiceErrors.Validation(problems)
            : new StartArguments
            {
                Target = target,
                CommandArn = command.Value.Arn,
                CommandId = command.Value.Id,
                TimeoutSeconds = timeoutSeconds,
                ClientToken = clientToken,
                Parameters = parameters,
            };
    }

    private CommandTarget? ParseTarget(string? arn, RequestProblems problems)
    {
        if (arn is null)
        {
            problems.Add("targetArn is missing; it is required.", "targetArn");
            return null;
        }

        return ArnChecks.ParseTarget(arn, state, problems);
    }

    private (string Arn, string Id)? ParseCommand(string? arn, RequestProblems problems)
    {
        if (arn is null)
        {
            problems.Add("commandArn is missing; it is required.");
            return null;
        }

        return ArnChecks.ParseCommand(arn, state, problems) is { } commandId ? (arn, commandId) : null;
    }

    private long? ParseTimeout(JsonElement? element, RequestProblems problems)
    {
        if (element is not { } found)
        {
            return null;
        }

        RequestMembers.Expect(found, JsonValueKind.Number, "executionTimeoutSeconds");
        string text = found.GetRawText();
        long maxSeconds = (long)state.MaxExecutionTimeout.TotalSeconds;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long seconds) && seconds >= 1
            && (seconds <= maxSeconds || state.Assumptions.CapExecutionTimeout))
        {
            return seconds;
        }

        problems.Add(
            $"executionTimeoutSeconds is {text}; it must be a whole number from 1 to {maxSeconds.ToString(CultureInfo.InvariantCulture)}.",
            "executionTimeoutSeconds");
        return null;
    }

    private static string? ParseClientToken(string? token, RequestProblems problems)
    {
        if (token is not null && ClientTokens.FindProblem(token) is { } problem)
        {
            problems.Add($"clientToken: {problem}");
        }

        return token;
    }

    private Dictionary<string, ParameterValueModel> ParseParameters(JsonElement? element, string? commandId, RequestProblems problems)
    {
        Dictionary<string, ParameterValueModel> parameters = new(StringComparer.Ordinal);
        if (element is not { } map)
        {
            return parameters;
        }

        RequestMembers.Expect(map, JsonValueKind.Object, "parameters");
        CommandModel? command = commandId is null ? null : state.Commands.Find(commandId)?.Served.Model;
        bool isEmpty = true;
        foreach (JsonProperty entry in map.EnumerateObject())
        {
            isEmpty = false;
            if (!AllowedCharacters.IsParameterName(entry.Name))
            {
                problems.Add(problems.IsFull ? string.Empty :
                    $"parameters has the key {DisplayString.Quoted(entry.Name)}; "
                    + $"a parameter's name is 1 to {Limits.ParameterName} letters, digits, '.', '$', '_' and '-'.");
            }
            else if (RequestValueParser.Parse(entry.Name, entry.Value, command, state.Assumptions, problems) is { } value)
            {
                parameters.Add(entry.Name, value);
            }
        }

        if (isEmpty)
        {
            problems.Add("parameters is empty; it must have at least one parameter or be left out.");
        }

        return parameters;
    }
}
