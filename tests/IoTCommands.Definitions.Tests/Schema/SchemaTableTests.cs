using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;

namespace IoTCommands.Definitions.Tests.Schema;

/// <summary>Compares the schema with the parser's tables. A change of only one of them fails here.</summary>
public sealed class SchemaTableTests
{
    private readonly JsonObject _schema = SchemaFile.Load();

    [Fact]
    public void Each_object_has_the_properties_of_its_shape_in_their_order()
        => VerifyEachObject((shape, part) => Assert.Equal(
            shape.Properties.OrderBy(property => property.Origin != PropertyOrigin.Editor).Select(property => property.Name),
            part["properties"]!.AsObject().Select(property => property.Key)));

    [Fact]
    public void Each_object_refuses_other_properties()
        => VerifyEachObject((_, part) => Assert.False(part["additionalProperties"]!.GetValue<bool>()));

    [Fact]
    public void Each_object_requires_what_its_shape_requires()
        => VerifyEachObject((shape, part) => Assert.Equal(
            shape.Properties.Where(property => property.IsRequired).Select(property => property.Name),
            SchemaFile.Strings(part["required"])));

    [Fact]
    public void Each_property_has_a_description()
        => VerifyEachObject((shape, part) => Assert.All(shape.Properties, property =>
        {
            JsonNode own = part["properties"]![property.Name]!;
            Assert.NotEmpty((own["description"] ?? SchemaFile.Resolve(_schema, own)["description"])!.GetValue<string>());
        }));

    [Fact]
    public void Each_property_has_the_kind_of_its_shape()
        => VerifyEachProperty((shape, property) => Assert.Equal(TypesOf(shape.Kind), Types(property)));

    [Fact]
    public void Each_property_has_the_limit_of_its_shape()
        => VerifyEachProperty((shape, property) => Assert.Equal(
            shape.MaxLength,
            shape == PayloadShape.Content ? 0 : (property[shape.Kind == PropertyKind.Strings ? "maxItems" : "maxLength"]?.GetValue<int>() ?? 0)));

    [Fact]
    public void Each_text_of_a_command_has_the_shortest_length_and_the_characters_of_its_shape()
        => VerifyEachProperty((shape, property) =>
        {
            if (shape.Check != TextCheck.Own)
            {
                Assert.Equal(shape.MinLength, property["minLength"]?.GetValue<int>() ?? 0);
                Assert.Equal(shape.Check == TextCheck.Shown ? @"^\P{C}*$" : null, property["pattern"]?.GetValue<string>());
            }
        });

    [Fact]
    public void What_CreateCommand_does_not_take_is_read_only()
        => VerifyEachProperty((shape, property) => Assert.Equal(shape.Origin == PropertyOrigin.GetCommand, property["readOnly"]?.GetValue<bool>() ?? false));

    [Fact]
    public void Enums_are_the_names_of_the_tables()
    {
        Assert.Equal(WireNames.Types.ToArray(), EnumOf("parameter", ParameterShape.Type));
        Assert.Equal(WireNames.Comparisons.ToArray(), EnumOf("condition", ConditionShape.ComparisonOperator));
        Assert.Equal(WireNames.Namespaces.ToArray(), SchemaFile.Strings(_schema["properties"]!["namespace"]!["enum"]));
        Assert.Equal(
            WireNames.Formats.ToArray(),
            SchemaFile.Strings(_schema["properties"]!["preprocessor"]!["properties"]!["awsJsonSubstitution"]!["properties"]!["outputFormat"]!["enum"]));
    }

