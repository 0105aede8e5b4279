using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;
using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

public sealed class SignatureTests(SharedEndpoint shared)
{
    private LocalIoTCommands Local => shared.Local;

    [Fact]
    public async Task A_request_without_authorization_is_refused()
    {
        RawAnswer answer = await SendAsync(null);

        answer.ShouldBe(403, "MissingAuthenticationTokenException", "no Authorization header", "curl", "--aws-sigv4");
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz", "'Basic'")]
    [InlineData("AWS4-ECDSA-P256-SHA256 Credential=A/20260801/iot-jobs-data/aws4_request, SignedHeaders=host, Signature=00", "AWS4-ECDSA-P256-SHA256")]
    [InlineData("AWS4-HMAC-SHA256", "name=value")]
    [InlineData("AWS4-HMAC-SHA256 Credential", "'Credential'")]
    public async Task A_request_that_is_signed_otherwise_is_refused(string authorization, string found)
    {
        RawAnswer answer = await SendAsync(authorization);

        answer.ShouldBe(403, "IncompleteSignatureException", found);
    }

    [Theory]
    [InlineData("AKID/20260801/us-east-1/iot-jobs-data")]
    [InlineData("AKID/20260801/us-east-1/iot-jobs-data/aws5_request")]
    [InlineData("AKID/2026-08-01/us-east-1/iot-jobs-data/aws4_request")]
    [InlineData("AKID/2026080/us-east-1/iot-jobs-data/aws4_request")]
    [InlineData("AKID/20260801//iot-jobs-data/aws4_request")]
    [InlineData("20260801/us-east-1/iot-jobs-data/aws4_request")]
    [InlineData("")]
    public async Task A_malformed_credential_is_refused(string credential)
    {
        RawAnswer answer = await SendAsync(RawCaller.Authorization(credential: credential));

        answer.ShouldBe(403, "IncompleteSignatureException", "Credential");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x-amz-date")]
    [InlineData("x-amz-date;hosts")]
    public async Task Signed_headers_without_host_are_refused(string signedHeaders)
    {
        RawAnswer answer = await SendAsync(RawCaller.Authorization(signedHeaders: signedHeaders));

        answer.ShouldBe(403, "IncompleteSignatureException", "SignedHeaders");
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    [InlineData("0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task A_malformed_signature_is_refused(string signature)
    {
        RawAnswer answer = await SendAsync(RawCaller.Authorization(signature: signature));

        answer.ShouldBe(403, "IncompleteSignatureException", "Signature");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("20260801")]
    [InlineData("20260802T000000Z")]
    public async Task A_date_that_is_missing_or_not_the_credentials_is_refused(string? date)
    {
        RawAnswer answer = await SendAsync(RawCaller.Authorization(), date);

        answer.ShouldBe(403, "IncompleteSignatureException", "X-Amz-Date", "20260801");
    }

    [Theory]
    [InlineData("iotdata")]
    [InlineData("iot-jobs-data2")]
    [InlineData("IOT-JOBS-DATA")]
    public async Task A_signature_for_another_service_is_refused(string service)
    {
        RawAnswer answer = await SendAsync(RawCaller.Authorization(credential: $"AKID/20260801/us-east-1/{service}/aws4_request"));

        answer.ShouldBe(403, "InvalidSignatureException", $"'{service}'", "'iot-jobs-data'");
    }

    [Theory]
    [InlineData("AKID/20260801/us-east-1/iot-jobs-data/aws4_request")]
    [InlineData("AKID/with/slashes/20260801/us-east-1/iot-jobs-data/aws4_request")]
    [InlineData("AKID/20260801/eu-north-1/iot-jobs-data/aws4_request")]
    public async Task Any_credentials_and_any_Region_are_welcome(string credential)
    {
        RawAnswer answer = await SendAsync(RawCaller.Authorization(credential: credential));

        Assert.Null(answer.ErrorType);
    }

    [Fact]
    public async Task Blanks_between_the_parts_do_not_matter()
    {
        RawAnswer answer = await SendAsync(RawCaller.Authorization().Replace(", ", ",", StringComparison.Ordinal));

        Assert.Null(answer.ErrorType);
    }

    [Fact]
    public async Task Older_SDKs_sign_the_control_plane_by_another_name()
    {
        RawAnswer answer = await Local.SendAsync(
            HttpMethod.Get, "/commands", null, RawCaller.Authorization("AKID/20260801/us-east-1/execute-api/aws4_request"), RawCaller.Date);

        Assert.Null(answer.ErrorType);
    }

    [Theory]
    [InlineData("GET", "/commands", "iot-jobs-data", "'iot'")]
    [InlineData("POST", "/command-executions", "s3", "'iot-jobs-data' or 'iot'")]
    public async Task A_signature_for_the_other_plane_is_refused(string method, string path, string service, string right)
    {
        RawAnswer answer = await Local.SendAsync(
            new HttpMethod(method), path, null, RawCaller.Authorization($"AKID/20260801/us-east-1/{service}/aws4_request"), RawCaller.Date);

        answer.ShouldBe(403, "InvalidSignatureException", $"'{service}'", right);
    }

    [Theory]
    [InlineData("AKID", "secret", null, null)]
    [InlineData("AKID", "other", null, "InvalidSignatureException")]
    [InlineData("OTHER", "secret", null, "UnrecognizedClientException")]
    [InlineData("AKID", "secret", "token", "UnrecognizedClientException")]
    public async Task Configured_credentials_are_required(string accessKey, string secretKey, string? token, string? errorType)
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            static options => options.Credentials = new BasicAWSCredentials("AKID", "secret"), TestCommand.Static("c"));
        AWSCredentials credentials = token is null ? new BasicAWSCredentials(accessKey, secretKey) : new SessionAWSCredentials(accessKey, secretKey, token);
        using AmazonIoTJobsDataPlaneClient client = new(
            credentials, new AmazonIoTJobsDataPlaneConfig { ServiceURL = local.Endpoint.AbsoluteUri, AuthenticationRegion = "eu-central-1" });

        Exception? exception = await Record.ExceptionAsync(() => StartAsync(client, local));

        Assert.Equal(errorType, (exception as AmazonServiceException)?.ErrorCode);
        Assert.Equal(errorType is null, exception is null);
    }

    [Fact]
    public async Task The_endpoints_own_client_has_the_configured_credentials()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            static options => options.Credentials = new SessionAWSCredentials("AKID", "secret", "token"), TestCommand.Static("c"));
        using AmazonIoTJobsDataPlaneClient client = local.CreateClient();

        await StartAsync(client, local);

        Assert.Single(local.Executions.List());
    }

    [Fact]
    public async Task A_request_that_was_changed_after_it_was_signed_is_refused()
    {
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            static options => options.Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret"), TestCommand.Static("c"));

        RawAnswer answer = await local.StartAsync("c", "t", "");

        answer.ShouldBe(403, "InvalidSignatureException", "canonical request", "POST\n/command-executions\n");
    }

    [Fact]
    public async Task The_signature_is_looked_at_before_the_body()
    {
        RawAnswer answer = await Local.SendAsync(HttpMethod.Post, "/command-executions", "no JSON", null, null);

        answer.ShouldBe(403, "MissingAuthenticationTokenException");
    }

    private static Task<StartCommandExecutionResponse> StartAsync(AmazonIoTJobsDataPlaneClient client, LocalIoTCommands local) =>
        client.StartCommandExecutionAsync(
            new StartCommandExecutionRequest { CommandArn = $"{local.Account}:command/c", TargetArn = local.AddThing("t").Arn },
            TestContext.Current.CancellationToken);

    private Task<RawAnswer> SendAsync(string? authorization, string? date = RawCaller.Date) => Local.SendAsync(
        HttpMethod.Post, "/command-executions",
            $$"""{"commandArn":"{{Local.Account}}:command/Static","targetArn":"{{CommandTarget.ForClient(Local.Account, "any")}}"}""", authorization, date);
}
