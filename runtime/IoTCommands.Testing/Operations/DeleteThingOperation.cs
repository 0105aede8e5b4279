using System.Globalization;
using IoTCommands.Definitions;
using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>DeleteThing. It is not an error if the thing does not exist.</summary>
internal sealed class DeleteThingOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("DeleteThing", OperationRoute.IoT, HttpMethods.Delete, "/things/{thingName}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string name = ThingRequests.ParseName(request);
        string? expected = request.FindQuery("expectedVersion");
        if (expected is not null && expected != StoredThing.Version.ToString(CultureInfo.InvariantCulture) && state.Things.Find(name) is not null)
        {
            throw ServiceErrors.VersionConflict($"The thing '{name}' has the version {StoredThing.Version}, not {DisplayString.Of(expected)}.");
        }

        state.Things.Remove(name);
        return ServiceResponse.Ok(static _ => { });
    }
}
