using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>Writes parts of documentation that several generated members have in common.</summary>
internal static class DocumentationWriter
{
    /// <summary>Writes the command with its id and name: <c>&lt;c&gt;SetOvenTemperature&lt;/c&gt; (Set oven temperature)</c>.</summary>
    public static void WriteTitle(SourceWriter writer, CommandModel command)
    {
        writer.Write($"<c>{new XmlEncoded(command.CommandId)}</c>");
        if (!string.IsNullOrWhiteSpace(command.DisplayName))
        {
            writer.Write($" ({new XmlEncoded(command.DisplayName!)})");
        }
    }

    /// <summary>Writes a sentence that follows another one; nothing if the definition has no description.</summary>
    public static void WriteFollowing(SourceWriter writer, string? description)
    {
        if (!string.IsNullOrWhiteSpace(description))
        {
            writer.Write(" ");
            WriteSentence(writer, description!);
        }
    }

    /// <summary>Writes a parameter's meaning, its valid values, and what happens without it.</summary>
    public static void WriteParameter(SourceWriter writer, ParameterModel parameter)
    {
        if (string.IsNullOrWhiteSpace(parameter.Description))
        {
            writer.Write($"The value of the parameter <c>{new XmlEncoded(parameter.Name)}</c>.");
        }
        else
        {
            WriteSentence(writer, parameter.Description!);
        }

        if (!parameter.Conditions.IsEmpty)
        {
            writer.Write($" Must be {new XmlEncoded(ConditionFormatter.Describe(parameter.Conditions))}.");
        }

        if (parameter.Default is not null)
        {
            writer.Write($" If null, AWS IoT uses the default, <c>{new XmlEncoded(DisplayString.Of(parameter.Default.Text))}</c>.");
        }
    }

    /// <summary>Writes text with a full stop, unless it already ends with a punctuation mark.</summary>
    public static void WriteSentence(SourceWriter writer, string text)
    {
        writer.Write($"{new XmlEncoded(text)}");
        if (text[text.Length - 1] is not ('.' or '!' or '?' or ':' or ';'))
        {
            writer.Write(".");
        }
    }
}
