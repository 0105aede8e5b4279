using System.Net;
using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests;

public sealed class ErrorTests
{
    public static TheoryData<Type, int> Errors { get; } = new()
    {
        { typeof(ConflictException), 409 },
        { typeof(InternalServerException), 500 },
        { typeof(ResourceNotFoundException), 404 },
        { typeof(ServiceQuotaExceededException), 402 },
        { typeof(ThrottlingException), 429 },
        { typeof(ValidationException), 400 },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task The_code_in_the_header_decides(Type type, int status)
    {
        AmazonIoTJobsDataPlaneException exception = await FailAsync(new(status, """{"message":"told so"}""", ("x-amzn-ErrorType", type.Name)));

        AssertIs(type, status, exception);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task The_address_behind_the_code_in_the_header_does_not_matter(Type type, int status)
    {
        string header = type.Name + ":http://internal.amazon.com/coral/com.amazonaws.iot/";
        AmazonIoTJobsDataPlaneException exception = await FailAsync(new(status, """{"message":"told so"}""", ("x-amzn-ErrorType", header)));

        AssertIs(type, status, exception);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task The_type_in_the_body_decides(Type type, int status)
    {
        AssertIs(type, status, await FailAsync(new(status, $$"""{"__type":"{{type.Name}}","message":"told so"}""")));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task The_namespace_before_the_type_in_the_body_does_not_matter(Type type, int status)
    {
        AssertIs(type, status, await FailAsync(new(status, $$"""{"message":"told so","__type":"com.amazonaws.iot#{{type.Name}}"}""")));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task The_code_in_the_body_decides(Type type, int status)
    {
        AssertIs(type, status, await FailAsync(new(status, $$"""{"code":"{{type.Name}}","message":"told so"}""")));
    }

    [Fact]
    public async Task The_status_does_not_decide()
    {
        AssertIs(typeof(ConflictException), 400, await FailAsync(Answer.Error(400, "ConflictException")));
    }

    [Theory]
    [InlineData("TerminalStateException")]
    [InlineData("validationexception")]
    [InlineData("SomethingNew")]
    public async Task A_code_that_the_operation_does_not_have_gives_the_services_own_exception(string code)
    {
        AmazonIoTJobsDataPlaneException exception = await FailAsync(Answer.Error(400, code));

        Assert.Equal((typeof(AmazonIoTJobsDataPlaneException), code, "told so"), (exception.GetType(), exception.ErrorCode, exception.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bad gateway")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task An_answer_without_a_code_gives_the_services_own_exception(string body)
    {
        AmazonIoTJobsDataPlaneException exception = await FailAsync(new(403, body));

        Assert.Equal((typeof(AmazonIoTJobsDataPlaneException), HttpStatusCode.Forbidden), (exception.GetType(), exception.StatusCode));
    }

    [Fact]
    public async Task A_code_counts_without_a_body()
    {
        AmazonIoTJobsDataPlaneException exception = await FailAsync(new(409, "", ("x-amzn-ErrorType", "ConflictException")));

        Assert.Null(Assert.IsType<ConflictException>(exception).ResourceId);
    }

    [Fact]
    public async Task The_request_id_comes_from_the_header()
    {
        AmazonIoTJobsDataPlaneException exception = await FailAsync(
            new(400, "{}", ("x-amzn-ErrorType", "ValidationException"), ("x-amzn-RequestId", "request-1")));

        Assert.Equal("request-1", exception.RequestId);
    }

    [Fact]
    public async Task A_conflict_names_its_resource()
    {
        const string Body = """{"other":{"resourceId":"inner"},"message":"told so","resourceId":"oven-17"}""";
        AmazonIoTJobsDataPlaneException exception = await FailAsync(new(409, Body, ("x-amzn-ErrorType", "ConflictException")));

        Assert.Equal("oven-17", Assert.IsType<ConflictException>(exception).ResourceId);
    }

    [Fact]
    public async Task A_throttled_request_brings_its_payload()
    {
        AmazonIoTJobsDataPlaneException exception = await FailAsync(new(429, """{"payload":"AQID"}""", ("x-amzn-ErrorType", "ThrottlingException")));

        Assert.Equal([1, 2, 3], Assert.IsType<ThrottlingException>(exception).Payload.ToArray());
    }

    private static void AssertIs(Type type, int status, AmazonIoTJobsDataPlaneException exception)
    {
        Assert.Equal(
            (type, type.Name, (HttpStatusCode)status, "told so"),
            (exception.GetType(), exception.ErrorCode, exception.StatusCode, exception.Message));
    }

    private static async Task<AmazonIoTJobsDataPlaneException> FailAsync(Answer answer)
    {
        await using var server = new RecordingServer(answer);
        using var client = Clients.For(server);
        return await Assert.ThrowsAnyAsync<AmazonIoTJobsDataPlaneException>(
            () => client.StartCommandExecutionAsync(Clients.Request(), TestContext.Current.CancellationToken));
    }
}
