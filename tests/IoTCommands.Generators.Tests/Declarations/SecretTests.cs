using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Tests.Declarations.Support;
using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Declarations;

/// <summary>Parameters whose values must not be shown.</summary>
public sealed class SecretTests
{
    private const string Unlock = """{ "commandId": "command", "payloadTemplate": "{\"pin\":\"${aws:iot:commandexecution::parameter:pin}\"}", "preprocessor": { "awsJsonSubstitution": { "outputFormat": "JSON" } }, "mandatoryParameters": [ { "name": "pin", "type": "STRING" } ] }""";

    private const string PlainPin = "[CommandParameter(\"pin\")] public required string Pin { get; init; }";

    private const string SecretPin = "[CommandParameter(\"pin\", IsSecret = true)] public required string Pin { get; init; }";

    [Fact]
    public void A_telling_name_is_a_suggestion_at_the_name()
    {
        Declaration declaration = Assert.Single(
            DeclaredCode.ParseAll(DeclaredCode.WithProperties("[CommandParameter(\"door-pin\")] public required string Pin { get; init; }")));

        DiagnosticInfo suggestion = Assert.Single(declaration.Diagnostics);
        Assert.Equal(("IOTC2016", RuleSeverity.Info, "\"door-pin\""), (suggestion.Rule.Id, suggestion.Severity, suggestion.Arguments[0]));
        Assert.NotNull(declaration.Command);
    }

    [Fact]
    public void The_attribute_makes_a_parameter_secret() =>
        Assert.True(DeclaredCode.ParseProperty("[CommandParameter(\"pin\", IsSecret = true)] public required string Pin { get; init; }").IsSecret);

    [Fact]
    public void The_attribute_of_the_arguments_names_secrets()
    {
        GeneratorRun run = GeneratorRun.Start(TestProject.Kitchen
            .WithDefinition("commands/a.json", Unlock)
            .WithMetadata("commands/a.json", "IoTCommandSecretParameters", " pin , "));

        Assert.Contains("SecretParameters = new[] { \"pin\" })]", run.Source("Command.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_makes_the_parameter_of_its_file_secret()
    {
        GeneratorRun run = GeneratorRun.Start(DeclaredCode
            .Project(DeclaredCode.WithProperties("[CommandParameter(\"pin\", IsSecret = true)] public required string Pin { get; init; }"))
            .WithDefinition("commands/a.json", Unlock));

        Assert.Contains("SecretParameters = new[] { \"pin\" })]", run.Source("Command.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undefined_value_of_a_secret_enum_is_not_shown()
    {
        string code = DeclaredCode.WithProperties("[CommandParameter(\"p\", IsSecret = true)] public Mode P { get; init; }");

        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() =>
            WireProgram.StartAsync(DeclaredCode.Project(code), "Command", "new Kitchen.Command { P = (Kitchen.Mode)7 },"));

        dynamic exception = refusal.InnerException ?? refusal;
        Assert.Null(exception.Violations[0].Value);
        Assert.DoesNotContain("7", (string)exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A record prints its members, and so do records that derive from it.</summary>
    [Theory]
    [InlineData("sealed partial record", "Command { User = ada, Pin = ***, Floor = 3, Room =  }")]
    [InlineData("partial record", "Command { User = ada, Pin = ***, Floor = 3, Room =  }")]
    [InlineData("partial record struct", "Command { User = ada, Pin = ***, Floor = 3, Room =  }")]
    public async Task A_record_does_not_print_a_secret(string declaration, string printed)
    {
        string code = DeclaredCode.WithUsings($$"""
            namespace Kitchen
            {
                [IoTCommand("command")]
                public {{declaration}} Command
                {
                    [CommandParameter("user")] public required string User { get; init; }
                    [CommandParameter("pin", IsSecret = true)] public required string Pin { get; init; }
                    [CommandParameter("floor")] public required int Floor { get; init; }
                    public string? Room { get; init; }
                }
            }
            """);

        Assert.Equal(printed, await PrintAsync(DeclaredCode.Project(code), "User = \"ada\", Pin = \"1234\", Floor = 3"));
    }

    [Theory]
    [InlineData("public string ToString(string? format, IFormatProvider? provider) => \"own\";")]
    [InlineData("public static string ToString(Command command) => \"own\";")]
    [InlineData("public bool PrintMembers(string text) => true;")]
    public async Task A_record_with_another_method_of_the_same_name_does_not_print_a_secret(string method) => Assert.Equal(
        "Command { Pin = *** }",
        await PrintAsync(DeclaredCode.Project(DeclaredCode.WithProperties($"{SecretPin} {method}")), "Pin = \"1234\""));

    [Theory]
    [InlineData("public override string ToString() => \"own\";", "own")]
    [InlineData("private bool PrintMembers(System.Text.StringBuilder builder) { builder.Append(\"own\"); return true; }", "Command { own }")]
    public async Task A_record_that_prints_itself_is_left_alone(string method, string printed) => Assert.Equal(
        printed, await PrintAsync(DeclaredCode.Project(DeclaredCode.WithProperties($"{SecretPin} {method}")), "Pin = \"1234\""));

    [Fact]
    public async Task A_record_that_is_bound_to_a_file_does_not_print_a_secret_of_the_file() => Assert.Equal(
        "Command { Pin = ***, Room =  }",
        await PrintAsync(
            DeclaredCode
                .Project(DeclaredCode.WithProperties($"{PlainPin} public string? Room {{ get; init; }}"))
                .WithDefinition("commands/a.json", Unlock)
                .WithMetadata("commands/a.json", "IoTCommandSecretParameters", "pin"),
            "Pin = \"1234\""));

    [Fact]
    public void A_record_that_is_bound_to_a_file_without_secrets_is_printed_by_the_compiler() => Assert.DoesNotContain(
        "PrintMembers",
        GeneratorRun.Start(DeclaredCode.Project(DeclaredCode.WithProperties(PlainPin)).WithDefinition("commands/a.json", Unlock)).Source("Command.g.cs"),
        StringComparison.Ordinal);

    /// <summary>Each use of such a member is an error, except in obsolete code.</summary>
    [Theory]
    [InlineData("pin", true)]
    [InlineData("", false)]
    public void A_member_that_may_not_be_used_matters_only_if_generated_code_prints_it(string secrets, bool isPrinted)
    {
        string source = GeneratorRun.Start(DeclaredCode
            .Project(DeclaredCode.WithProperties($"{PlainPin} [Obsolete(\"Old.\", true)] public string? Room {{ get; init; }}"))
            .WithDefinition("commands/a.json", Unlock)
            .WithMetadata("commands/a.json", "IoTCommandSecretParameters", secrets)).Source("Command.g.cs");

        Assert.Equal(isPrinted, source.Contains("[global::System.Obsolete]", StringComparison.Ordinal));
    }

    /// <summary>Returns the string of a command's record that is created with these values.</summary>
    private static async Task<string> PrintAsync(TestProject project, string values)
    {
        const string Printer = """
            namespace Kitchen
            {
                internal static class Printer
                {
                    public static Command Print(Command command) => throw new System.InvalidOperationException(command.ToString());
                }
            }
            """;
        Exception exception = await Assert.ThrowsAnyAsync<Exception>(() => WireProgram.StartAsync(
            project.WithCode("Printer.cs", Printer), "Command", $"Kitchen.Printer.Print(new Kitchen.Command {{ {values} }}),"));
        return (exception.InnerException ?? exception).Message;
    }
}
