using IoTCommands.Testing.Devices;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>DescribeThing.</summary>
internal sealed class DescribeThingOperation(ServiceState state) : IOperation
{
    public OperationRoute Route { get; } = new("DescribeThing", OperationRoute.IoT, HttpMethods.Get, "/things/{thingName}");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string name = ThingRequests.ParseName(request);
        StoredThing thing = state.Things.Find(name) ?? throw ThingRequests.NotFound(state, name);
        return ServiceResponse.Ok(writer =>
        {
            writer.WriteString("defaultClientId", name);
            writer.WriteString("thingName", name);
            writer.WriteString("thingId", thing.Id);
            writer.WriteString("thingArn", ThingRequests.GetArn(state, name));
            ThingRequests.WriteAttributes(writer, thing);
        });
    }
}
