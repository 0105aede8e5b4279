namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

/// <summary>The response that the server sends.</summary>
internal sealed record Answer(int Status, string Body, params IReadOnlyList<(string Name, string Value)> Headers)
{
    public static Answer Started(string executionId = "execution-1") => new(200, $$"""{"executionId":"{{executionId}}"}""");

    /// <summary>An error in the form that AWS's REST services use: the code in a header, the message in the body.</summary>
    public static Answer Error(int status, string code) => new(status, """{"message":"told so"}""", ("x-amzn-ErrorType", code));
}
