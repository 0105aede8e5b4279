using IoTCommands.Generators.Tests.Harness;

namespace IoTCommands.Generators.Tests.Results;

/// <summary>Tests which type <c>RunXxxAsync</c> returns.</summary>
public sealed class ResultOfCommandTests
{
    private const string Oven = """
        namespace Ovens
        {
            [IoTCommandResult("Alpha")]
            public sealed partial record OvenResult
            {
                [ResultValue("reachedC")] public required int ReachedC { get; init; }
            }
        }
        """;

    private const string Other = "namespace Kitchen { [IoTCommandResult(\"Alpha\")] public sealed partial record Other { } }";

    private const string Untyped = "global::System.Threading.Tasks.Task<global::IoTCommands.Client.CommandEnd> RunAlphaAsync(";
    private const string Typed = "global::System.Threading.Tasks.Task<global::IoTCommands.Client.CommandEnd<global::Ovens.OvenResult>> RunAlphaAsync(";

    private static readonly TestProject Alpha = TestProject.Kitchen
        .WithReference("IoTCommands.Client", ResultCode.Client)
        .WithDefinition("commands/a.json", TestDefinition.Of("Alpha"));

    [Fact]
    public void Without_a_result_type_the_end_has_no_type() => Assert.Contains(Untyped, OutputOf(Alpha), StringComparison.Ordinal);

    [Fact]
    public void The_type_of_the_project_is_that_of_the_end()
    {
        string output = OutputOf(Alpha.WithCode("Oven.cs", ResultCode.WithUsings(Oven)));

        Assert.Contains("public static " + Typed, output, StringComparison.Ordinal);
        Assert.Contains("global::Ovens.OvenResult.Parser,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_case_is_another_command() => Assert.Contains(
        Untyped,
        OutputOf(Alpha.WithCode("Oven.cs", ResultCode.WithUsings(Oven.Replace("\"Alpha\"", "\"alpha\"", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public void The_result_of_a_declared_command_is_found_too()
    {
        GeneratorRun run = GeneratorRun.Start(Alpha.WithoutFile("/src/Kitchen/commands/a.json").WithCode(
            "Oven.cs",
            ResultCode.WithUsings(Oven + "namespace Kitchen { [IoTCommand(\"Alpha\")] public sealed partial record Alpha { } }")));

        Assert.Contains(Typed, run.Source("Alpha.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_method_is_as_accessible_as_the_type() => Assert.Contains(
        "internal static " + Typed,
        OutputOf(Alpha.WithCode("Oven.cs", ResultCode.WithUsings(Oven.Replace("public sealed", "internal sealed", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public void With_two_types_the_end_has_none() => Assert.Contains(
        Untyped,
        OutputOf(Alpha.WithCode("Oven.cs", ResultCode.WithUsings(Oven + Other))),
        StringComparison.Ordinal);

    [Fact]
    public void An_error_in_the_type_keeps_the_signature_and_starts_nothing()
    {
        string output = OutputOf(Alpha.WithCode("Oven.cs", ResultCode.WithUsings(Oven.Replace("reachedC", "reached °C", StringComparison.Ordinal))));

        Assert.Contains(Typed, output, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException(\"IOTC5003: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_not_partial_keeps_the_signature_too()
    {
        GeneratorRun run = GeneratorRun.Start(
            Alpha.WithCode("Oven.cs", ResultCode.WithUsings(Oven.Replace("sealed partial record", "sealed record", StringComparison.Ordinal))));

        Assert.Contains(Typed, run.Source("Alpha.g.cs"), StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException(\"IOTC5001: ", run.Source("Alpha.g.cs"), StringComparison.Ordinal);
        Assert.Equal(["Alpha.g.cs", "IoTCommandCatalog.g.cs"], run.HintNames);
    }

    [Fact]
    public void The_type_of_a_reference_is_found_by_its_attribute() =>
        Assert.Contains("public static " + Typed, OutputOf(Alpha.WithReference("Shared", Compiled(Oven))), StringComparison.Ordinal);

    [Fact]
    public void An_internal_type_of_a_reference_is_not_used() => Assert.Contains(
        Untyped,
        OutputOf(Alpha.WithReference("Shared", Compiled(Oven.Replace("public sealed", "internal sealed", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public void An_internal_type_of_a_friend_is_used_internally() => Assert.Contains(
        "internal static " + Typed,
        OutputOf(Alpha.WithReference(
            "Shared",
            Compiled("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Kitchen\")]"
                + Oven.Replace("public sealed", "internal sealed", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public void A_type_behind_an_extern_alias_is_not_used() =>
        Assert.Contains(Untyped, OutputOf(Alpha.WithReference("Shared", Compiled(Oven), "shared")), StringComparison.Ordinal);

    [Fact]
    public void A_type_of_the_project_and_one_of_a_reference_are_two() => Assert.Contains(
        Untyped,
        OutputOf(Alpha.WithReference("Shared", Compiled(Oven)).WithCode(
            "Oven.cs", ResultCode.WithUsings(Other))),
        StringComparison.Ordinal);

    [Fact]
    public void A_type_that_nothing_may_use_any_more_is_not_used() => Assert.Contains(
        Untyped,
        OutputOf(Alpha.WithCode(
            "Oven.cs", ResultCode.WithUsings(Oven.Replace("[IoTCommandResult", "[Obsolete(\"Gone.\", true)] [IoTCommandResult", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public void An_obsolete_type_is_used_without_a_warning() => Assert.Contains(
        Typed,
        OutputOf(Alpha.WithCode(
            "Oven.cs",
            ResultCode.WithUsings(Oven.Replace(
                "[IoTCommandResult",
                "[Obsolete(\"Old.\", DiagnosticId = \"OVEN1\")] [System.Diagnostics.CodeAnalysis.Experimental(\"OVEN2\")] [IoTCommandResult",
                StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    private static string OutputOf(TestProject project) => GeneratorRun.Start(project).Source("Alpha.g.cs");

    /// <summary>Returns the code of an assembly, including its generated code.</summary>
    private static string Compiled(string code)
    {
        GeneratorRun run = GeneratorRun.Start(ResultCode.Project(code));
        string generated = run.Source("Ovens.OvenResult-result.g.cs");
        int attribute = generated.IndexOf("[assembly: ", StringComparison.Ordinal);
        int end = generated.IndexOf('\n', attribute);
        int own = code.StartsWith("[assembly:", StringComparison.Ordinal) ? code.IndexOf(']', StringComparison.Ordinal) + 1 : 0;
        return ResultCode.WithUsings(code[..own] + generated[attribute..end] + code[own..] + generated[end..]);
    }
}
