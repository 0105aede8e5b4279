using System.Globalization;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;

namespace IoTCommands.Definitions.Validation;

/// <summary>A value of a command and where it comes from.</summary>
/// <remarks>A source belongs to the front end that created it; the validator only passes it back with a diagnostic.</remarks>
internal sealed class Parsed<T>
{
    public Parsed(T value, object source, object? nameSource = null, bool isCertain = true)
    {
        Value = value;
        Source = source;
        NameSource = nameSource ?? source;
        IsCertain = isCertain;
    }

    public T Value { get; }

    public object Source { get; }

    /// <summary>The key of a JSON property; otherwise, the same as <see cref="Source"/>.</summary>
    public object NameSource { get; }

    /// <summary>False if an error was reported about the value. It is then nearest to what was meant, and nothing more is reported about it.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>Marks the value as not certain. Called for each error that is reported about it.</summary>
    public void Reject() => IsCertain = false;
}

/// <summary>A command as far as it can be parsed, from a definition file or from a declared type. All rules about its meaning are checked on it.</summary>
internal sealed class ParsedCommand
{
    /// <summary>The source of the whole command.</summary>
    public required object Source { get; init; }

    /// <summary>False if a syntax error may have hidden properties. Then nothing is reported as missing.</summary>
    public bool IsComplete { get; init; } = true;

    public Parsed<string>? CommandId { get; init; }

    /// <summary>The namespace; null for the default.</summary>
    public Parsed<IoTCommandNamespace>? Namespace { get; init; }

    /// <summary>The strings of <see cref="CommandShape.Texts"/>, each at the index of its shape.</summary>
    public required Parsed<string>?[] Texts { get; init; }

    public List<ParsedTag> Tags { get; init; } = [];

    public bool IsDeprecated { get; init; }

    public Parsed<ParsedPayload>? Payload { get; init; }

    public Parsed<string>? PayloadTemplate { get; init; }

    /// <summary>True if the template was generated from the parameters; it then has a placeholder for each of them.</summary>
    public bool IsTemplateGenerated { get; init; }

    /// <summary>The preprocessor's output format; null if there is no preprocessor.</summary>
    public Parsed<CommandPayloadFormat>? OutputFormat { get; init; }

    /// <summary>The array of parameters; null if there is none. Not certain if it may have more items.</summary>
    public Parsed<List<ParsedParameter>>? ParameterList { get; init; }

    public List<ParsedParameter> Parameters => ParameterList?.Value ?? [];

    /// <summary>Gets one of the strings of <see cref="CommandShape.Texts"/>.</summary>
    public Parsed<string>? this[PropertyShape text] => Texts[text.Index];

    /// <summary>Parses <see cref="Texts"/>.</summary>
    public static Parsed<string>?[] ParseTexts(Func<PropertyShape, Parsed<string>?> parse)
    {
        Parsed<string>?[] texts = new Parsed<string>?[CommandShape.Shape.Properties.Length];
        foreach (PropertyShape text in CommandShape.Texts)
        {
            texts[text.Index] = parse(text);
        }

        return texts;
    }
}

internal sealed class ParsedTag
{
    public Parsed<string>? Key { get; init; }

    public Parsed<string>? Value { get; init; }
}

internal sealed class ParsedPayload
{
    /// <summary>The bytes, as base64.</summary>
    public Parsed<string>? Content { get; init; }

    public Parsed<string>? ContentType { get; init; }
}

internal sealed class ParsedParameter
{
    /// <summary>The index among the parameters, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>False if a syntax error may have hidden properties.</summary>
    public bool IsComplete { get; init; } = true;

    public Parsed<string>? Name { get; init; }

    /// <summary>The type; null if it is unknown. Not certain if it is guessed; then nothing that depends on it is reported.</summary>
    public Parsed<IoTCommandParameterType>? Type { get; init; }

    public Parsed<string>? Description { get; init; }

    public Parsed<ParameterScalar>? Default { get; init; }

    public Parsed<ParameterScalar>? Value { get; init; }

    public List<ParsedCondition> Conditions { get; init; } = [];

    /// <summary>True if the value must not be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The type; null if it is unknown or guessed.</summary>
    public IoTCommandParameterType? CertainType => Type is { IsCertain: true } type ? type.Value : null;

    /// <summary>The name of the parameter in messages: <c>parameter "zone"</c>, or <c>parameter 3</c>.</summary>
    public string Title => TitleOf(Name, Number);

    public static string TitleOf(Parsed<string>? name, int number) =>
        "parameter " + (name is { Value.Length: > 0 } ? DisplayString.Quoted(name.Value) : number.ToString(CultureInfo.InvariantCulture));
}

internal sealed class ParsedCondition
{
    public ParsedCondition(
        object source,
        CommandComparison comparison,
        object comparisonSource,
        string title,
        Parsed<List<Parsed<string>>> operands,
        bool isCertain = true)
    {
        Source = source;
        Comparison = comparison;
        ComparisonSource = comparisonSource;
        Title = title;
        Operands = operands;
        IsCertain = isCertain && operands.IsCertain;
    }

    public object Source { get; }

    public CommandComparison Comparison { get; }

    public object ComparisonSource { get; }

    /// <summary>The name of the condition in messages: <c>IN_RANGE</c>, <c>[Range]</c>.</summary>
    public string Title { get; }

    public Parsed<List<Parsed<string>>> Operands { get; }

    /// <summary>False if an error was reported about the condition or its operands.</summary>
    public bool IsCertain { get; private set; }

    public void Reject() => IsCertain = false;

    public Model.ConditionModel ToModel()
    {
        string[] operands = new string[Operands.Value.Count];
        for (int i = 0; i < operands.Length; i++)
        {
            operands[i] = Operands.Value[i].Value;
        }

        return new Model.ConditionModel(Comparison, new Model.EquatableArray<string>(operands));
    }
}
