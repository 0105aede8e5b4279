namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3004.</summary>
public sealed class ClientTokenTests
{
    private const string SixtyFour = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("", "A client token has 1 to 64 characters; this one is empty. Without one, each start has a token of its own.")]
    [InlineData("two words", "A client token is made of printable ASCII characters without the space, '!' to '~'; \"two words\" contains another character.")]
    [InlineData("märz", "A client token is made of printable ASCII characters without the space, '!' to '~'; \"märz\" contains another character.")]
    [InlineData(SixtyFour + "0", "A client token has 1 to 64 characters; \"" + SixtyFour + "0\" has 65.")]
    public Task A_constant_that_is_no_token_is_an_error(string token, string message) => TypedTest.VerifyAsync(
        TypedCode.WithOptions($$"""new() { ClientToken = {|#0:"{{token}}"|} }"""),
        TypedTest.WithArguments("IOTC3004", Microsoft.CodeAnalysis.DiagnosticSeverity.Error, message));

    [Theory]
    [InlineData("StartCommandOptions options = new(); options.ClientToken = {|IOTC3004:\"\"|};")]
    [InlineData("StartCommandOptions options = new(); options.ClientToken ??= {|IOTC3004:\"a b\"|};")]
    [InlineData("_ = new StartCommandOptions { ClientToken = {|IOTC3004:string.Empty|} };")]
    [InlineData("const string Token = \"a b\"; _ = new StartCommandOptions { ClientToken = {|IOTC3004:Token|} };")]
    [InlineData("_ = new StartCommandOptions { ClientToken = flag ? {|IOTC3004:\"a\" + \" b\"|} : null };")]
    public Task Every_way_to_set_it_is_checked(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("\"" + SixtyFour + "\"")]
    [InlineData("\"!~\"")]
    [InlineData("null")]
    [InlineData("text")]
    [InlineData("Guid.NewGuid().ToString()")]
    [InlineData("flag ? text : \"a b\"")]
    [InlineData("$\"a b {number}\"")]
    public Task Another_token_is_none(string token) => TypedTest.VerifyAsync(TypedCode.WithOptions($$"""new() { ClientToken = {{token}} }"""));

    [Fact]
    public Task A_pragma_suppresses_it() => TypedTest.VerifyStatementsAsync(
        """
        #pragma warning disable IOTC3004
        _ = new StartCommandOptions { ClientToken = "" };
        #pragma warning restore IOTC3004
        """);
}
