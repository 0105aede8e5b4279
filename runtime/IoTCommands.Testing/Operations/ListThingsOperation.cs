using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>ListThings: all things, or those with an attribute.</summary>
internal sealed class ListThingsOperation(ServiceState state) : IOperation
{
    /// <summary>From AWS's model, which does not document the default.</summary>
    private const int MaxResults = 250;

    public OperationRoute Route { get; } = new("ListThings", OperationRoute.IoT, HttpMethods.Get, "/things");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        RequestProblems problems = new();
        string? attribute = request.FindQuery("attributeName");
        string? value = request.FindQuery("attributeValue");
        string? thingType = request.FindQuery("thingTypeName");
        bool usePrefix = request.ParseBoolean("usePrefixAttributeValue", problems);
        PageRequest pageRequest = PageRequest.Parse(
            request, MaxResults, MaxResults, isAscending: true, $"{Route.Name} {attribute} {value} {usePrefix} {thingType}", problems);
        if (problems.Count > 0)
        {
            throw ServiceErrors.InvalidRequest(problems);
        }

        return ServiceResponse.OkPage("things", state.Things.List(Matches, pageRequest), (writer, thing) =>
        {
            writer.WriteString("thingName", thing.Name);
            writer.WriteString("thingArn", ThingRequests.GetArn(state, thing.Name));
            ThingRequests.WriteAttributes(writer, thing);
        });

        bool Matches(StoredThing thing)
        {
            if (thingType is not null)
            {
                return false;
            }

            if (attribute is null)
            {
                return true;
            }

            return thing.Attributes.TryGetValue(attribute, out string? found)
                && (value is null || (usePrefix ? found.StartsWith(value, StringComparison.Ordinal) : found == value));
        }
    }
}
