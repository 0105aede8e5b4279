namespace IoTCommands.Generators.Tests.CodeFixes.Harness;

/// <summary>Completes a part of a definition to a whole definition.</summary>
internal static class DefinitionText
{
    /// <summary>Returns a definition with these parameters, which are the text between the brackets of their array.</summary>
    public static string WithParameters(string parameters) => $$"""{ "commandId": "c", "mandatoryParameters": [ {{parameters}} ] }""";

    /// <summary>Returns a definition with a LONG parameter "x" and this template, as written between its quotes.</summary>
    public static string WithTemplate(string template) => $$"""
        {
          "commandId": "c",
          "payloadTemplate": "{{template}}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "x", "type": "LONG" } ]
        }
        """;

    /// <summary>Returns a definition with a parameter "x" of this type and default value.</summary>
    public static string WithDefault(string type, string member) => WithParameters($$"""{ "name": "x", "type": "{{type}}", "defaultValue": { {{member}} } }""");
}
