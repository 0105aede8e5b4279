using Amazon;
using Amazon.Extensions.NETCore.Setup;
using Amazon.IoT;
using Amazon.IoT.Model;
using Amazon.Runtime;
using AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.ControlPlane;

/// <summary>Tests the requests that the client of the control plane sends, and how it parses responses.</summary>
public sealed class ControlPlaneWireTests
{
    private const string Target = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17";
    private const string TargetInQuery = "arn%3Aaws%3Aiot%3Aeu-central-1%3A123456789012%3Athing%2Foven-17";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Requests { get; } = new()
    {
        {
            "CreateCommand",
            "PUT /commands/SetFan",
            """
            {"description":"d","displayName":"n","mandatoryParameters":[{"defaultValue":{"I":5},"name":"p","type":"INTEGER","valueConditions":[
            {"comparisonOperator":"IN_RANGE","operand":{"numberRange":{"max":"9","min":"1"}}},{"comparisonOperator":"IN_SET","operand":{"numbers":["5"]}}]}],
            "namespace":"AWS-IoT","payload":{"content":"AQID","contentType":"text/plain"},"payloadTemplate":"t",
            "preprocessor":{"awsJsonSubstitution":{"outputFormat":"CBOR"}},"roleArn":"r","tags":[{"Key":"k","Value":"v"}]}
            """.ReplaceLineEndings("")
        },
        { "GetCommand", "GET /commands/SetFan", "" },
        { "UpdateCommand", "PATCH /commands/SetFan", """{"deprecated":false,"displayName":"n"}""" },
        { "DeleteCommand", "DELETE /commands/SetFan", "" },
        { "ListCommands", "GET /commands?commandParameterName=p&maxResults=10&namespace=AWS-IoT&nextToken=a%2Bb&sortOrder=ASCENDING", "" },
        { "GetCommandExecution", $"GET /command-executions/e?includeResult=true&targetArn={TargetInQuery}", "" },
        {
            "ListCommandExecutions",
            "POST /command-executions?maxResults=10&nextToken=t",
            $$"""
            {"completedTimeFilter":{"after":"2026-01-02T03:04"},"namespace":"AWS-IoT","sortOrder":"DESCENDING","status":"IN_PROGRESS","targetArn":"{{Target}}"}
            """
        },
        { "DeleteCommandExecution", $"DELETE /command-executions/e?targetArn={TargetInQuery}", "" },
        { "DescribeEndpoint", "GET /endpoint?endpointType=iot%3AJobs", "" },
    };

