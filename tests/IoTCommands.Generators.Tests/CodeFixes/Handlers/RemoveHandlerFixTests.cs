using IoTCommands.Generators.Analyzers.Handlers;
using IoTCommands.Generators.CodeFixes.Handlers;
using IoTCommands.Generators.Tests.Analyzers.Handlers;
using IoTCommands.Generators.Tests.CodeFixes.Harness;

namespace IoTCommands.Generators.Tests.CodeFixes.Handlers;

/// <summary>IOTC6002.</summary>
public sealed class RemoveHandlerFixTests
{
    private const string Title = "Remove the copy of the handler";

    [Fact]
    public Task A_statement_is_removed_with_its_line() => VerifyAsync(
        """
        device.OnDim((_, _, _) => Done);
        device.OnPing((_, _) => Done);
        device.{|IOTC6002:OnDim|}((_, _, _)   =>   Done);
        """,
        """
        device.OnDim((_, _, _) => Done);
        device.OnPing((_, _) => Done);
        """);

    [Fact]
    public Task A_call_of_a_chain_is_removed_from_it() => VerifyAsync(
        """
        device
            .OnDim((_, _, _) => Done)
            .{|IOTC6002:OnDim|}((_, _, _) => Done)
            .OnPing((_, _) => Done);
        """,
        """
        device
            .OnDim((_, _, _) => Done)
            .OnPing((_, _) => Done);
        """);

    [Fact]
    public Task The_first_call_of_another_chain_is_removed_from_it() => VerifyAsync(
        """
        builder.OnOpen<LevelHandler>();
        builder.{|IOTC6002:OnOpen<LevelHandler>|}().OnPing((_, _) => Done);
        """,
        """
        builder.OnOpen<LevelHandler>();
        builder.OnPing((_, _) => Done);
        """);

    [Theory]
    [InlineData("device.OnDim((_, _, _) => Done); device.{|IOTC6002:OnDim|}((_, _, _) => null!);")]
    [InlineData("device.OnDim((_, _, _) => Done); device.{|IOTC6002:OnDim|}((_, _, _) => Done, new());")]
    [InlineData("device.OnDim((_, _, _) => Done); device.{|IOTC6002:On|}(IoTCommandCatalog.Dim, (_, _) => Done);")]
    [InlineData("builder.OnOpen((_, _, _) => Done).{|IOTC6002:OnOpen<LevelHandler>|}();")]
    [InlineData("device.OnDim((_, _, _) => Done) /* why */ .{|IOTC6002:OnDim|}((_, _, _) => Done);")]
    [InlineData("device.OnDim((_, _, _) => Done); if (kind == 1) device.{|IOTC6002:OnDim|}((_, _, _) => Done);")]
    [InlineData("IoTCommandExtensions.OnDim(device, (_, _, _) => Done); var same = IoTCommandExtensions.{|IOTC6002:OnDim|}(device, (_, _, _) => Done);")]
    public Task What_may_be_meant_stays(string statements) => Create().VerifyNoneAsync(HandlerTest.WithStatements(statements));

    private static Task VerifyAsync(string before, string after) =>
        Create().VerifyAsync(Title, HandlerTest.WithStatements(Indent(before)), HandlerTest.WithStatements(Indent(after)));

    private static string Indent(string statements) => statements.ReplaceLineEndings("\n        ");

    private static CodeFixTest<HandlerAnalyzer, RemoveHandlerFix> Create()
    {
        CodeFixTest<HandlerAnalyzer, RemoveHandlerFix> test = new();
        test.TestState.AdditionalReferences.AddRange(HandlerTest.References);
        return test;
    }
}
