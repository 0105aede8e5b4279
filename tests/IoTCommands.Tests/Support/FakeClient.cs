using System.Reflection;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;

namespace IoTCommands.Tests.Support;

/// <summary>
/// A mock of the SDK's interface, as users create it with a mocking library. It is a proxy, because AWS's interface has more operations than the stand-in.
/// </summary>
public class FakeClient : DispatchProxy
{
    private Func<StartCommandExecutionRequest, CancellationToken, Task<StartCommandExecutionResponse>> _start = null!;

    public static IAmazonIoTJobsDataPlane That(Func<StartCommandExecutionRequest, CancellationToken, Task<StartCommandExecutionResponse>> start)
    {
        IAmazonIoTJobsDataPlane client = Create<IAmazonIoTJobsDataPlane, FakeClient>();
        ((FakeClient)client)._start = start;
        return client;
    }

    public static IAmazonIoTJobsDataPlane That(Func<StartCommandExecutionRequest, StartCommandExecutionResponse> start) =>
        That((request, _) => Task.FromResult(start(request)));

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Assert.Equal(nameof(IAmazonIoTJobsDataPlane.StartCommandExecutionAsync), targetMethod!.Name);
        return _start((StartCommandExecutionRequest)args![0]!, (CancellationToken)args[1]!);
    }
}
