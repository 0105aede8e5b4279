using static IoTCommands.Definitions.Shapes.PropertyKind;

namespace IoTCommands.Definitions.Shapes;

/// <summary>The request of StartCommandExecution, which <c>aws iot-jobs-data start-command-execution --cli-input-json</c> accepts.</summary>
internal static class StartShape
{
    public static readonly PropertyShape CommandArn = new("commandArn", PropertyKind.String, "the ARN of the command") { IsRequired = true };

    public static readonly PropertyShape TargetArn = new("targetArn", PropertyKind.String, "the ARN of the thing or client that receives the command")
    {
        IsRequired = true,
    };

    public static readonly PropertyShape Parameters = new("parameters", PropertyKind.Object, "the values of the command's parameters, by their names")
    {
        Example = "{ \"level\": { \"I\": 1 } }",
    };

    public static readonly PropertyShape ExecutionTimeoutSeconds = new("executionTimeoutSeconds", Number, "the seconds that the device has");

    public static readonly PropertyShape ClientToken = new("clientToken", PropertyKind.String, "the token that makes a repeated start the same start");

    public static readonly ObjectShape Shape = new(
        "the input of StartCommandExecution", CommandArn, TargetArn, Parameters, ExecutionTimeoutSeconds, ClientToken);
}
