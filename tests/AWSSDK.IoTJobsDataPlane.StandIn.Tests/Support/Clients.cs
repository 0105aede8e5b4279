using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using Amazon.Runtime;

namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

internal static class Clients
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    public static AmazonIoTJobsDataPlaneClient For(RecordingServer server, Action<AmazonIoTJobsDataPlaneConfig>? configure = null)
    {
        var config = new AmazonIoTJobsDataPlaneConfig { ServiceURL = server.Url, AuthenticationRegion = "eu-central-1", MaxErrorRetry = 0 };
        configure?.Invoke(config);
        return new AmazonIoTJobsDataPlaneClient(new BasicAWSCredentials(AccessKey, SecretKey), config);
    }

    public static StartCommandExecutionRequest Request(string? clientToken = null) => new()
    {
        ClientToken = clientToken,
        CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/SetOvenTemperature",
        TargetArn = "arn:aws:iot:eu-central-1:123456789012:thing/oven-17",
    };

    public static StartCommandExecutionRequest RequestWith(CommandParameterValue? value) => new()
    {
        ClientToken = "token",
        Parameters = new() { ["p"] = value! },
    };
}
