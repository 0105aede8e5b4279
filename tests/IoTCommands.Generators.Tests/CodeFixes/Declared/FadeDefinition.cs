namespace IoTCommands.Generators.Tests.CodeFixes.Declared;

/// <summary>A definition that types are bound to. It has required and optional parameters of several types, with and without a description.</summary>
internal static class FadeDefinition
{
    public const string Text = """
        {
          "commandId": "fade",
          "payloadTemplate": "{\"l\":\"${aws:iot:commandexecution::parameter:level}\",\"m\":\"${aws:iot:commandexecution::parameter:mode}\",\"r\":\"${aws:iot:commandexecution::parameter:ramp-ms}\",\"k\":\"${aws:iot:commandexecution::parameter:key}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            { "name": "level", "type": "INTEGER", "description": "In percent, <= 100" },
            { "name": "mode", "type": "STRING", "defaultValue": { "S": "Fast" } },
            { "name": "ramp-ms", "type": "LONG", "defaultValue": { "L": 250 }, "description": "How long it takes" },
            { "name": "key", "type": "BINARY" }
          ]
        }
        """;

    public const string Level = "[CommandParameter(\"level\")] public required int Level { get; init; }";
    public const string Mode = "[CommandParameter(\"mode\")] public string? Mode { get; init; }";
    public const string Ramp = "[CommandParameter(\"ramp-ms\")] public long? RampMs { get; init; }";
    public const string Key = "[CommandParameter(\"key\")] public required byte[] Key { get; init; }";
}
