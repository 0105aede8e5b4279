using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The pieces that the docs of several generated members have in common.</summary>
internal static class DocumentationWriter
{
    /// <summary>The command as a reader can find it: <c>&lt;c&gt;SetOvenTemperature&lt;/c&gt; (Set oven temperature)</c>.</summary>
    public static void WriteTitle(SourceWriter writer, CommandModel command)
    {
        writer.Write($"<c>{new DocText(command.CommandId)}</c>");
        if (!string.IsNullOrWhiteSpace(command.DisplayName))
        {
            writer.Write($" ({new DocText(command.DisplayName!)})");
        }
    }

    /// <summary>A sentence to follow another one; nothing where the definition has no text.</summary>
    public static void WriteFollowing(SourceWriter writer, string? description)
    {
        if (!string.IsNullOrWhiteSpace(description))
        {
            writer.Write(" ");
            WriteSentence(writer, description!);
        }
    }

    /// <summary>What a parameter means, what it can be, and what happens without it.</summary>
    public static void WriteParameter(SourceWriter writer, ParameterModel parameter)
    {
        if (string.IsNullOrWhiteSpace(parameter.Description))
        {
            writer.Write($"The value of the parameter <c>{new DocText(parameter.Name)}</c>.");
        }
        else
        {
            WriteSentence(writer, parameter.Description!);
        }

        if (!parameter.Conditions.IsEmpty)
        {
            writer.Write($" Must be {new DocText(ConditionText.Describe(parameter.Conditions))}.");
        }

        if (parameter.Default is not null)
        {
            writer.Write($" Not sent where it is null: the service then takes <c>{new DocText(ShownText.Of(parameter.Default.Text))}</c>.");
        }
    }

    /// <summary>A type in the service's word and in plain ones.</summary>
    public static string Describe(IoTCommandParameterType type) => type switch
    {
        IoTCommandParameterType.String => "STRING, text of at least one character",
        IoTCommandParameterType.Integer => "INTEGER, a whole number of 32 bits",
        IoTCommandParameterType.Long => "LONG, a whole number of 64 bits",
        IoTCommandParameterType.UnsignedLong => "UNSIGNEDLONG, a whole number of 64 bits from 0",
        IoTCommandParameterType.Double => "DOUBLE, a finite floating-point number of 64 bits",
        IoTCommandParameterType.Boolean => "BOOLEAN",
        IoTCommandParameterType.Binary => "BINARY, at least one byte",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a type of parameter."),
    };

    /// <summary>A text with a full stop, where it has no end of its own.</summary>
    public static void WriteSentence(SourceWriter writer, string text)
    {
        writer.Write($"{new DocText(text)}");
        if (text[text.Length - 1] is not ('.' or '!' or '?' or ':' or ';'))
        {
            writer.Write(".");
        }
    }
}
