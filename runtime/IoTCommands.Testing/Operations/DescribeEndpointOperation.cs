using IoTCommands.Definitions;
using IoTCommands.Testing.Http;
using Microsoft.AspNetCore.Http;

namespace IoTCommands.Testing.Operations;

/// <summary>DescribeEndpoint. The address is the one that the caller uses, for each endpoint type. Like AWS's address, it has no scheme.</summary>
internal sealed class DescribeEndpointOperation : IOperation
{
    public OperationRoute Route { get; } = new("DescribeEndpoint", OperationRoute.IoT, HttpMethods.Get, "/endpoint");

    public ServiceResponse Invoke(ServiceRequest request)
    {
        string? type = request.FindQuery("endpointType");
        if (type is not ("iot:Jobs" or "iot:Data-ATS"))
        {
            RequestProblems problems = new();
            string found = type is null ? "missing" : DisplayString.Quoted(type);
            problems.Add($"endpointType is {found}; the local endpoint has iot:Jobs and iot:Data-ATS.");
            throw ServiceErrors.InvalidRequest(problems);
        }

        return ServiceResponse.Ok(writer => writer.WriteString("endpointAddress", request.Host));
    }
}
