using System.Text;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using IoTCommands.Devices.Payloads;

namespace IoTCommands.Benchmarks;

/// <summary>
/// Measures what a device does between receiving the bytes of a message and calling the handler. The baseline is System.Text.Json's source generation, with a
/// record that is written by hand for this payload alone.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
public class DispatchBenchmarks
{
    private static readonly byte[] Payload = Encoding.UTF8.GetBytes(
        """{"cmd":"setTemp","zone":"MAIN","targetC":180,"rampCPerMin":4.5,"preheat":true,"deadlineSec":300}""");

    private readonly PayloadParser _parser = new([IoTCommandCatalog.SetOvenTemperature]);
    private readonly PayloadParser _parserOfAll = new([.. IoTCommandCatalog.All]);

    /// <summary>Deserializes the values into a record. It does not determine the command and checks no conditions.</summary>
    [Benchmark(Baseline = true)]
    public double SystemTextJson()
    {
        OvenPayload payload = System.Text.Json.JsonSerializer.Deserialize(Payload, OvenPayloadContext.Default.OvenPayload)!;
        return payload.TargetC + payload.RampCPerMin;
    }

    /// <summary>Parses the values and checks their conditions, on a device with a single command.</summary>
    [Benchmark]
    public double OneCommand() => Parse(_parser);

    /// <summary>Does the same on a device with the four commands of <c>commands</c>.</summary>
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
