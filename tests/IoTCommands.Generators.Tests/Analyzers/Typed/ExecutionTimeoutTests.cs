namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3003.</summary>
public sealed class ExecutionTimeoutTests
{
    [Theory]
    [InlineData("TimeSpan.Zero", "0")]
    [InlineData("TimeSpan.FromSeconds(0.5)", "0.5")]
    [InlineData("TimeSpan.FromSeconds(0)", "0")]
    [InlineData("TimeSpan.FromSeconds(-5)", "-5")]
    [InlineData("TimeSpan.FromMilliseconds(999)", "0.999")]
    [InlineData("TimeSpan.FromMilliseconds(milliseconds: 500, microseconds: 1)", "0.500001")]
    [InlineData("TimeSpan.FromMicroseconds(5)", "0.000005")]
    [InlineData("TimeSpan.FromTicks(9999999)", "0.9999999")]
    [InlineData("TimeSpan.FromMinutes(0.01)", "0.6")]
    [InlineData("TimeSpan.FromHours(-1)", "-3600")]
    [InlineData("TimeSpan.FromDays(0)", "0")]
    [InlineData("TimeSpan.FromSeconds(1, milliseconds: -1)", "0.999")]
    [InlineData("new TimeSpan(0, 0, 0)", "0")]
    [InlineData("new TimeSpan(5)", "0.0000005")]
    [InlineData("new(0, 0, 0, 0, 20)", "0.02")]
    [InlineData("new TimeSpan()", "0")]
    [InlineData("default(TimeSpan)", "0")]
    [InlineData("Timeout.InfiniteTimeSpan", "-0.001")]
    [InlineData("TimeSpan.MinValue", "-922337203685.4775808")]
    public Task Under_1_second_is_an_error(string timeout, string seconds) => TypedTest.VerifyAsync(
        TypedCode.WithOptions($"new() {{ ExecutionTimeout = {{|#0:{timeout}|}} }}"),
        TypedTest.WithArguments(
            "IOTC3003",
            Microsoft.CodeAnalysis.DiagnosticSeverity.Error,
            seconds + " seconds",
            "must be at least 1 second; null means the service's default, 10 seconds"));

    [Theory]
    [InlineData("TimeSpan.FromHours(13)", "46800")]
    [InlineData("TimeSpan.FromHours(12.001)", "43203.6")]
    [InlineData("TimeSpan.FromDays(1)", "86400")]
    [InlineData("TimeSpan.FromDays(0, hours: 12, seconds: 1)", "43201")]
    [InlineData("TimeSpan.FromMinutes(721)", "43260")]
    [InlineData("TimeSpan.FromSeconds(43201)", "43201")]
    [InlineData("new TimeSpan(12, 0, 1)", "43201")]
    [InlineData("new TimeSpan(hours: 12, minutes: 0, seconds: 1)", "43201")]
    [InlineData("new TimeSpan(432000000001)", "43200.0000001")]
    [InlineData("TimeSpan.MaxValue", "922337203685.4775807")]
    public Task Above_12_hours_is_a_warning(string timeout, string seconds) => TypedTest.VerifyAsync(
        TypedCode.WithOptions($"new() {{ ExecutionTimeout = {{|#0:{timeout}|}} }}"),
        TypedTest.WithArguments(
            "IOTC3003",
            Microsoft.CodeAnalysis.DiagnosticSeverity.Warning,
            seconds + " seconds",
            "AWS IoT accepts at most 12 hours (43200 seconds) unless the quota of the account is higher"));

    [Theory]
    [InlineData("TimeSpan.FromSeconds(1)")]
    [InlineData("TimeSpan.FromSeconds(1.5)")]
    [InlineData("TimeSpan.FromSeconds(0.9996)")] // 1 second on .NET Framework
    [InlineData("TimeSpan.FromHours(12)")]
    [InlineData("TimeSpan.FromMinutes(720)")]
    [InlineData("new TimeSpan(0, 5, 0)")]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("flag ? TimeSpan.Zero : TimeSpan.FromSeconds(number)")]
    [InlineData("TimeSpan.FromSeconds(number)")]
    [InlineData("TimeSpan.FromSeconds(double.NaN)")]
    [InlineData("TimeSpan.FromDays(1e300)")]
    [InlineData("TimeSpan.Zero + TimeSpan.FromMinutes(1)")]
    [InlineData("TimeSpan.Parse(text)")]
    [InlineData("TimeSpan.FromMinutes(Minutes)")]
    public Task Another_timeout_is_none(string timeout) => TypedTest.VerifyAsync(
        TypedCode.WithOptions($"new() {{ ExecutionTimeout = {timeout} }}").Replace("Minutes)", "Wait.Minutes)", StringComparison.Ordinal)
            + "internal static class Wait { public const int Minutes = 5; }");

    [Theory]
    [InlineData("StartCommandOptions options = new(); options.ExecutionTimeout = {|IOTC3003:TimeSpan.Zero|};")]
    [InlineData("StartCommandOptions options = new(); options.ExecutionTimeout ??= {|IOTC3003:TimeSpan.Zero|};")]
    [InlineData("StartCommandOptions options = new() { ExecutionTimeout = flag ? {|IOTC3003:TimeSpan.FromSeconds(0.5)|} : null };")]
    [InlineData("const double Half = 0.5; StartCommandOptions options = new() { ExecutionTimeout = {|IOTC3003:TimeSpan.FromSeconds(Half)|} };")]
    [InlineData("const int Second = 1; StartCommandOptions options = new() { ExecutionTimeout = {|IOTC3003:TimeSpan.FromSeconds(Second - 1)|} };")]
    public Task Every_way_to_set_it_is_checked(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Fact]
    public Task A_timeout_of_something_else_is_none() => TypedTest.VerifyAsync(TypedCode.WithStatements("_ = new Mine { ExecutionTimeout = TimeSpan.Zero };")
        + "internal sealed class Mine { public TimeSpan? ExecutionTimeout { get; set; } }");

    [Fact]
    public Task A_pragma_suppresses_it() => TypedTest.VerifyStatementsAsync(
        """
        #pragma warning disable IOTC3003
        _ = new StartCommandOptions { ExecutionTimeout = TimeSpan.Zero };
        #pragma warning restore IOTC3003
        """);
}
