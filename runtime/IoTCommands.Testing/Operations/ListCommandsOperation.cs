using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>ListCommands.</summary>
internal sealed class ListCommandsOperation(ServiceState state) : IOperation
{
    /// <summary>From AWS's model; <see cref="DefaultResults"/> is from the developer guide.</summary>
    public const int MaxResults = 100;

    public const int DefaultResults = 25;

    public OperationRoute Route { get; } = new("ListCommands", OperationRoute.IoT, HttpMethods.Get, "/commands");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        RequestProblems problems = new();
        CommandFilter filter = new(ParseNamespace(request.FindQuery("namespace"), problems), ParseParameterName(request, problems));
        bool isAscending = PageRequest.ParseSortOrder(request.FindQuery("sortOrder"), problems);
        PageRequest pageRequest = PageRequest.Parse(request, MaxResults, DefaultResults, isAscending, $"{Route.Name} {filter}", problems);
        if (problems.Count > 0)
        {
            throw ServiceErrors.Validation(problems);
        }

        return ServiceResponse.OkPage("commands", state.Commands.List(filter, pageRequest), (writer, command) =>
        {
            writer.WriteString("commandArn", state.Account.GetCommandArn(command.CommandId));
            writer.WriteString("commandId", command.CommandId);
            writer.WriteIfSet("displayName", command.Served.Model.DisplayName);
            writer.WriteBoolean("deprecated", command.IsDeprecated);
            writer.WriteTime("createdAt", command.CreatedAt);
            writer.WriteTime("lastUpdatedAt", command.LastUpdatedAt);
            writer.WriteBoolean("pendingDeletion", command.IsPendingDeletion);
        });
    }

    public static IoTCommandNamespace? ParseNamespace(string? name, RequestProblems problems)
    {
        if (name is null)
        {
            return null;
        }

        if (WireNames.TryParse(name, out IoTCommandNamespace value))
        {
            return value;
        }

        problems.Add($"namespace is {DisplayString.Quoted(name)}; it must be {WordList.Join(WireNames.Namespaces)}.");
        return null;
    }

    private static string? ParseParameterName(ServiceRequest request, RequestProblems problems)
    {
        string? name = request.FindQuery("commandParameterName");
        if (name is not null && !AllowedCharacters.IsParameterName(name))
        {
            problems.Add($"commandParameterName is {DisplayString.Quoted(name)}; "
                + $"a parameter's name is 1 to {Limits.ParameterName} letters, digits, '.', '$', '_' and '-'.");
        }

        return name;
    }
}
