namespace IoTCommands.Generators.Benchmarks.Generator;

/// <summary>Texts of definitions with five parameters of five types. Four have conditions, two have defaults.</summary>
internal static class DefinitionText
{
    public static string Of(string commandId, string description) => $$"""
        {
          "commandId": "{{commandId}}",
          "namespace": "AWS-IoT",
          "displayName": "Configure {{commandId}}",
          "description": "{{description}}",
          "payloadTemplate": "{\"cmd\":\"configure\",\"mode\":\"${aws:iot:commandexecution::parameter:mode}\",\"intervalSeconds\":\"${aws:iot:commandexecution::parameter:interval-seconds}\",\"threshold\":\"${aws:iot:commandexecution::parameter:threshold}\",\"enabled\":\"${aws:iot:commandexecution::parameter:enabled}\",\"limit\":\"${aws:iot:commandexecution::parameter:limit}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [
            {
              "name": "mode",
              "type": "STRING",
              "description": "How readings are sent.",
              "defaultValue": { "S": "BATCH" },
              "valueConditions": [
                { "comparisonOperator": "IN_SET", "operand": { "strings": [ "BATCH", "STREAM", "OFF" ] } }
              ]
            },
            {
              "name": "interval-seconds",
              "type": "INTEGER",
              "description": "Seconds between two readings.",
              "valueConditions": [
                { "comparisonOperator": "IN_RANGE", "operand": { "numberRange": { "min": "1", "max": "3600" } } }
              ]
            },
            {
              "name": "threshold",
              "type": "DOUBLE",
              "description": "Readings under it are not sent.",
              "valueConditions": [
                { "comparisonOperator": "GREATER_THAN", "operand": { "number": "0" } }
              ]
            },
            {
              "name": "enabled",
              "type": "BOOLEAN",
              "description": "Whether anything is sent.",
              "defaultValue": { "B": true }
            },
            {
              "name": "limit",
              "type": "LONG",
              "description": "Most readings in a day.",
              "valueConditions": [
                { "comparisonOperator": "LESS_THAN_EQUALS", "operand": { "number": "5000000000" } }
              ]
            }
          ]
        }
        """;
}
