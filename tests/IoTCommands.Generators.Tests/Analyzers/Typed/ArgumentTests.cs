namespace IoTCommands.Generators.Tests.Analyzers.Typed;

/// <summary>IOTC3001.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("await client.StartSetOvenTemperatureAsync(target, new({|IOTC3001:900|}));")]
    [InlineData("await client.StartSetOvenTemperatureAsync(target, new(targetC: {|IOTC3001:900|}) { Preheat = true });")]
    [InlineData("_ = new SetOvenTemperatureArgs { TargetC = {|IOTC3001:29|} };")]
    [InlineData("_ = new SetOvenTemperatureArgs(180) { RampCPerMin = {|IOTC3001:0|} };")]
    [InlineData("var args = new SetOvenTemperatureArgs(180) { TargetC = {|IOTC3001:276|} };")]
    [InlineData("_ = new ConfigureReportingArgs(thresholdMilli: {|IOTC3001:0|});")]
    [InlineData("""_ = new UploadLogsArgs({|IOTC3001:-1|}, bucket: {|IOTC3001:"prod-audit-logs"|});""")]
    public Task A_constant_that_breaks_a_condition_is_an_error(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("const int Hot = 900; _ = new SetOvenTemperatureArgs({|IOTC3001:Hot|});")]
    [InlineData("_ = new SetOvenTemperatureArgs({|IOTC3001:Limits.Hot|});")]
    [InlineData("_ = new SetOvenTemperatureArgs({|IOTC3001:-180|});")]
    [InlineData("_ = new SetOvenTemperatureArgs(({|IOTC3001:900|}));")]
    [InlineData("_ = new SetOvenTemperatureArgs(checked({|IOTC3001:(int)900L|}));")]
    [InlineData("_ = new SetOvenTemperatureArgs({|IOTC3001:3 * Limits.Hot|});")]
    [InlineData("_ = new SetOvenTemperatureArgs({|IOTC3001:'a' + 900|});")]
    [InlineData("_ = new SetOvenTemperatureArgs(180) { RampCPerMin = {|IOTC3001:12.6f|} };")]
    [InlineData("_ = new ConfigureReportingArgs(9) { IntervalSeconds = {|IOTC3001:Limits.Hot * 1000|} };")]
    public Task A_constant_is_followed_through_names_conversions_and_operators(string statements) => TypedTest.VerifyAsync(
        TypedCode.WithStatements(statements) + "internal static class Limits { public const int Hot = 900; }");

    [Fact]
    public Task Each_arm_of_a_conditional_expression_is_checked() => TypedTest.VerifyStatementsAsync(
        """
        _ = new SetOvenTemperatureArgs(flag ? 180 : {|IOTC3001:900|});
        _ = new SetOvenTemperatureArgs(flag ? {|IOTC3001:20|} : number > 3 ? {|IOTC3001:900|} : 30);
        _ = new SetOvenTemperatureArgs(180) { RampCPerMin = flag ? {|IOTC3001:-1|} : null };
        _ = new SetOvenTemperatureArgs(180) { RampCPerMin = flag ? {|IOTC3001:-1d|} : (double?)null };
        _ = new SetOvenTemperatureArgs(180) { RampCPerMin = flag ? default(double?) : (double?){|IOTC3001:-1d|} };
        _ = new SetOvenTemperatureArgs(flag ? {|IOTC3001:900|} : throw new InvalidOperationException());
        """);

    [Fact]
    public Task Each_arm_of_a_switch_expression_is_checked() => TypedTest.VerifyStatementsAsync(
        """
        _ = new SetOvenTemperatureArgs(number switch { 1 => 180, 2 => {|IOTC3001:900|}, 3 => flag ? {|IOTC3001:20|} : 30, _ => throw new InvalidOperationException() });
        _ = new SetOvenTemperatureArgs(180) { Zone = number switch { 1 => SetOvenTemperatureZone.Top, 2 => {|IOTC3001:(SetOvenTemperatureZone)7|}, _ => null } };
        _ = new SetOvenTemperatureArgs(number switch { 1 => 900, _ => number });
        """);

    [Fact]
    public Task An_arm_says_nothing_while_the_other_one_is_no_constant()
        => TypedTest.VerifyStatementsAsync("_ = new SetOvenTemperatureArgs(flag ? number : 900);");

    [Fact]
    public Task The_message_names_parameter_command_value_condition_and_source() => TypedTest.VerifyStatementsAsync(
        "_ = new SetOvenTemperatureArgs(targetC: {|#0:900|});",
        TypedTest.Error("IOTC3001", "Parameter 'targetC' of command 'SetOvenTemperature' is 900, but must be from 30 to 275 (SetOvenTemperatureArgs)"));

    [Fact]
    public Task The_message_names_a_parameter_as_AWS_does() => TypedTest.VerifyStatementsAsync(
        "_ = new ConfigureReportingArgs(9) { IntervalSeconds = {|#0:9|} };",
        TypedTest.Error("IOTC3001", "Parameter 'interval-seconds' of command 'ConfigureReporting' is 9, but must be at least 10 (ConfigureReportingArgs)"));

    [Fact]
    public Task Every_broken_condition_is_named() => TypedTest.VerifyStatementsAsync(
        "_ = new SetOvenTemperatureArgs(180) { RampCPerMin = {|#0:double.NegativeInfinity|} }; _ = new ConfigureReportingArgs(9) { BatchSize = {|#1:2|} };",
        TypedTest.Error(
            "IOTC3001",
            "Parameter 'rampCPerMin' of command 'SetOvenTemperature' is -Infinity, but must be a finite number (SetOvenTemperatureArgs)"),
        TypedTest.Error(
            "IOTC3001",
            "Parameter 'batch_size' of command 'ConfigureReporting' is 2, but must be one of 1, 10, 20, 50, 100 (ConfigureReportingArgs)").WithNoLocation().WithLocation(1));

    [Theory]
    [InlineData("""_ = new UploadLogsArgs(0, bucket: {|#0:""|});""",
        "Parameter 'bucket' of command 'UploadLogs' is \"\", but must be a string of at least 1 character (UploadLogsArgs)")]
    [InlineData("""_ = new UploadLogsArgs(0, {|#0:string.Empty|});""",
        "Parameter 'bucket' of command 'UploadLogs' is \"\", but must be a string of at least 1 character (UploadLogsArgs)")]
    [InlineData("""_ = new UploadLogsArgs(0, {|#0:"a\ud800"|});""",
        "Parameter 'bucket' of command 'UploadLogs' is \"a\\ud800\", but must be a string without half of a surrogate pair, which UTF-8 cannot encode "
            + "(UploadLogsArgs)")]
    [InlineData("_ = new SetOvenTemperatureArgs(180) { RampCPerMin = {|#0:double.NaN|} };",
        "Parameter 'rampCPerMin' of command 'SetOvenTemperature' is NaN, but must be a finite number (SetOvenTemperatureArgs)")]
    [InlineData("_ = new EveryTypeArgs(\"a\", EveryTypeChoice.On, 1, 1, 1, 1, true, {|#0:Array.Empty<byte>()|});",
        "Parameter 'blob' of command 'every-type' is 0 bytes, but must be at least 1 byte (EveryTypeArgs)")]
    public Task A_value_that_no_parameter_takes_is_an_error(string statements, string message)
        => TypedTest.VerifyStatementsAsync(statements, TypedTest.Error("IOTC3001", message));

    [Theory]
    [InlineData("{|IOTC3001:new byte[0]|}")]
    [InlineData("{|IOTC3001:new byte[] { }|}")]
    [InlineData("{|IOTC3001:default(ReadOnlyMemory<byte>)|}")]
    [InlineData("{|IOTC3001:default|}")]
    [InlineData("{|IOTC3001:ReadOnlyMemory<byte>.Empty|}")]
    [InlineData("({|IOTC3001:new byte[0]|})")]
    [InlineData("(byte[]){|IOTC3001:[]|}")]
    [InlineData("{|IOTC3001:null|}")]
    [InlineData("{|IOTC3001:(byte[]?)null|}")]
    [InlineData("{|IOTC3001:new ReadOnlyMemory<byte>(new byte[0])|}")]
    [InlineData("{|IOTC3001:new(null)|}")]
    [InlineData("flag ? {|IOTC3001:Array.Empty<byte>()|} : {|IOTC3001:new byte[0]|}")]
    [InlineData("flag ? {|IOTC3001:ReadOnlyMemory<byte>.Empty|} : {|IOTC3001:new byte[0]|}")]
    public Task Bytes_that_are_none_for_certain_are_an_error(string blob) => TypedTest.VerifyStatementsAsync(
        $"_ = new EveryTypeArgs(\"a\", EveryTypeChoice.On, 1, 1, 1, 1, true, {blob});");

    [Theory]
    [InlineData("new byte[] { 1 }")]
    [InlineData("new byte[number]")]
    [InlineData("new byte[1]")]
    [InlineData("(byte[])[1]")]
    [InlineData("(byte[])[.. new byte[number]]")]
    [InlineData("new ReadOnlyMemory<byte>(new byte[1])")]
    [InlineData("new(new byte[number])")]
    [InlineData("new(new byte[3], 0, 0)")]
    [InlineData("System.Text.Encoding.UTF8.GetBytes(text)")]
    public Task Bytes_that_may_be_some_are_none(string blob)
        => TypedTest.VerifyStatementsAsync($"_ = new EveryTypeArgs(\"a\", EveryTypeChoice.On, 1, 1, 1, 1, true, {blob});");

    [Fact]
    public Task Null_for_a_required_parameter_is_an_error_where_the_compiler_does_not_warn() => TypedTest.VerifyStatementsAsync(
        """
        _ = new UploadLogsArgs(0, null!);
        _ = new UploadLogsArgs(0, null);
        #nullable disable
        _ = new UploadLogsArgs(0, {|#0:null|});
        _ = new UploadLogsArgs(0, {|IOTC3001:default|});
        _ = new UploadLogsArgs(0, flag ? text : null);
        _ = new UploadLogsArgs(0, flag ? "logs" : {|IOTC3001:null|}) { MaxBytes = null, ToEpochMs = null };
        _ = new EveryTypeArgs("a", EveryTypeChoice.On, 1, 1, 1, 1, true, new byte[1]) { OptionalText = null, OptionalChoice = null, OptionalBlob = null };
        #nullable restore
        """,
        TypedTest.Error("IOTC3001", "Parameter 'bucket' of command 'UploadLogs' is null, but must be a string of at least 1 character (UploadLogsArgs)"));

    [Fact]
    public Task A_value_that_is_no_member_of_its_enum_is_an_error() => TypedTest.VerifyStatementsAsync(
        "_ = new SetOvenTemperatureArgs(180) { Zone = {|#0:(SetOvenTemperatureZone)7|} };",
        TypedTest.Error(
            "IOTC3001",
            "Parameter 'zone' of command 'SetOvenTemperature' is \"(SetOvenTemperatureZone)7\", but must be one of MAIN, TOP, BOTTOM (SetOvenTemperatureArgs)"));

    [Fact]
    public Task A_member_of_an_enum_is_judged_by_its_text() => TypedTest.VerifyAsync(TypedCode.WithMembers(
        """
            public object Blink() => new Blink { Mode = {|IOTC3001:BlinkMode.Fast|}, Other = BlinkMode.Slow };
        }

        internal enum BlinkMode { [CommandValue("slow")] Slow, [CommandValue("fast")] Fast, Unnamed, Same = Slow }

        [IoTCommand("blink")]
        internal sealed class Blink
        {
            [CommandParameter("mode"), ValueCondition(CommandComparison.NotEqual, "fast")] public BlinkMode Mode { get; set; }
            [CommandParameter("other"), ValueCondition(CommandComparison.Equal, "x")] public BlinkMode? Other { get; set; }
        """));

    [Theory]
    [InlineData("_ = new SetOvenTemperatureArgs(30);")]
    [InlineData("_ = new SetOvenTemperatureArgs(275) { RampCPerMin = 12.5, Zone = SetOvenTemperatureZone.Top, Preheat = false };")]
    [InlineData("_ = new SetOvenTemperatureArgs(number);")]
    [InlineData("_ = new SetOvenTemperatureArgs(180) { RampCPerMin = null, Zone = null };")]
    [InlineData("_ = new SetOvenTemperatureArgs(180) { RampCPerMin = default, Zone = (SetOvenTemperatureZone?)null };")]
    [InlineData("_ = new EveryTypeArgs(\"a\", EveryTypeChoice.On, 1, 1, 1, 1, true, new byte[1]) { OptionalBlob = null };")]
    [InlineData("_ = new EveryTypeArgs(\"a\", EveryTypeChoice.On, 1, 1, 1, 1, true, new byte[1]) { OptionalBlob = flag ? new byte[1] : "
        + "default(ReadOnlyMemory<byte>?) };")]
    [InlineData("int hot = 900; hot -= number; _ = new SetOvenTemperatureArgs(hot);")]
    [InlineData("_ = new ConfigureReportingArgs(thresholdMilli: -5);")]
    [InlineData("_ = new ConfigureReportingArgs(5) { LogLevel = \"Trace\" };")]
    [InlineData("_ = new UploadLogsArgs(0, text) { MaxBytes = ulong.MaxValue, ToEpochMs = long.MinValue };")]
    public Task A_value_that_is_right_or_not_certain_is_none(string statements) => TypedTest.VerifyStatementsAsync(statements);

    [Fact]
    public Task Commands_of_the_same_project_are_checked_too() => TypedTest.VerifyInSameProjectAsync(TypedCode.WithStatements(
        """
        SetOvenTemperatureArgs args = new(targetC: {|IOTC3001:900|}) { RampCPerMin = {|IOTC3001:-1|} };
        await client.StartSetOvenTemperatureAsync(target, new() { TargetC = {|IOTC3001:29|}, Preheat = args.Preheat });
        """));

    [Fact]
    public Task A_pragma_suppresses_it() => TypedTest.VerifyStatementsAsync(
        """
        #pragma warning disable IOTC3001
        _ = new SetOvenTemperatureArgs(900);
        #pragma warning restore IOTC3001
        """);

    [Fact]
    public Task Code_that_is_generated_is_not_checked()
        => TypedTest.VerifyAsync(
            "// <auto-generated/>\n" + TypedCode.WithStatements("_ = new SetOvenTemperatureArgs(900);").Replace("?>", ">", StringComparison.Ordinal));
}
