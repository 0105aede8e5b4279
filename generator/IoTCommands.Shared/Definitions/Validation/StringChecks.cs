using System.Globalization;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Validation;

/// <summary>Checks ids, names and other strings: IOTC1006, IOTC1007 and IOTC1011, which are IOTC2003 in C#.</summary>
internal static class StringChecks
{
    public static void CheckCommandId(Parsed<string>? id, ValidationContext context) =>
        CheckName(id, DefinitionDescriptors.InvalidCommandId, AllowedCharacters.FindNotOfCommandId(id?.Value ?? ""), Limits.CommandId, context);

    public static void CheckParameterName(Parsed<string>? name, ValidationContext context) =>
        CheckName(
            name,
            DefinitionDescriptors.InvalidParameterName,
            AllowedCharacters.FindNotOfParameterName((name?.Value ?? "").AsSpan()),
            Limits.ParameterName,
            context);

    /// <summary>Checks one of the strings of <see cref="CommandShape.Texts"/>.</summary>
    public static void Check(Parsed<string>? text, PropertyShape shape, ValidationContext context)
    {
        switch (shape.Check)
        {
            case TextCheck.Length:
                CheckLength(text, shape, context);
                break;
            case TextCheck.Shown:
                CheckShown(text, shape, context);
                break;
            default:
                throw new ArgumentException("Checked by code of its own: " + shape.Name, nameof(shape));
        }
    }

    /// <summary>Checks a string that AWS's console shows: its length, and that it has no invisible characters.</summary>
    public static void CheckShown(Parsed<string>? text, PropertyShape shape, ValidationContext context)
    {
        if (text is not { IsCertain: true })
        {
            return;
        }

        CheckLength(text, shape, context);
        SourceSpan control = AllowedCharacters.FindControl(text.Value);
        if (control.Length > 0)
        {
            string what = "contains the character "
                + CodePoint(text.Value, control)
                + ", but AWS allows no control characters, such as line breaks, and no invisible characters";
            context.Report(DefinitionDescriptors.InvalidText, text.Source, control, context.Words.Of(shape), what);
            text.Reject();
        }
    }

    public static void CheckTagKey(Parsed<string>? key, ValidationContext context)
    {
        if (key is not { IsCertain: true })
        {
            return;
        }

        CheckLength(key, TagShape.Key, context);
        SourceSpan wrong = AllowedCharacters.FindNotOfTag(key.Value);
        if (wrong.Length > 0)
        {
            string what = "contains the character "
                + CodePoint(key.Value, wrong)
                + ", but a tag's key can contain only letters, digits, spaces and _ . : / = + - @";
            context.Report(DefinitionDescriptors.InvalidText, key.Source, wrong, context.Words.Of(TagShape.Key), what);
        }
    }

    public static void CheckLength(Parsed<string>? text, PropertyShape shape, ValidationContext context)
    {
        if (text is not { IsCertain: true })
        {
            return;
        }

        int length = AllowedCharacters.CountCharacters(text.Value);
        if (length > shape.MaxLength)
        {
            Report("has " + Number(length) + " characters, but AWS allows at most " + Number(shape.MaxLength));
        }
        else if (length < shape.MinLength)
        {
            Report("has " + Number(length) + " characters, but AWS requires at least " + Number(shape.MinLength));
        }

        void Report(string what)
        {
            context.Report(DefinitionDescriptors.InvalidText, text.Source, context.Words.Of(shape), what);
            text.Reject();
        }
    }

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void CheckName(Parsed<string>? name, RuleDescriptor rule, int wrong, int longest, ValidationContext context)
    {
        if (name is not { IsCertain: true, Value: { } text })
        {
            return;
        }

        if (text.Length == 0)
        {
            Report(null, "it is empty");
        }
        else if (wrong >= 0)
        {
            SourceSpan character = new(wrong, char.IsSurrogatePair(text, wrong) ? 2 : 1);
            Report(character, "it contains " + DisplayString.Quoted(text.Substring(character.Start, character.Length)));
        }
        else if (text.Length > longest)
        {
            Report(null, "it has " + Number(text.Length) + " characters");
        }

        void Report(SourceSpan? part, string problem)
        {
            context.Report(rule, name.Source, part, DisplayString.Quoted(text), problem);
            name.Reject();
        }
    }

    private static string CodePoint(string text, SourceSpan span)
    {
        int value = span.Length == 2 ? char.ConvertToUtf32(text, span.Start) : text[span.Start];
        return "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
    }
}
