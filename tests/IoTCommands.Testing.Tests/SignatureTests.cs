using IoTCommands.Testing.Tests.Support;

namespace IoTCommands.Testing.Tests;

public sealed class SignatureTests(SharedEndpoint shared)
{
    private LocalIoTCommands Local => shared.Local;

    [Fact]
    public async Task A_request_without_authorization_is_refused()
    {
        RawAnswer answer = await SendAsync(null);

        answer.ShouldBe(403, "MissingAuthenticationTokenException", "no Authorization header");
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
    [InlineData("iot")]
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
    public async Task The_signature_is_looked_at_before_the_body()
    {
        RawAnswer answer = await Local.SendAsync(HttpMethod.Post, "/command-executions", "no JSON", null, null);

        answer.ShouldBe(403, "MissingAuthenticationTokenException");
    }

    private Task<RawAnswer> SendAsync(string? authorization, string? date = RawCaller.Date) => Local.SendAsync(
        HttpMethod.Post, "/command-executions",
            $$"""{"commandArn":"{{Local.Account}}:command/Static","targetArn":"{{CommandTarget.ForClient(Local.Account, "any")}}"}""", authorization, date);
}
