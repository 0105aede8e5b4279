using System.Text;
using System.Text.Json;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>Definitions for tests.</summary>
internal static class TestCommand
{
    /// <summary>Returns the placeholder of a parameter.</summary>
    public static string Of(string parameter) => $"${{aws:iot:commandexecution::parameter:{parameter}}}";

    public const string ExecutionTimeout = "${aws:iot:commandexecution::executionTimeoutSec}";

    /// <summary>Creates a command with one parameter. The payload contains only its value.</summary>
    /// <param name="id">The command's id.</param>
    /// <param name="type">AWS's name of the type, such as STRING.</param>
    /// <param name="more">More members of the parameter, in JSON.</param>
    public static CommandDefinition WithOne(string id, string type, string more = "") =>
        Dynamic(id, $$"""{"v":"{{Of("p")}}"}""", [Parameter("p", type, more)]);

    public static string Parameter(string name, string type, string more = "")
        => $$"""{"name":"{{name}}","type":"{{type}}"{{(more.Length == 0 ? "" : "," + more)}}}""";

    public static string Condition(string comparison, string operand) => $$"""{"comparisonOperator":"{{comparison}}","operand":{{operand}}}""";

    public static CommandDefinition Dynamic(string id, string template, IReadOnlyList<string> parameters, string format = "JSON",
        string more = "") => CommandDefinition.Parse(
        $$"""
        {
          "commandId": "{{id}}",{{more}}
          "payloadTemplate": {{JsonSerializer.Serialize(template)}},
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "{{format}}" } },
          "mandatoryParameters": [{{string.Join(",", parameters)}}]
        }
        """);

    public static CommandDefinition Static(string id, byte[] payload, string? contentType, string more = "") => CommandDefinition.Parse(
        $$"""
        {
          "commandId": "{{id}}",{{more}}
          "payload": { "content": "{{Convert.ToBase64String(payload)}}"{{(contentType is null ? "" : $", \"contentType\": \"{contentType}\"")}} }
        }
        """);

    public static CommandDefinition Static(string id) => Static(id, Encoding.UTF8.GetBytes("""{"do":"it"}"""), "application/json");
}
