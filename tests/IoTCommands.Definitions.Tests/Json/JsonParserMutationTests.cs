using IoTCommands.Json;

namespace IoTCommands.Definitions.Tests.Json;

/// <summary>Parses more than 200,000 damaged texts, which are the same in every run.</summary>
public sealed class JsonParserMutationTests
{
    private const int TextsPerSeed = 26_000;

    private static readonly string[] Seeds =
    [
        """{"a":1,"b":[true,false,null,-1.5e+3],"c":{"d":"x\n\u00e9\uD83D\uDE00","a":""}}""",
        """
        {
          "commandId": "Reboot",
          "payload": { "content": "AAEC", "contentType": "application/json" },
          "mandatoryParameters": [
            { "name": "a", "type": "LONG", "defaultValue": { "L": 900 } },
            { "name": "b", "valueConditions": [ { "operand": { "numbers": [ "1", "2" ] } } ] }
          ]
        }
        """,
        """[1,-0,0.5,[[],{}],"\"\\\/\b\f\n\r\t",{"":{}},"é😀"]""",
        "\"text\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void A_broken_text_gives_an_ordered_tree_and_the_verdict_of_System_Text_Json(int seed)
    {
        JsonMutator mutator = new(seed);
        for (int i = 0; i < TextsPerSeed; i++)
        {
            string text = mutator.Mutate(Seeds[i % Seeds.Length]);
            JsonDocument document = JsonParser.Parse(text, TestContext.Current.CancellationToken);
            string? fault = TreeShape.FindFault(document) ?? Reference.FindDifference(text, document);
            Assert.True(fault is null, $"{fault}\n{text}");
        }
    }
}
