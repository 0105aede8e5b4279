using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Analyzers.DefinitionFiles;

/// <summary>IOTC9016: ids that are too long in an account, with the project's prefix and suffix.</summary>
public sealed class LongCommandIdTests
{
    private const string Prefixes = "build_property._IoTCommandIdPrefixes = d-,dev-";
    private const string Suffixes = "build_property._IoTCommandIdSuffixes = -eu,-e";

    private static readonly string Longest = new('a', 64 - "dev-".Length - "-eu".Length);

    [Fact]
    public Task A_definition_whose_id_is_too_long_is_a_warning() => Create<DefinitionFileAnalyzer>()
        .WithDefinition("commands/a.json", $$"""{ "commandId": {|IOTC9016:"{{Longest}}a"|}, "payload": { "content": "e30=" } }""")
        .VerifyAsync("");

    [Fact]
    public Task A_definition_whose_id_is_just_short_enough_is_right() => Create<DefinitionFileAnalyzer>()
        .WithDefinition("commands/a.json", TestDefinition.Static(Longest))
        .VerifyAsync("");

    [Fact]
    public Task An_id_that_is_too_long_by_itself_is_another_error() => Create<DefinitionFileAnalyzer>()
        .WithDefinition("commands/a.json", $$"""{ "commandId": {|IOTC1006:"{{new string('a', 65)}}"|}, "payload": { "content": "e30=" } }""")
        .VerifyAsync("");

    [Fact]
    public Task A_declared_type_whose_id_is_too_long_is_a_warning() => Create<DeclarationAnalyzer>().VerifyAsync(
        $"[IoTCommands.IoTCommand({{|IOTC9016:\"{Longest}a\"|}})] partial class A {{ }} [IoTCommands.IoTCommand(\"{Longest}\")] partial class B {{ }}");

    private static AnalyzerTest<TAnalyzer> Create<TAnalyzer>()
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new() =>
        new AnalyzerTest<TAnalyzer>().WithGlobalConfig(Prefixes).WithGlobalConfig(Suffixes);
}
