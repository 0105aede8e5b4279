using System.Text.Json;
using IoTCommands.Requests;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>Methods that the operations on things share.</summary>
internal static class ThingRequests
{
    /// <exception cref="ServiceException">The name in the path is not valid: InvalidRequestException.</exception>
    public static string ParseName(ServiceRequest request)
    {
        string name = request.Labels["thingName"];
        RequestProblems problems = new();
        if (TargetGrammar.FindThingNameProblem(name) is { } problem)
        {
            problems.Add($"thingName: {problem}");
            throw ServiceErrors.InvalidRequest(problems);
        }

        return name;
    }

    /// <summary>Creates the error of an operation on a thing that does not exist.</summary>
    public static ServiceException NotFound(ServiceState state, string name) => ServiceErrors.ResourceNotFound(
        $"There is no thing '{name}'. The local endpoint has {NameList.Describe(state.Things.Names, name)}");

    public static string GetArn(ServiceState state, string name) => state.Account.GetArn(TargetArn.ThingPrefix, name);

    public static void WriteAttributes(Utf8JsonWriter writer, StoredThing thing)
    {
        writer.WriteStartObject("attributes");
        foreach ((string name, string value) in thing.Attributes)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WriteNumber("version", StoredThing.Version);
    }
}