    public static TheoryData<Type, int> Errors { get; } = new()
    {
        { typeof(ConflictException), 409 },
        { typeof(InternalFailureException), 500 },
        { typeof(InternalServerException), 500 },
        { typeof(InvalidRequestException), 400 },
        { typeof(ResourceNotFoundException), 404 },
        { typeof(ServiceQuotaExceededException), 402 },
        { typeof(ThrottlingException), 400 },
        { typeof(UnauthorizedException), 401 },
        { typeof(ValidationException), 400 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task An_operation_sends(string operation, string line, string body)
    {
        await using var server = new RecordingServer(new Answer(200, "{}"));
        using AmazonIoTClient client = For(server);

        await CallAsync(client, operation);

        RecordedRequest request = Assert.Single(server.Requests);
        Assert.Equal((line, body, "2015-05-28"), ($"{request.Method} {request.Target}", request.Text, request.Header("X-Amz-Api-Version")));
        Assert.Equal(body.Length > 0, request.HasHeader("Content-Type"));
        string[] credential = new Signature(request).Credential;
        Assert.Equal(("AKIDEXAMPLE", "eu-central-1", "iot"), (credential[0], credential[2], credential[3]));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task The_error_code_decides_the_exception(Type type, int status)
    {
        AmazonIoTException exception = await FailAsync(Answer.Error(status, type.Name));

        Assert.Equal((type, type.Name, status, "told so"), (exception.GetType(), exception.ErrorCode, (int)exception.StatusCode, exception.Message));
    }

    [Fact]
    public async Task Another_error_code_is_the_base_exception()
    {
        AmazonIoTException exception = await FailAsync(Answer.Error(410, "Gone"));

        Assert.Equal((typeof(AmazonIoTException), "Gone"), (exception.GetType(), exception.ErrorCode));
    }

    [Fact]
    public async Task A_conflict_names_its_resource()
    {
        const string Body = """{"other":{"resourceId":"inner"},"message":"told so","resourceId":"SetFan"}""";

        AmazonIoTException exception = await FailAsync(new(409, Body, ("x-amzn-ErrorType", "ConflictException")));

        Assert.Equal("SetFan", Assert.IsType<ConflictException>(exception).ResourceId);
    }

    [Fact]
    public async Task A_request_without_its_id_is_not_sent()
    {
        using AmazonIoTClient client = new("key", "secret", new AmazonIoTConfig { ServiceURL = "http://127.0.0.1:1" });

        AmazonIoTException exception = await Assert.ThrowsAsync<AmazonIoTException>(() => client.GetCommandAsync(new(), Cancellation));

        Assert.Contains("CommandId", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_execution_has_its_result_and_its_times_in_UTC()
    {
        GetCommandExecutionResponse execution = await GetAsync(
            """
            {"executionId":"e","status":"SUCCEEDED","unknown":{"status":"x","list":[{"status":"y"}]},
             "statusReason":{"reasonCode":"OK","reasonDescription":"done"},
             "result":{"text":{"S":"hot"},"ok":{"B":false},"bytes":{"BIN":"AQID"}},
             "parameters":{"ul":{"UL":"18446744073709551615"},"d":{"D":2.5},"l":{"L":9007199254740993}},
             "executionTimeoutSeconds":300,"createdAt":1767225600.5,"completedAt":1767225601}
            """);

        Assert.Equal(
            ("e", CommandExecutionStatus.SUCCEEDED, "OK", "done", 300L),
            (execution.ExecutionId, execution.Status, execution.StatusReason.ReasonCode, execution.StatusReason.ReasonDescription,
                execution.ExecutionTimeoutSeconds));
        Assert.Equal(("hot", false, "010203"),
            (execution.Result["text"].S, execution.Result["ok"].B, Convert.ToHexString(execution.Result["bytes"].BIN.ToArray())));
        Assert.Equal(("18446744073709551615", 2.5, 9007199254740993),
            (execution.Parameters["ul"].UL, execution.Parameters["d"].D, execution.Parameters["l"].L));
        Assert.Equal((new DateTime(2026, 1, 1, 0, 0, 0, 500, DateTimeKind.Utc), DateTimeKind.Utc), (execution.CreatedAt, execution.CreatedAt!.Value.Kind));
        Assert.Null(execution.StartedAt);
    }

    [Fact]
    public async Task What_is_absent_is_null_and_a_status_that_is_new_is_kept()
    {
        GetCommandExecutionResponse execution = await GetAsync("""{"status":"PAUSED","result":null}""");

        Assert.Equal(("PAUSED", null, null, null), (execution.Status.Value, execution.Result, execution.Parameters, execution.StatusReason));
    }

    [Fact]
    public async Task A_deletion_has_the_status_of_the_response()
    {
        await using var server = new RecordingServer(new Answer(202, ""));
        using AmazonIoTClient client = For(server);

        Assert.Equal(202, (await client.DeleteCommandAsync(new() { CommandId = "c" }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_paginator_requests_page_after_page_once()
    {
        await using var server = new RecordingServer(
            new Answer(200, """{"commands":[{"commandId":"a"}],"nextToken":"1"}"""),
            new Answer(200, """{"nextToken":"2"}"""),
            new Answer(200, """{"commands":[{"commandId":"b"}]}"""));
        using AmazonIoTClient client = For(server);
        IPaginatedEnumerable<CommandSummary> commands = client.Paginators.ListCommands(new()).Commands;

        List<string> ids = [];
        await foreach (CommandSummary command in commands.WithCancellation(Cancellation))
        {
            ids.Add(command.CommandId);
        }

        Assert.Equal(["a", "b"], ids);
        Assert.Equal(["/commands", "/commands?nextToken=1", "/commands?nextToken=2"], server.Requests.Select(request => request.Target));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await commands.GetAsyncEnumerator(Cancellation).MoveNextAsync());
    }

    [Theory]
    [InlineData("eu-central-1", false, "https://iot.eu-central-1.amazonaws.com/")]
    [InlineData("cn-north-1", false, "https://iot.cn-north-1.amazonaws.com.cn/")]
    [InlineData("us-gov-west-1", true, "https://iot-fips.us-gov-west-1.amazonaws.com/")]
    public void A_Region_has_its_endpoint(string region, bool fips, string url)
    {
        AmazonIoTConfig config = new() { RegionEndpoint = RegionEndpoint.GetBySystemName(region), UseFIPSEndpoint = fips };
        using AmazonIoTClient client = new("key", "secret", config);

        Assert.Equal(url, client.DetermineServiceOperationEndpoint(new ListCommandsRequest()).URL);
    }

    [Fact]
    public async Task Options_make_a_client()
    {
        await using var server = new RecordingServer(new Answer(200, """{"endpointAddress":"a.jobs.iot.eu-central-1.amazonaws.com"}"""));
        var options = new AWSOptions { Credentials = new BasicAWSCredentials("given", "secret"), DefaultClientConfig = { ServiceURL = server.Url } };
        using IAmazonIoT client = options.CreateServiceClient<IAmazonIoT>();

        Assert.Equal("a.jobs.iot.eu-central-1.amazonaws.com", (await client.DescribeEndpointAsync(new(), Cancellation)).EndpointAddress);
    }

    private static AmazonIoTClient For(RecordingServer server) =>
        new(Clients.AccessKey, Clients.SecretKey, new AmazonIoTConfig { ServiceURL = server.Url, AuthenticationRegion = "eu-central-1", MaxErrorRetry = 0 });

    private static async Task<AmazonIoTException> FailAsync(Answer answer)
    {
        await using var server = new RecordingServer(answer);
        using AmazonIoTClient client = For(server);
        return await Assert.ThrowsAnyAsync<AmazonIoTException>(() => client.GetCommandAsync(new() { CommandId = "c" }, Cancellation));
    }

    private static async Task<GetCommandExecutionResponse> GetAsync(string body)
    {
        await using var server = new RecordingServer(new Answer(200, body));
        using AmazonIoTClient client = For(server);
        return await client.GetCommandExecutionAsync(new() { ExecutionId = "e", TargetArn = Target }, Cancellation);
    }

    private static Task CallAsync(AmazonIoTClient client, string operation) => operation switch
    {
        "CreateCommand" => client.CreateCommandAsync(
            new()
            {
                CommandId = "SetFan",
                Description = "d",
                DisplayName = "n",
                Namespace = CommandNamespace.AWSIoT,
                Payload = new() { Content = new MemoryStream([1, 2, 3]), ContentType = "text/plain" },
                PayloadTemplate = "t",
                Preprocessor = new() { AwsJsonSubstitution = new() { OutputFormat = OutputFormat.CBOR } },
                RoleArn = "r",
                Tags = [new() { Key = "k", Value = "v" }],
                MandatoryParameters =
                [
                    new()
                    {
                        Name = "p",
                        Type = CommandParameterType.INTEGER,
                        DefaultValue = new() { I = 5 },
                        ValueConditions =
                        [
                            new()
                            {
                                ComparisonOperator = CommandParameterValueComparisonOperator.IN_RANGE,
                                Operand = new() { NumberRange = new() { Min = "1", Max = "9" } },
                            },
                            new() { ComparisonOperator = CommandParameterValueComparisonOperator.IN_SET, Operand = new() { Numbers = ["5"] } },
                        ],
                    },
                ],
            },
            Cancellation),
        "GetCommand" => client.GetCommandAsync(new() { CommandId = "SetFan" }, Cancellation),
        "UpdateCommand" => client.UpdateCommandAsync(new() { CommandId = "SetFan", Deprecated = false, DisplayName = "n" }, Cancellation),
        "DeleteCommand" => client.DeleteCommandAsync(new() { CommandId = "SetFan" }, Cancellation),
        "ListCommands" => client.ListCommandsAsync(
            new() { CommandParameterName = "p", MaxResults = 10, Namespace = CommandNamespace.AWSIoT, NextToken = "a+b", SortOrder = SortOrder.ASCENDING },
            Cancellation),
        "GetCommandExecution" => client.GetCommandExecutionAsync(new() { ExecutionId = "e", TargetArn = Target, IncludeResult = true }, Cancellation),
        "ListCommandExecutions" => client.ListCommandExecutionsAsync(
            new()
            {
                TargetArn = Target,
                MaxResults = 10,
                NextToken = "t",
                Namespace = CommandNamespace.AWSIoT,
                SortOrder = SortOrder.DESCENDING,
                Status = CommandExecutionStatus.IN_PROGRESS,
                CompletedTimeFilter = new() { After = "2026-01-02T03:04" },
            },
            Cancellation),
        "DeleteCommandExecution" => client.DeleteCommandExecutionAsync(new() { ExecutionId = "e", TargetArn = Target }, Cancellation),
        "DescribeEndpoint" => client.DescribeEndpointAsync(new() { EndpointType = "iot:Jobs" }, Cancellation),
        _ => throw new ArgumentException($"There is no operation {operation}.", nameof(operation)),
    };
}
