using IoTCommands.Generators.Analyzers.DefinitionFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace IoTCommands.Generators.Tests.Analyzers.DefinitionFiles;

/// <summary>
/// Tests that diagnostics of definitions are reported once, at their span and with the project's severity. Other tests verify which diagnostics a definition
/// has.
/// </summary>
public sealed class DefinitionFileTests
{
    private const string Reboot = """{ "commandId": "reboot", "payload": { "content": "e30=" } }""";

    [Fact]
    public Task A_right_definition_has_no_diagnostic() => new AnalyzerTest<DefinitionFileAnalyzer>().WithDefinition("commands/a.json", Reboot).VerifyAsync("");

    [Fact]
    public Task A_diagnostic_is_reported_at_its_place_in_the_file() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("commands/a.json", """{ "commandId": "reboot", {|IOTC1003:"payloads"|}: 1, "payload": { "content": "e30=" } }""")
        .VerifyAsync("");

    [Fact]
    public Task A_typo_does_not_hide_what_follows() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("commands/a.json", """{ "commandId": "reboot"{|IOTC1001:|} "payload": { "content": {|IOTC1031:"not base64!"|} } }""")
        .VerifyAsync("");

    [Fact]
    public Task Both_files_of_one_command_id_are_reported() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("commands/a.json", """{ "commandId": {|IOTC1009:"reboot"|}, "payload": { "content": "e30=" } }""")
        .WithDefinition("commands/b.json", """{ "commandId": {|IOTC1009:"reboot"|}, "payload": { "content": "e30=" } }""")
        .VerifyAsync("");

    [Fact]
    public Task Files_of_one_name_far_from_the_project_are_told_apart_by_their_whole_paths() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("/1/reboot.json", """{ "commandId": {|#0:"reboot"|}, "payload": { "content": "e30=" } }""")
        .WithDefinition("/2/reboot.json", """{ "commandId": {|#1:"reboot"|}, "payload": { "content": "e30=" } }""")
        .VerifyAsync(
            "",
            new DiagnosticResult("IOTC1009", DiagnosticSeverity.Error).WithLocation(0).WithArguments("\"reboot\"", "\"/2/reboot.json\""),
            new DiagnosticResult("IOTC1009", DiagnosticSeverity.Error).WithLocation(1).WithArguments("\"reboot\"", "\"/1/reboot.json\""));

    [Fact]
    public Task Two_commands_of_one_C_sharp_name_are_reported() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithDefinition("commands/a.json", """{ "commandId": {|IOTC1010:"re-boot"|}, "payload": { "content": "e30=" } }""")
        .WithDefinition("commands/b.json", """{ "commandId": {|IOTC1010:"re_boot"|}, "payload": { "content": "e30=" } }""")
        .VerifyAsync("");

    [Fact]
    public Task A_globalconfig_turns_a_rule_off() => new AnalyzerTest<DefinitionFileAnalyzer>()
        .WithGlobalConfig("dotnet_diagnostic.IOTC1003.severity = none")
        .WithDefinition("commands/a.json", """{ "commandId": "reboot", "payloads": 1, "payload": { "content": "e30=" } }""")
        .VerifyAsync("");

    [Fact]
    public async Task A_section_of_an_editorconfig_has_no_effect()
    {
        AnalyzerTest<DefinitionFileAnalyzer> test = new();
        test.TestState.AnalyzerConfigFiles.Add(("/0/.editorconfig", "root = true\n[*.json]\ndotnet_diagnostic.IOTC1003.severity = none\n"));
        await test
            .WithDefinition("commands/a.json", """{ "commandId": "reboot", {|IOTC1003:"payloads"|}: 1, "payload": { "content": "e30=" } }""")
            .VerifyAsync("");
    }

    [Fact]
    public async Task A_file_that_the_project_does_not_call_a_definition_is_left_alone()
    {
        AnalyzerTest<DefinitionFileAnalyzer> test = new();
        test.TestState.AdditionalFiles.Add(("/0/other.json", "{"));
        await test.VerifyAsync("");
    }
}
