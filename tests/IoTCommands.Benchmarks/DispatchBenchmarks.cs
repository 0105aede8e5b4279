using System.Text;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using IoTCommands.Devices.Payloads;

namespace IoTCommands.Benchmarks;

/// <summary>
/// What a device does between the bytes of a message and the call of a handler, beside System.Text.Json's source generation into a record that somebody wrote
/// by hand for this payload alone.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class DispatchBenchmarks
{
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes(
        """{"cmd":"setTemp","zone":"MAIN","targetC":180,"rampCPerMin":4.5,"preheat":true,"deadlineSec":300}""");

    private readonly PayloadParser _parser = new([IoTCommandCatalog.SetOvenTemperature]);
    private readonly PayloadParser _parserOfAll = new([.. IoTCommandCatalog.All]);

    /// <summary>The values in a record. It knows neither which command it is, nor the conditions.</summary>
    [Benchmark(Baseline = true)]
    public double SystemTextJson()
    {
        OvenPayload payload = System.Text.Json.JsonSerializer.Deserialize(Payload, OvenPayloadContext.Default.OvenPayload)!;
        return payload.TargetC + payload.RampCPerMin;
    }

    /// <summary>The values of the only command that the device has, checked by their conditions.</summary>
    [Benchmark]
    public double OneCommand() => Parse(_parser);

    /// <summary>The same on a device with the four commands of <c>commands</c>.</summary>
    [Benchmark]
    public double FourCommands() => Parse(_parserOfAll);

    private static double Parse(PayloadParser parser)
    {
        CommandArguments arguments = parser.Parse(Payload, "json").Single!.ToArguments();
        return arguments.GetInt32("targetC") + arguments.GetDouble("rampCPerMin");
    }
}

/// <summary>The payload of SetOvenTemperature.</summary>
public sealed record OvenPayload
{
    public required string Cmd { get; init; }

    public required string Zone { get; init; }

    public required int TargetC { get; init; }

    public required double RampCPerMin { get; init; }

    public required bool Preheat { get; init; }

    public required int DeadlineSec { get; init; }
}

[JsonSerializable(typeof(OvenPayload))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class OvenPayloadContext : JsonSerializerContext;
