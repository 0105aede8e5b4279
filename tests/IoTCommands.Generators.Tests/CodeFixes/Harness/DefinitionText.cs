namespace IoTCommands.Generators.Tests.CodeFixes.Harness;

/// <summary>Definitions around the part that a test is about.</summary>
internal static class DefinitionText
{
    /// <summary>Parameters, as the text between the brackets of their list.</summary>
    public static string WithParameters(string parameters) => $$"""{ "commandId": "c", "mandatoryParameters": [ {{parameters}} ] }""";

    /// <summary>A LONG parameter "x", and a template as it is written between its quotes.</summary>
    public static string WithTemplate(string template) => $$"""
        {
          "commandId": "c",
          "payloadTemplate": "{{template}}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "x", "type": "LONG" } ]
        }
        """;

    /// <summary>A parameter "x" with this type and default.</summary>
    public static string WithDefault(string type, string member) => WithParameters($$"""{ "name": "x", "type": "{{type}}", "defaultValue": { {{member}} } }""");
}
