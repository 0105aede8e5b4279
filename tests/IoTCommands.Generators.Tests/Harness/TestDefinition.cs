namespace IoTCommands.Generators.Tests.Harness;

/// <summary>Texts of definitions that say no more than a test of the pipeline needs.</summary>
internal static class TestDefinition
{
    /// <summary>A command without parameters.</summary>
    public static string Static(string commandId) => $$"""{ "commandId": "{{commandId}}", "payload": { "content": "e30=" } }""";

    /// <summary>A command with one required INTEGER parameter.</summary>
    public static string Of(string commandId, string parameter = "level") => $$"""
        {
          "commandId": "{{commandId}}",
          "payloadTemplate": "{\"{{parameter}}\":\"${aws:iot:commandexecution::parameter:{{parameter}}}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "{{parameter}}", "type": "INTEGER" } ]
        }
        """;
}
