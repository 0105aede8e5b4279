using System.Text;
using System.Text.Json;

namespace IoTCommands.Devices.Tests.Support;

/// <summary>Definitions for tests.</summary>
internal static class TestCommand
{
    public const string ExecutionTimeout = "${aws:iot:commandexecution::executionTimeoutSec}";

    /// <summary>Returns the placeholder of a parameter.</summary>
    public static string Of(string parameter) => $"${{aws:iot:commandexecution::parameter:{parameter}}}";

    public static string Parameter(string name, string type, string more = "")
        => $$"""{"name":"{{name}}","type":"{{type}}"{{(more.Length == 0 ? "" : "," + more)}}}""";

    public static string Range(int min, int max) =>
        $$"""{"comparisonOperator":"IN_RANGE","operand":{"numberRange":{"min":"{{min}}","max":"{{max}}"} } }""";

    public static CommandDefinition Dynamic(string id, string template, params string[] parameters) => WithFormat("JSON", id, template, parameters);

    public static CommandDefinition WithFormat(string format, string id, string template, params string[] parameters) => CommandDefinition.Parse(
        $$"""
        {
          "commandId": "{{id}}",
          "payloadTemplate": {{JsonSerializer.Serialize(template)}},
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "{{format}}" } },
          "mandatoryParameters": [{{string.Join(",", parameters)}}]
        }
        """);

    public static CommandDefinition Static(string id, string payload, string contentType = "application/json") => CommandDefinition.Parse(
        $$"""
        {
          "commandId": "{{id}}",
          "payload": { "content": "{{Convert.ToBase64String(Encoding.UTF8.GetBytes(payload))}}", "contentType": "{{contentType}}" }
        }
        """);
}
