using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3001 and IOTC4005 name the definition file, and do not show secret values.</summary>
public sealed class SecretTests
{
    private const string Definition = """
        {
          "commandId": "Unlock",
          "payloadTemplate": "{\"pin\":\"${aws:iot:commandexecution::parameter:pin}\"}",
          "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } },
          "mandatoryParameters": [ { "name": "pin", "type": "INTEGER",
            "valueConditions": [ { "comparisonOperator": "GREATER_THAN", "operand": { "number": "999999" } } ] } ]
        }
        """;

    private const string Caller = """
        namespace Kitchen
        {
            using Amazon.IoTJobsDataPlane.Model;

            internal static class Caller
            {
                public static object[] Args() => new object[]
                {
                    new UnlockArgs(1234),
                    new StartCommandExecutionRequest
                    {
                        CommandArn = "arn:aws:iot:eu-central-1:123456789012:command/Unlock",
                        Parameters = new() { ["pin"] = new() { I = 1234 } },
                    },
                };
            }
        }
        """;

    private const string Type = """
        namespace Kitchen
        {
            using System.ComponentModel.DataAnnotations;
            using IoTCommands;

            [IoTCommand("Unlock")]
            internal sealed partial class UnlockArgs
            {
                public UnlockArgs(int pin) => Pin = pin;

                [CommandParameter("pin", IsSecret = true), Range(1000000, 9999999)] public int Pin { get; set; }
            }
        }
        """;

    [Theory]
    [InlineData("pin", "***")]
    [InlineData(null, "1234")]
    public async Task A_constant_of_a_secret_parameter_is_not_shown(string? secrets, string shown)
    {
        TestProject project = TestProject.Kitchen
            .WithDefinition("commands/unlock.json", Definition)
            .WithMetadata("commands/unlock.json", "IoTCommandSecretParameters", secrets)
            .WithCode("Caller.cs", Caller);

        Assert.Equal(
            [
                $"IOTC3001: Parameter 'pin' of command 'Unlock' is {shown}, but must be greater than 999999 (commands/unlock.json)",
                $"IOTC4005: Parameter 'pin' of command 'Unlock' is {shown}, but must be greater than 999999 (commands/unlock.json)",
            ],
            await AnalyzeAsync(project));
    }

    [Fact]
    public async Task A_constant_of_a_secret_property_is_not_shown() => Assert.All(
        await AnalyzeAsync(TestProject.Kitchen.WithCode("Type.cs", Type).WithCode("Caller.cs", Caller)),
        static message => Assert.Contains(" is ***, but must be ", message, StringComparison.Ordinal));

    [Fact]
    public async Task A_constant_of_a_secret_parameter_of_a_reference_is_not_shown()
    {
        TestProject library = TestProject.Kitchen
            .WithDefinition("commands/unlock.json", Definition)
            .WithMetadata("commands/unlock.json", "IoTCommandSecretParameters", "pin");
        using MemoryStream assembly = new();
        Compilation compilation = GeneratorRun.Start(library).Output.WithAssemblyName("Library");
        Assert.True(compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        TestProject project = TestProject.Kitchen with
        {
            References = TestProject.Kitchen.References.Add(MetadataReference.CreateFromImage(assembly.ToArray())),
        };

        string[] messages = await AnalyzeAsync(project.WithCode("Caller.cs", Caller));

        Assert.Equal(["IOTC3001", "IOTC4005"], messages.Select(static message => message[..8]));
        Assert.All(messages, static message => Assert.Contains(" is ***, but must be ", message, StringComparison.Ordinal));
    }

    private static async Task<string[]> AnalyzeAsync(TestProject project)
    {
        GeneratorRun.CreateDriver(project).RunGeneratorsAndUpdateCompilation(
            project.Compile(), out Compilation output, out _, TestContext.Current.CancellationToken);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> diagnostics = await ProjectAnalysis.RunAsync(
            output, project, [new TypedCallAnalyzer(), new UntypedCallAnalyzer()], TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
