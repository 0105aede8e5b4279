using BenchmarkDotNet.Attributes;
using IoTCommands.Json;

namespace IoTCommands.Generators.Benchmarks.Json;

/// <summary>Compares the JSON parser with System.Text.Json's JsonDocument. Both parse a string with the text of an AdditionalFile.</summary>
/// <remarks>
/// JsonDocument keeps bytes and an index, and creates a string only when it is requested. The parser creates a tree with all strings and spans. So JsonDocument
/// has two figures: parsing alone, and parsing and then getting every name and value, as parsing a definition does.
/// </remarks>
[MemoryDiagnoser]
[MinColumn, HideColumns("Error", "StdDev", "Median", "Ratio", "RatioSD", "Alloc Ratio")]
public class JsonReaderBenchmarks
{
    private string _text = "";

    [Params("RebootDevice", "SetOvenTemperature", "ConfigureReporting", "UploadLogs", "Large")]
    public string Definition { get; set; } = "";

    [GlobalSetup]
    public void Load() => _text = Definition == "Large"
        ? LargeDefinition.Create(parameters: 2_000)
        : File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "commands", Definition + ".json"));

    [Benchmark(Description = "JsonDocument.Parse", Baseline = true)]
    public System.Text.Json.JsonValueKind ParseDocument()
    {
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(_text);
        return document.RootElement.ValueKind;
    }

    [Benchmark(Description = "JsonDocument.Parse, every name and value")]
    public int ParseDocumentAndReadAll()
    {
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(_text);
        return ReadAll(document.RootElement);
    }

    [Benchmark(Description = "JsonParser.Read")]
    public object Read() => JsonParser.Parse(_text, CancellationToken.None);

    private static int ReadAll(System.Text.Json.JsonElement element)
    {
        int length = 0;
        switch (element.ValueKind)
        {
            case System.Text.Json.JsonValueKind.Object:
                foreach (System.Text.Json.JsonProperty property in element.EnumerateObject())
                {
                    length += property.Name.Length + ReadAll(property.Value);
                }

                return length;
            case System.Text.Json.JsonValueKind.Array:
                foreach (System.Text.Json.JsonElement item in element.EnumerateArray())
                {
                    length += ReadAll(item);
                }

                return length;
            case System.Text.Json.JsonValueKind.String:
                return element.GetString()!.Length;
            case System.Text.Json.JsonValueKind.Number:
                return element.GetRawText().Length;
            default:
                return 1;
        }
    }
}
