using IoTCommands.Generators.Analyzers.DefinitionFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.DefinitionFiles;

/// <summary>IOTC9002: JSON files in the folder <c>commands</c> that are not definitions.</summary>
public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("""{ "name": "kitchen", "version": "1.0.0", "description": "x", "displayName": "Kitchen" }""")]
    [InlineData("""{ "Logging": { "LogLevel": { "Default": "Information" } }, "AllowedHosts": "*" }""")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "description": "x", "tags": [] }""")]
    [InlineData("""{ "$schema": "https://schema.management.azure.com/deploymentParameters.json#", "contentVersion": "1.0.0.0", "parameters": {} }""")]
    [InlineData("""{ "label": "build", "tool": "dotnet", "args": [ "build" ] }""")]
    [InlineData("""{ "compilerOptions": { "strict": true, /* all of it */ }, }""")]
    [InlineData("""[ "a", { "b": 1 } ]""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public Task A_file_without_anything_of_a_definition_is_a_warning_and_nothing_else(string text) =>
        new AnalyzerTest<DefinitionFileAnalyzer>().WithFileOfDefaultGlob("commands/a.json", $"{{|IOTC9002:{text[0]}|}}{text[1..]}").VerifyAsync("");

    [Fact]
    public Task The_message_says_how_to_take_the_file_out() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithFileOfDefaultGlob("commands/node/package.json", "\n  { \"name\": \"kitchen\" }")
        .VerifyAsync(
            "",
            new DiagnosticResult("IOTC9002", DiagnosticSeverity.Warning).WithSpan("/0/commands/node/package.json", 2, 3, 2, 4).WithMessage(
                "\"commands/node/package.json\" has no property of a command definition, such as commandId. Every JSON file in the folder \"commands\" is "
                    + "a definition by default. "
                + "Move the file, or exclude it with <IoTCommand Remove=\"commands/node/package.json\" />."));

    [Theory]
    [InlineData("""{|IOTC1004:{|} "payload": { "content": "e30=" } }""")]
    [InlineData("""{|IOTC1004:{|} {|IOTC1029:"payloadTemplate"|}: {|IOTC1025:"{}"|} }""")]
    [InlineData("""{ {|IOTC1003:"commandid"|}: "reboot", "payload": { "content": "e30=" } }""")]
    [InlineData("""{ {|IOTC1003:"comandId"|}: "reboot" }""")]
    [InlineData("""{ {|IOTC1003:"command"|}: "reboot" }""")]
    [InlineData("""{|IOTC1004:{|} }""")]
    [InlineData("{|IOTC1001:|}")]
    [InlineData("""{|IOTC1005:[ { "commandId": "reboot", "payload": { "content": "e30=" } } ]|}""")]
    public Task A_definition_with_mistakes_has_its_own_diagnostics(string text) =>
        new AnalyzerTest<DefinitionFileAnalyzer>().WithFileOfDefaultGlob("commands/a.json", text).VerifyAsync("");

    [Fact]
    public Task A_file_that_the_project_names_is_meant() =>
        new AnalyzerTest<DefinitionFileAnalyzer>().WithDefinition("commands/a.json", """{|IOTC1004:{|} {|IOTC1003:"title"|}: "kitchen" }""").VerifyAsync("");

    [Fact]
    public Task A_globalconfig_turns_it_off() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithGlobalConfig("dotnet_diagnostic.IOTC9002.severity = none")
        .WithFileOfDefaultGlob("commands/a.json", """{ "name": "kitchen" }""")
        .VerifyAsync("");
}
