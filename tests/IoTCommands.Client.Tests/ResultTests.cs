using System.Globalization;
using IoTCommands.Testing;
using Kitchen;

namespace IoTCommands.Client.Tests;

/// <summary>Tests a device's result as the type that the project declares for it.</summary>
public sealed class ResultTests : IAsyncLifetime
{
    private LocalClient _local = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _local = await LocalClient.StartAsync();

    public ValueTask DisposeAsync() => _local.DisposeAsync();

    [Fact]
    public async Task A_generated_method_returns_the_result_of_the_command()
    {
        LocalDevice oven = AddOven(IoTCommandExecutionStatus.Succeeded, new OvenResult { ReachedC = 180, Mode = OvenMode.Fan }.AsResult());

        CommandEnd<OvenResult> end = await RunAsync(oven);

        Assert.True(end.HasResult);
        Assert.Equal(new OvenResult { ReachedC = 180, Mode = OvenMode.Fan }, end.Result);
        Assert.Equal(end.Result, end.EnsureSuccess().GetResult());
        Assert.Equal("180", end.RawResult["reachedC"].StringValue);
        Assert.Empty(end.Mismatches);
    }

    [Fact]
    public async Task A_result_that_does_not_fit_is_told_with_the_values()
    {
        LocalDevice oven = AddOven(
            IoTCommandExecutionStatus.Succeeded,
            new Dictionary<string, CommandResultValue> { ["mode"] = true, ["more"] = "unknown"! });

        CommandEnd<OvenResult> end = await RunAsync(oven);

        Assert.Equal((true, false, null), (end.IsSuccess, end.HasResult, end.Result));
        Assert.Equal(2, end.RawResult.Count);
        Assert.Equal(
            ["'reachedC' is missing; expected a whole number from -2147483648 to 2147483647", "'mode' is a boolean; expected one of grill, FAN"],
            end.Mismatches.Select(static mismatch => mismatch.ToString()));
        CommandResultException exception = Assert.Throws<CommandResultException>(() => end.GetResult());
        Assert.Equal(end.Mismatches, exception.Mismatches);
        Assert.Contains("'reachedC' is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_of_a_fake_has_a_result_with_its_type()
    {
        CommandEnd end = new("e", "c", "target", CommandEndStatus.Succeeded, rawResult: new OvenResult { ReachedC = 180 }.AsResult());

        CommandEnd<OvenResult> typed = new(end, OvenResult.Parser);

        Assert.Equal((180, "e"), (typed.GetResult().ReachedC, typed.ExecutionId));
        Assert.Throws<ArgumentNullException>("end", () => new CommandEnd<OvenResult>(null!, OvenResult.Parser));
        Assert.Throws<ArgumentNullException>("parser", () => end.ParseResult<OvenResult>(null!));
    }

    [Fact]
    public void An_exception_for_a_result_has_no_values_of_the_device()
    {
        CommandEnd end = new(
            "e", "c", "target", CommandEndStatus.Succeeded, rawResult: new Dictionary<string, CommandResultValue> { ["reachedC"] = "secret"! });

        CommandResultException exception = Assert.Throws<CommandResultException>(() => end.ParseResult(OvenResult.Parser).GetResult());

        Assert.Contains("'reachedC' is a string that does not fit; expected a whole number", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.Equal("secret", Assert.Single(exception.Mismatches).Found?.StringValue);
    }

    [Fact]
    public async Task A_success_without_a_result_lacks_what_is_required()
    {
        CommandEnd<OvenResult> end = await RunAsync(AddOven(IoTCommandExecutionStatus.Succeeded, null));

        Assert.Equal("reachedC", Assert.Single(end.Mismatches).Key);
    }

    [Fact]
    public async Task A_failure_without_a_result_lacks_nothing()
    {
        CommandEnd<OvenResult> end = await RunAsync(AddOven(IoTCommandExecutionStatus.Failed, null));

        Assert.False(end.HasResult);
        Assert.Empty(end.Mismatches);
        Assert.Throws<CommandFailedException>(() => end.GetResult());
    }

    [Fact]
    public async Task A_failure_can_have_a_result()
    {
        CommandEnd<OvenResult> end = await RunAsync(AddOven(IoTCommandExecutionStatus.Failed, new OvenResult { ReachedC = 20 }.AsResult()));

        Assert.Equal(20, end.Result?.ReachedC);
        Assert.Throws<CommandFailedException>(() => end.GetResult());
    }

    [Fact]
    public async Task An_end_that_is_waited_for_or_found_is_parsed_by_the_parser_of_the_type()
    {
        LocalDevice oven = AddOven(IoTCommandExecutionStatus.Succeeded, new OvenResult { ReachedC = 180 }.AsResult());
        IoTCommandsClient client = _local.Client;
        CommandExecution execution = await client.JobsDataPlane.StartSetOvenTemperatureAsync(oven.Target, new(targetC: 180), cancellationToken: Cancellation);

        CommandEnd<OvenResult>[] ends =
        [
            await _local.TurnUntilAsync(client.WaitForEndAsync(execution, OvenResult.Parser, cancellationToken: Cancellation)),
            await _local.TurnUntilAsync(client.WaitForEndAsync(execution.ExecutionId, oven.Target, OvenResult.Parser, cancellationToken: Cancellation)),
            (await client.FindEndAsync(execution.ExecutionId, oven.Target, OvenResult.Parser, Cancellation))!,
            await _local.TurnUntilAsync(client.RunAsync(
                (jobs, token) => jobs.StartSetOvenTemperatureAsync(oven.Target, new(targetC: 180), cancellationToken: token),
                OvenResult.Parser,
                cancellationToken: Cancellation)),
        ];

        Assert.All(ends, static end => Assert.Equal(180, end.GetResult().ReachedC));
    }

    [Fact]
    public async Task A_command_without_a_result_type_has_an_end_without_one()
    {
        LocalDevice oven = _local.Local.AddDevice("oven-17", static execution => execution.SucceedAsync());

        CommandEnd end = await _local.TurnUntilAsync(_local.Client.RunRebootDeviceAsync(oven.Target, cancellationToken: Cancellation));

        Assert.Equal(typeof(CommandEnd), end.GetType());
    }

    private LocalDevice AddOven(IoTCommandExecutionStatus status, IReadOnlyDictionary<string, CommandResultValue>? result) => _local.Local.AddDevice(
        "oven-17",
        execution => execution.UpdateAsync(status, status == IoTCommandExecutionStatus.Failed ? new CommandStatusReason("COLD") : null, result));

    private Task<CommandEnd<OvenResult>> RunAsync(LocalDevice oven) => _local.TurnUntilAsync(
        _local.Client.RunSetOvenTemperatureAsync(oven.Target, new(targetC: 180), cancellationToken: Cancellation));
}

/// <summary>Tests that values of every type are the same after they are written and parsed.</summary>
public sealed class ResultRoundTripTests
{
    public static TheoryData<EveryValue> Values =>
    [
        new EveryValue(),
        new EveryValue
        {
            Text = "°C \"quoted\"",
            Flag = true,
            Bytes = [0, 255],
            Memory = new byte[] { 7 },
            Small = sbyte.MinValue,
            Byte = byte.MaxValue,
            Short = short.MinValue,
            UShort = ushort.MaxValue,
            Int = int.MinValue,
            UInt = uint.MaxValue,
            Long = long.MinValue,
            ULong = ulong.MaxValue,
            Single = 0.1f,
            Double = double.Epsilon,
            Decimal = decimal.MinValue,
            Mode = OvenMode.Grill,
            Time = new DateTimeOffset(2026, 11, 28, 21, 30, 0, TimeSpan.FromHours(-3.5)).AddTicks(1),
            Duration = new TimeSpan(1, 2, 3, 4, 5),
        },
        new EveryValue
        {
            Double = double.NegativeInfinity,
            Single = float.NaN,
            Time = DateTimeOffset.MinValue,
            Duration = TimeSpan.MinValue,
            Long = long.MaxValue,
            Int = int.MaxValue,
        },
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void A_result_comes_back_as_it_was(EveryValue value)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            EveryValue parsed = EveryValue.Parser.Parse(value.AsResult());

            Assert.Equal(Convert.ToHexString(value.Bytes ?? []), Convert.ToHexString(parsed.Bytes ?? []));
            Assert.Equal(Convert.ToHexString(value.Memory.GetValueOrDefault().Span), Convert.ToHexString(parsed.Memory.GetValueOrDefault().Span));
            Assert.Equal(value with { Bytes = null, Memory = null }, parsed with { Bytes = null, Memory = null });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void On_the_wire_are_strings_booleans_and_bytes()
    {
        IReadOnlyDictionary<string, CommandResultValue> values = new EveryValue
        {
            Flag = false,
            Memory = new byte[] { 7 },
            Double = 1.5,
            Mode = OvenMode.Grill,
            Time = new DateTimeOffset(2026, 11, 28, 21, 30, 0, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(90),
        }.AsResult();

        Assert.Equal(
            ["double=1.5", "duration=00:01:30", "flag=false", "memory=Bw==", "mode=grill", "time=2026-11-28T21:30:00.0000000+00:00"],
            values.Select(static pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("int", "180.0")]
    [InlineData("int", "2147483648")]
    [InlineData("int", "1,000")]
    [InlineData("int", "")]
    [InlineData("small", "-129")]
    [InlineData("ulong", "-1")]
    [InlineData("double", "1,5")]
    [InlineData("decimal", "79228162514264337593543950336")]
    [InlineData("flag", "yes")]
    [InlineData("bytes", "AAEC")]
    [InlineData("mode", "Grill")]
    [InlineData("time", "2026-11-28T21:30:00")]
    [InlineData("time", "11/28/2026 21:30:00")]
    [InlineData("time", "2026-02-30T21:30:00Z")]
    [InlineData("duration", "PT90S")]
    [InlineData("duration", "90")]
    [InlineData("duration", "1:30")]
    public void A_string_that_does_not_fit_is_a_mismatch(string key, string text)
    {
        Dictionary<string, CommandResultValue> values = new() { [key] = text! };

        CommandResultMismatch mismatch = Assert.Single(EveryValue.Parser.GetMismatches(values));

        Assert.Equal((false, null), (EveryValue.Parser.TryParse(values, out EveryValue? result), result));
        Assert.Equal((key, text), (mismatch.Key, mismatch.Found?.StringValue));
        Assert.Equal($"'{key}' is a string that does not fit; expected {mismatch.Expected}", mismatch.ToString());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("int")]
    [InlineData("bytes")]
    public void A_boolean_that_does_not_fit_is_a_mismatch(string key) => Assert.Single(
        EveryValue.Parser.GetMismatches(new Dictionary<string, CommandResultValue> { [key] = true }));

    /// <summary>Devices in other languages format values as their language does.</summary>
    [Theory]
    [InlineData("int", " 180 ", "180")]
    [InlineData("flag", "True", "true")]
    [InlineData("double", "1e3", "1000")]
    [InlineData("time", "2026-11-28T21:30:00Z", "2026-11-28T21:30:00.0000000+00:00")]
    [InlineData("time", "2026-11-28T21:30:00.5+01:00", "2026-11-28T21:30:00.5000000+01:00")]
    public void What_is_clear_is_taken(string key, string text, string expected) => Assert.Equal(
        expected,
        EveryValue.Parser.Parse(new Dictionary<string, CommandResultValue> { [key] = text! }).AsResult()[key].ToString());

    [Fact]
    public void A_result_that_fits_is_parsed_without_mismatches()
    {
        Dictionary<string, CommandResultValue> values = new() { ["text"] = "yes"! };

        Assert.True(TextResult.Parser.TryParse(values, out TextResult? result));
        Assert.Equal("yes", result.Text);
        Assert.Empty(TextResult.Parser.GetMismatches(values));
    }

    [Fact]
    public void An_empty_string_is_not_sent_if_it_is_optional() =>
        Assert.Empty(new EveryValue { Text = "", Bytes = [], Memory = Array.Empty<byte>() }.AsResult());

    [Fact]
    public void A_required_value_that_is_null_is_an_error_on_the_device() =>
        Assert.Contains("'text' is null", Assert.Throws<InvalidOperationException>(() => new TextResult(null!).AsResult()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_value_that_its_enum_does_not_have_is_an_error_on_the_device() =>
        Assert.Contains(
            "'mode' is 7",
            Assert.Throws<InvalidOperationException>(() => new EveryValue { Mode = (OvenMode)7 }.AsResult()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_exception_of_the_type_itself_is_a_mismatch()
    {
        CommandResultMismatch mismatch = Assert.Single(
            TextResult.Parser.GetMismatches(new Dictionary<string, CommandResultValue> { ["text"] = "no"! }));

        Assert.Null(mismatch.Key);
        Assert.IsType<ArgumentException>(mismatch.Exception);
        Assert.EndsWith(", but the type threw ArgumentException", mismatch.ToString(), StringComparison.Ordinal);
    }
}

/// <summary>How an oven heats.</summary>
public enum OvenMode
{
    /// <summary>From above.</summary>
    [CommandValue("grill")]
    Grill,

    /// <summary>By air.</summary>
    [CommandValue("FAN")]
    Fan,
}

/// <summary>A result of a command in the tests.</summary>
[IoTCommandResult("SetOvenTemperature")]
public sealed partial record OvenResult
{
    /// <summary>Gets the temperature.</summary>
    [ResultValue("reachedC")]
    public required int ReachedC { get; init; }

    /// <summary>Gets the mode.</summary>
    [ResultValue("mode")]
    public OvenMode? Mode { get; init; }
}

/// <summary>A result with a constructor that checks its value.</summary>
[IoTCommandResult("UploadLogs")]
public sealed partial class TextResult
{
    /// <summary>Initializes the result.</summary>
    public TextResult(string text) => Text = text == "no" ? throw new ArgumentException("not this") : text;

    /// <summary>Gets the text.</summary>
    [ResultValue("text")]
    public string Text { get; }
}

/// <summary>A result with a value of each type.</summary>
[IoTCommandResult("ConfigureReporting")]
public sealed partial record EveryValue
{
#pragma warning disable CS1591, CA1720, CA1819, SA1600 // The names are those of the types.
    [ResultValue("text")]
    public string? Text { get; init; }

    [ResultValue("flag")]
    public bool? Flag { get; init; }

    [ResultValue("bytes")]
    public byte[]? Bytes { get; init; }

    [ResultValue("memory")]
    public ReadOnlyMemory<byte>? Memory { get; init; }

    [ResultValue("small")]
    public sbyte? Small { get; init; }

    [ResultValue("byte")]
    public byte? Byte { get; init; }

    [ResultValue("short")]
    public short? Short { get; init; }

    [ResultValue("ushort")]
    public ushort? UShort { get; init; }

    [ResultValue("int")]
    public int? Int { get; init; }

    [ResultValue("uint")]
    public uint? UInt { get; init; }

    [ResultValue("long")]
    public long? Long { get; init; }

    [ResultValue("ulong")]
    public ulong? ULong { get; init; }

    [ResultValue("single")]
    public float? Single { get; init; }

    [ResultValue("double")]
    public double? Double { get; init; }

    [ResultValue("decimal")]
    public decimal? Decimal { get; init; }

    [ResultValue("mode")]
    public OvenMode? Mode { get; init; }

    [ResultValue("time")]
    public DateTimeOffset? Time { get; init; }

    [ResultValue("duration")]
    public TimeSpan? Duration { get; init; }
#pragma warning restore CS1591, CA1720, CA1819, SA1600
}

/// <summary>Calls what types of results implement explicitly.</summary>
internal static class ResultExtensions
{
    public static IReadOnlyDictionary<string, CommandResultValue> AsResult(this ICommandResult result) => result.ToResultValues();
}
