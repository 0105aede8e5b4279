using System.Globalization;
using System.Text.Json;
using IoTCommands.Definitions;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>ListCommandExecutions. StartCommandExecution of the data plane has the same method and path.</summary>
internal sealed class ListCommandExecutionsOperation(ServiceState state) : IOperation
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm";

    public OperationRoute Route { get; } = new("ListCommandExecutions", OperationRoute.IoT, HttpMethods.Post, "/command-executions");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        RequestProblems problems = new();
        ExecutionFilter filter = ParseFilter(request.Body, problems, out string? commandId);
        IoTCommandNamespace? commandNamespace = ListCommandsOperation.ParseNamespace(RequestMembers.FindString(request.Body, "namespace"), problems);
        string? sortOrder = RequestMembers.FindString(request.Body, "sortOrder");
        bool isAscending = PageRequest.ParseSortOrder(sortOrder, problems) || (sortOrder is null && state.Assumptions.ListExecutionsOldestFirst);
        PageRequest pageRequest = PageRequest.Parse(
            request, ListCommandsOperation.MaxResults, ListCommandsOperation.DefaultResults, isAscending, $"{Route.Name} {filter}", problems);
        if (problems.Count > 0)
        {
            throw ServiceErrors.Validation(problems);
        }

        // The local endpoint does not start commands of this namespace.
        Page<CommandExecutionSnapshot> page = commandNamespace == IoTCommandNamespace.AwsIoTFleetWise
            ? new Page<CommandExecutionSnapshot>([], null)
            : state.Executions.List(filter, pageRequest);
        if (commandId is not null && !state.Assumptions.AllowListOfMissingCommand && state.Commands.Find(commandId) is null
            && !state.Executions.HasAny(filter.CommandArn!))
        {
            throw GetCommandOperation.NotFound(state, commandId);
        }

        if (state.Assumptions.RefuseListOfMissingThing && filter.TargetArn is not null
            && CommandTarget.Parse(filter.TargetArn) is { Kind: CommandTargetKind.Thing } thing && state.Things.Find(thing.Name) is null)
        {
            throw ThingRequests.NotFound(state, thing.Name);
        }

        return ServiceResponse.OkPage("commandExecutions", page, Write);
    }

    private ExecutionFilter ParseFilter(JsonElement body, RequestProblems problems, out string? commandId)
    {
        string? commandArn = RequestMembers.FindString(body, "commandArn");
        string? targetArn = RequestMembers.FindString(body, "targetArn");
        commandId = commandArn is null ? null : ArnChecks.ParseCommand(commandArn, state, problems);

        if (targetArn is not null)
        {
            ArnChecks.ParseTarget(targetArn, state, problems);
        }

        if (commandArn is not null && targetArn is not null)
        {
            problems.Add("The request has commandArn and targetArn; it must have only one of them.");
        }

        if (commandArn is null && targetArn is null && !state.Assumptions.AllowListWithoutArn)
        {
            problems.Add(
                "commandArn and targetArn are missing; one of them is required. AWS does not document what it does without "
                + $"({nameof(AwsAssumptions)}.{nameof(AwsAssumptions.AllowListWithoutArn)}).");
        }

        TimeFilter? started = ParseTimes(body, "startedTimeFilter", problems);
        TimeFilter? completed = ParseTimes(body, "completedTimeFilter", problems);
        if (started is not null && completed is not null)
        {
            problems.Add("The request has startedTimeFilter and completedTimeFilter; it can have only one of them.");
        }

        return new ExecutionFilter(commandArn, targetArn, ParseStatus(RequestMembers.FindString(body, "status"), problems), started, completed);
    }

    private static IoTCommandExecutionStatus? ParseStatus(string? name, RequestProblems problems)
    {
        if (name is null)
        {
            return null;
        }

        IoTCommandExecutionStatus? status = StatusNames.Find(name);
        if (status is null)
        {
            problems.Add($"status is {DisplayString.Quoted(name)}; it must be one of {string.Join(", ", StatusNames.All.Select(StatusNames.Of))}.");
        }

        return status;
    }

    private TimeFilter? ParseTimes(JsonElement body, string name, RequestProblems problems)
    {
        if (RequestMembers.Find(body, name) is not { } filter)
        {
            return null;
        }

        RequestMembers.Expect(filter, JsonValueKind.Object, name);
        string? after = RequestMembers.FindString(filter, "after");
        string? before = RequestMembers.FindString(filter, "before");
        if (after is null && before is null)
        {
            problems.Add($"{name} has neither after nor before; it must have at least one of them.");
        }

        return new TimeFilter(
            ParseTime(after, $"{name}.after", problems),
            ParseTime(before, $"{name}.before", problems),
            state.Assumptions.IncludeTimeFilterBounds);
    }

    private static DateTimeOffset? ParseTime(string? text, string name, RequestProblems problems)
    {
        if (text is null)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            return time;
        }

        problems.Add($"{name} is {DisplayString.Quoted(text)}; it must have the format yyyy-MM-ddTHH:mm, such as 2026-08-01T12:00, in UTC.");
        return null;
    }

    private static void Write(Utf8JsonWriter writer, CommandExecutionSnapshot execution)
    {
        writer.WriteString("commandArn", execution.CommandArn);
        writer.WriteString("executionId", execution.ExecutionId);
        writer.WriteString("targetArn", execution.Target.Arn);
        writer.WriteString("status", StatusNames.Of(execution.Status));
        writer.WriteTime("createdAt", execution.CreatedAt);
        writer.WriteTime("startedAt", execution.CreatedAt);
        if (execution.CompletedAt is { } completedAt)
        {
            writer.WriteTime("completedAt", completedAt);
        }
    }
}