    [Fact]
    public void Limits_that_no_shape_has_are_the_tables_too()
    {
        JsonNode properties = _schema["properties"]!;

        Assert.Equal((Limits.PayloadBytes + 2) / 3 * 4, properties["payload"]!["properties"]!["content"]!["maxLength"]!.GetValue<int>());
        Assert.Equal(Limits.FleetWiseParameters, _schema["then"]!["properties"]!["mandatoryParameters"]!["maxItems"]!.GetValue<int>());
        Assert.Equal(int.MinValue, Member("I")["minimum"]!.GetValue<int>());
        Assert.Equal(int.MaxValue, Member("I")["maximum"]!.GetValue<int>());
        Assert.Equal(long.MinValue, Member("L")["minimum"]!.GetValue<long>());
        Assert.Equal(long.MaxValue, Member("L")["maximum"]!.GetValue<long>());

        JsonNode Member(string name) => _schema["definitions"]!["value"]!["properties"]![name]!;
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("SetOvenTemperature")]
    [InlineData("-2fa_lock")]
    [InlineData("a.b")]
    [InlineData("$actuatorPath.Vehicle.Door")]
    [InlineData("a b")]
    [InlineData("\u00E9")]
    [InlineData("a\n")]
    [InlineData("a/b")]
    [InlineData("a:b")]
    public void Patterns_take_the_ids_and_names_that_the_reader_takes(string text)
    {
        Assert.Equal(AllowedCharacters.IsCommandId(text), IsMatch(_schema["properties"]!["commandId"]!, text));
        Assert.Equal(AllowedCharacters.IsParameterName(text), IsMatch(_schema["definitions"]!["parameter"]!["properties"]!["name"]!, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Heats one oven zone, \u00E9\u4E2D\uFF01")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("\u202E")]
    [InlineData("\u200B")]
    [InlineData("\uE000")]
    public void Patterns_take_the_texts_that_the_reader_takes(string text)
    {
        bool isTaken = AllowedCharacters.FindControl(text).Length == 0;

        Assert.Equal(isTaken, IsMatch(_schema["properties"]!["displayName"]!, text));
        Assert.Equal(isTaken, IsMatch(_schema["properties"]!["description"]!, text));
        Assert.Equal(isTaken, IsMatch(_schema["definitions"]!["parameter"]!["properties"]!["description"]!, text));
    }

    [Theory]
    [InlineData("team")]
    [InlineData("a b_.:/=+-@9\u00E9")]
    [InlineData("a*b")]
    [InlineData("a#")]
    public void Patterns_take_the_tags_that_the_reader_takes(string text)
        => Assert.Equal(AllowedCharacters.FindNotOfTag(text).Length == 0, IsMatch(_schema["definitions"]!["tag"]!["properties"]!["Key"]!, text));

    [Theory]
    [InlineData("AA==")]
    [InlineData("AAE=")]
    [InlineData("AAEC")]
    [InlineData("AAECAw==")]
    [InlineData("AAE")]
    [InlineData("A===")]
    [InlineData("AA=A")]
    [InlineData("AA AA")]
    [InlineData("AA-_")]
    public void Patterns_take_the_base64_that_the_reader_takes(string text)
    {
        Assert.Equal(Base64.CountBytes(text) > 0, IsMatch(_schema["definitions"]!["value"]!["properties"]!["BIN"]!, text));
        Assert.Equal(Base64.CountBytes(text) >= 0, IsMatch(_schema["properties"]!["payload"]!["properties"]!["content"]!, text));
    }

    private string[] EnumOf(string definition, PropertyShape property)
        => SchemaFile.Strings(_schema["definitions"]![definition]!["properties"]![property.Name]!["enum"]);

    private static bool IsMatch(JsonNode property, string text)
        => text.Length >= (property["minLength"]?.GetValue<int>() ?? 0) && Regex.IsMatch(text, EndOfTextOnly(property["pattern"]!.GetValue<string>()));

    /// <summary>
    /// Returns a .NET pattern that means the same as a JSON schema's. In ECMAScript, <c>$</c> is the end of the string; in .NET, a line break may follow.
    /// </summary>
    private static string EndOfTextOnly(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern;

    private static string[] TypesOf(PropertyKind kind) => kind switch
    {
        PropertyKind.String => ["string"],
        PropertyKind.Number => ["integer"],
        PropertyKind.Real => ["number"],
        PropertyKind.Boolean => ["boolean"],
        PropertyKind.Object => ["object"],
        PropertyKind.Objects or PropertyKind.Strings => ["array"],
        _ => ["string", "number"],
    };

    private static string[] Types(JsonObject property)
        => property["type"] is JsonArray several ? SchemaFile.Strings(several) : [property["type"]!.GetValue<string>()];

    private void VerifyEachProperty(Action<PropertyShape, JsonObject> verify)
        => VerifyEachObject((shape, part) =>
        {
            foreach (PropertyShape property in shape.Properties)
            {
                verify(property, SchemaFile.Resolve(_schema, part["properties"]![property.Name]!));
            }
        });

    /// <summary>Visits all objects of a definition, from the command to the bounds of a range.</summary>
    private void VerifyEachObject(Action<ObjectShape, JsonObject> verify)
    {
        HashSet<ObjectShape> seen = [];
        Visit(CommandShape.Shape, _schema);

        // If objects were missed, the test would verify nothing about them.
        Assert.Equal(10, seen.Count);

        void Visit(ObjectShape shape, JsonObject part)
        {
            if (!seen.Add(shape))
            {
                return;
            }

            verify(shape, part);
            foreach (PropertyShape property in shape.Properties)
            {
                if (property.Object is { } inner)
                {
                    JsonObject value = SchemaFile.Resolve(_schema, part["properties"]![property.Name]!);
                    Visit(inner, property.Kind == PropertyKind.Objects ? SchemaFile.Resolve(_schema, value["items"]!) : value);
                }
            }
        }
    }
}
