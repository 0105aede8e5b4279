namespace IoTCommands.Packages.Tests.Consumers;

/// <summary>The definition that the consumers start, before and after a parameter is added to it.</summary>
internal static class FanDefinition
{
    public const string Before = """
        {
          "commandId": "SetFanSpeed",
          "payloadTemplate": "{\"fan\":\"${aws:iot:commandexecution::parameter:speed-percent}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            { "name": "speed-percent", "type": "INTEGER" }
          ]
        }
        """;

    public const string After = """
        {
          "commandId": "SetFanSpeed",
          "payloadTemplate": "{\"fan\":\"${aws:iot:commandexecution::parameter:speed-percent}\",\"for\":\"${aws:iot:commandexecution::parameter:minutes}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            { "name": "speed-percent", "type": "INTEGER" },
            { "name": "minutes", "type": "INTEGER" }
          ]
        }
        """;
}
