using System.Globalization;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Parsing;

/// <summary>IOTC1006, IOTC1007 and IOTC1011: ids, names and texts.</summary>
internal static class TextRules
{
    public static void CheckCommandId(JsonString id, ParseContext context)
    {
        if (Problem(id, WireText.FindNotOfCommandId(id.Value), Limits.CommandId) is { } problem)
        {
            context.Report(DefinitionDescriptors.InvalidCommandId, problem.Span, ShownText.Quoted(id.Value), problem.What);
        }
    }

    public static void CheckParameterName(JsonString name, ParseContext context)
    {
        if (Problem(name, WireText.FindNotOfParameterName(name.Value), Limits.ParameterName) is { } problem)
        {
            context.Report(DefinitionDescriptors.InvalidParameterName, problem.Span, ShownText.Quoted(name.Value), problem.What);
        }
    }

    /// <summary>A text that AWS's console shows: not too long, and nothing that cannot be seen.</summary>
    public static void CheckShown(BoundObject owner, PropertyShape shape, ParseContext context)
    {
        if (owner.Text(shape) is not { } text)
        {
            return;
        }

        CheckLength(text, shape, 0, context);
        SourceSpan control = WireText.FindControl(text.Value);
        if (control.Length > 0)
        {
            string what = "holds the character " + CodePoint(text.Value, control) + ", and AWS takes no control or invisible characters, not even a line break";
            context.Report(DefinitionDescriptors.InvalidText, text.Map(control), "\"" + shape.Name + "\"", what);
        }
    }

    public static void CheckTagKey(BoundObject tag, ParseContext context)
    {
        if (tag.Text(TagShape.Key) is not { } key)
        {
            return;
        }

        CheckLength(key, TagShape.Key, 1, context);
        SourceSpan wrong = WireText.FindNotOfTag(key.Value);
        if (wrong.Length > 0)
        {
            string what = "holds the character " + CodePoint(key.Value, wrong) + ", and a tag's key has letters, digits, spaces and _ . : / = + - @ only";
            context.Report(DefinitionDescriptors.InvalidText, key.Map(wrong), "\"Key\"", what);
        }
    }

    public static void CheckLength(JsonString text, PropertyShape shape, int shortest, ParseContext context)
    {
        int length = WireText.CountCharacters(text.Value);
        if (length > shape.MaxLength)
        {
            context.Report(DefinitionDescriptors.InvalidText, text.Span, "\"" + shape.Name + "\"", "has " + Number(length) + " characters, and AWS takes at most " + Number(shape.MaxLength));
        }
        else if (length < shortest)
        {
            context.Report(DefinitionDescriptors.InvalidText, text.Span, "\"" + shape.Name + "\"", "has " + Number(length) + " characters, and AWS wants at least " + Number(shortest));
        }
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static (SourceSpan Span, string What)? Problem(JsonString text, int wrong, int longest)
    {
        if (text.Value.Length == 0)
        {
            return (text.Span, "it is empty");
        }

        if (wrong >= 0)
        {
            SourceSpan character = new(wrong, char.IsSurrogatePair(text.Value, wrong) ? 2 : 1);
            return (text.Map(character), "it holds " + ShownText.Quoted(text.Value.Substring(character.Start, character.Length)));
        }

        return text.Value.Length > longest ? (text.Span, "it has " + Number(text.Value.Length) + " characters") : null;
    }

    private static string CodePoint(string text, SourceSpan span)
    {
        int value = span.Length == 2 ? char.ConvertToUtf32(text, span.Start) : text[span.Start];
        return "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
    }
}
