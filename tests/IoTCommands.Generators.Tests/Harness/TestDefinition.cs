namespace IoTCommands.Generators.Tests.Harness;

/// <summary>Creates minimal definitions for tests of the pipeline.</summary>
internal static class TestDefinition
{
    /// <summary>Returns a command without parameters.</summary>
    public static string Static(string commandId) => $$"""{ "commandId": "{{commandId}}", "payload": { "content": "e30=" } }""";

    /// <summary>Returns a command with one required INTEGER parameter.</summary>
    public static string Of(string commandId, string parameter = "level") => $$"""
        {
          "commandId": "{{commandId}}",
          "payloadTemplate": "{\"{{parameter}}\":\"${aws:iot:commandexecution::parameter:{{parameter}}}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "{{parameter}}", "type": "INTEGER" } ]
        }
        """;
}
