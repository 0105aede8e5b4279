using System.Globalization;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Reading;

/// <summary>IOTC1006, IOTC1007 and IOTC1011: ids, names and texts.</summary>
internal static class TextRules
{
    public static void CheckCommandId(JsonString id, ReadingContext context)
    {
        if (Problem(id, WireText.FindNotOfCommandId(id.Value), Limits.CommandId) is { } problem)
        {
            context.Report(DefinitionRules.InvalidCommandId, problem.Range, ShownText.Quoted(id.Value), problem.What);
        }
    }

    public static void CheckParameterName(JsonString name, ReadingContext context)
    {
        if (Problem(name, WireText.FindNotOfParameterName(name.Value), Limits.ParameterName) is { } problem)
        {
            context.Report(DefinitionRules.InvalidParameterName, problem.Range, ShownText.Quoted(name.Value), problem.What);
        }
    }

    /// <summary>A text that AWS's console shows: not too long, and nothing that cannot be seen.</summary>
    public static void CheckShown(BoundObject owner, PropertyShape shape, ReadingContext context)
    {
        if (owner.Text(shape) is not { } text)
        {
            return;
        }

        CheckLength(text, shape, 0, context);
        TextRange control = WireText.FindControl(text.Value);
        if (control.Length > 0)
        {
            string what = "holds the character " + CodePoint(text.Value, control) + ", and AWS takes no control or invisible characters, not even a line break";
            context.Report(DefinitionRules.InvalidText, text.Map(control), "\"" + shape.Name + "\"", what);
        }
    }

    public static void CheckTagKey(BoundObject tag, ReadingContext context)
    {
        if (tag.Text(TagShape.Key) is not { } key)
        {
            return;
        }

        CheckLength(key, TagShape.Key, 1, context);
        TextRange wrong = WireText.FindNotOfTag(key.Value);
        if (wrong.Length > 0)
        {
            string what = "holds the character " + CodePoint(key.Value, wrong) + ", and a tag's key has letters, digits, spaces and _ . : / = + - @ only";
            context.Report(DefinitionRules.InvalidText, key.Map(wrong), "\"Key\"", what);
        }
    }

    public static void CheckLength(JsonString text, PropertyShape shape, int shortest, ReadingContext context)
    {
        int length = WireText.CountCharacters(text.Value);
        if (length > shape.MaxLength)
        {
            context.Report(DefinitionRules.InvalidText, text.Range, "\"" + shape.Name + "\"", "has " + Number(length) + " characters, and AWS takes at most " + Number(shape.MaxLength));
        }
        else if (length < shortest)
        {
            context.Report(DefinitionRules.InvalidText, text.Range, "\"" + shape.Name + "\"", "has " + Number(length) + " characters, and AWS wants at least " + Number(shortest));
        }
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static (TextRange Range, string What)? Problem(JsonString text, int wrong, int longest)
    {
        if (text.Value.Length == 0)
        {
            return (text.Range, "it is empty");
        }

        if (wrong >= 0)
        {
            TextRange character = new(wrong, char.IsSurrogatePair(text.Value, wrong) ? 2 : 1);
            return (text.Map(character), "it holds " + ShownText.Quoted(text.Value.Substring(character.Start, character.Length)));
        }

        return text.Value.Length > longest ? (text.Range, "it has " + Number(text.Value.Length) + " characters") : null;
    }

    private static string CodePoint(string text, TextRange range)
    {
        int value = range.Length == 2 ? char.ConvertToUtf32(text, range.Start) : text[range.Start];
        return "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
    }
}
