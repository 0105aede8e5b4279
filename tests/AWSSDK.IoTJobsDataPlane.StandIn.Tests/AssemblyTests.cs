using System.Reflection;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void What_is_compiled_against_it_refers_to_the_assembly_that_AWSs_package_holds()
    {
        AssemblyName reference = Assert.Single(
            typeof(AssemblyTests).Assembly.GetReferencedAssemblies(), assembly => assembly.Name == typeof(IAmazonIoTJobsDataPlane).Assembly.GetName().Name);

        Assert.Equal(("AWSSDK.IoTJobsDataPlane", new Version(4, 0, 0, 0)), (reference.Name, reference.Version));
    }

    [Fact]
    public void It_is_built_on_AWSs_own_core()
    {
        Assert.Contains(typeof(IAmazonIoTJobsDataPlane).Assembly.GetReferencedAssemblies(), assembly => assembly.Name == "AWSSDK.Core");
    }

    [Theory]
    [InlineData(typeof(ConflictException))]
    [InlineData(typeof(InternalServerException))]
    [InlineData(typeof(ResourceNotFoundException))]
    [InlineData(typeof(ServiceQuotaExceededException))]
    [InlineData(typeof(ThrottlingException))]
    [InlineData(typeof(ValidationException))]
    public void Every_error_is_an_error_of_the_service_and_of_AWS(Type type)
    {
        Assert.Equal([typeof(AmazonIoTJobsDataPlaneException), typeof(AmazonServiceException)], [type.BaseType, type.BaseType!.BaseType]);
    }

    [Fact]
    public async Task A_fake_overrides_the_clients_method()
    {
        using IAmazonIoTJobsDataPlane client = new Fake();

        Assert.Equal("fake", (await client.StartCommandExecutionAsync(new(), TestContext.Current.CancellationToken)).ExecutionId);
    }

    private sealed class Fake() : AmazonIoTJobsDataPlaneClient("key", "secret", "http://localhost")
    {
        public override Task<StartCommandExecutionResponse> StartCommandExecutionAsync(
            StartCommandExecutionRequest request, CancellationToken cancellationToken = default)
            => Task.FromResult(new StartCommandExecutionResponse { ExecutionId = "fake" });
    }
}
