using System.Text;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Templates;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Generators.Declarations;

/// <summary>
/// Writes a declaration as the definition that it stands for, so that all rules of definitions are tested by the code that knows them, and remembers which
/// stretch of the text is which place of the code.
/// </summary>
internal sealed class DeclarationJson
{
    private readonly JsonWriter _writer;
    private readonly List<DeclarationStretch> _stretches;

    private DeclarationJson(JsonWriter writer, int capacity)
    {
        _writer = writer;
        _stretches = new List<DeclarationStretch>(capacity);
    }

    public static DeclaredText Write(DeclaredCommand command)
    {
        using JsonWriter writer = new();
        DeclarationJson json = new(writer, CountStretches(command));
        json.WriteCommand(command);
        return new DeclaredText(writer.ToString(), json._stretches);
    }

    /// <summary>At most: a list that grows copies what is in it.</summary>
    private static int CountStretches(DeclaredCommand command)
    {
        // The whole, its id, the two texts and the template; of each parameter the name, the default and the description.
        int count = 5 + (3 * command.Parameters.Count);
        foreach (DeclaredParameter parameter in command.Parameters)
        {
            foreach (DeclaredCondition condition in parameter.Conditions)
            {
                count += 1 + condition.Model.Operands.Count;
            }
        }

        return count;
    }

    private void WriteCommand(DeclaredCommand command)
    {
        int whole = Open(DeclarationPart.Text, command.Place);
        _writer.StartObject();
        int id = Open(DeclarationPart.Text, command.CommandIdPlace);
        WriteText(CommandShape.CommandId, command.CommandId);
        Close(id);
        WriteText(CommandShape.Namespace, WireNames.Of(IoTCommandNamespace.AwsIoT));
        WriteOptional(CommandShape.DisplayName, command.DisplayName, command.DisplayNamePlace);
        WriteOptional(CommandShape.Description, command.Description, command.DescriptionPlace);
        if (command.Parameters.Count == 0 && command.PayloadTemplate is null)
        {
            WritePayload(command.OutputFormat);
        }
        else
        {
            WriteTemplate(command);
        }

        _writer.EndObject();
        Close(whole);
    }

    private void WriteOptional(PropertyShape property, string? text, DeclarationPlace place)
    {
        if (text is not null)
        {
            int stretch = Open(DeclarationPart.Text, place);
            WriteText(property, text);
            Close(stretch);
        }
    }

    /// <summary>What a template without placeholders would give: an empty object, for devices that take what they get for an object.</summary>
    private void WritePayload(CommandPayloadFormat format)
    {
        bool isCbor = format == CommandPayloadFormat.Cbor;
        _writer.WriteName(CommandShape.Payload.Name);
        _writer.StartObject();
        WriteText(PayloadShape.Content, isCbor ? "oA==" : "e30=");
        WriteText(PayloadShape.ContentType, isCbor ? "application/cbor" : "application/json");
        _writer.EndObject();
    }

    private void WriteTemplate(DeclaredCommand command)
    {
        int stretch = Open(DeclarationPart.Template, command.PayloadTemplatePlace);
        WriteText(CommandShape.PayloadTemplate, command.PayloadTemplate ?? TemplateOf(command.Parameters));
        Close(stretch);
        _writer.WriteName(CommandShape.Preprocessor.Name);
        _writer.StartObject();
        _writer.WriteName(PreprocessorShape.AwsJsonSubstitution.Name);
        _writer.StartObject();
        WriteText(SubstitutionShape.OutputFormat, WireNames.Of(command.OutputFormat));
        _writer.EndObject();
        _writer.EndObject();
        if (command.Parameters.Count == 0)
        {
            return;
        }

        _writer.WriteName(CommandShape.MandatoryParameters.Name);
        _writer.StartArray();
        foreach (DeclaredParameter parameter in command.Parameters)
        {
            WriteParameter(parameter);
        }

        _writer.EndArray();
    }

    /// <summary>An object with a placeholder for each parameter.</summary>
    private static string TemplateOf(List<DeclaredParameter> parameters)
    {
        StringBuilder template = new("{", capacity: 128 * (parameters.Count + 1));
        foreach (DeclaredParameter parameter in parameters)
        {
            template.Append(template.Length > 1 ? "," : "").Append(Quote(parameter.Name)).Append(':').Append(Quote(Placeholder.Of(parameter.Name)));
        }

        return template.Append('}').ToString();
    }

    private static string Quote(string text)
    {
        using JsonWriter writer = new();
        writer.WriteString(text);
        return writer.ToString();
    }

    private void WriteParameter(DeclaredParameter parameter)
    {
        int name = Open(DeclarationPart.ParameterName, parameter.NamePlace, parameter);
        _writer.StartObject();
        WriteText(ParameterShape.Name, parameter.Name);
        Close(name);
        WriteText(ParameterShape.Type, WireNames.Of(parameter.Type));
        if (parameter is { Default: { } value, DefaultAttribute: { } attribute })
        {
            int stretch = Open(DeclarationPart.Default, DeclarationPlace.Of(parameter.Property, attribute), parameter);
            WriteDefault(value);
            Close(stretch);
        }

        WriteConditions(parameter);
        WriteOptional(ParameterShape.Description, parameter.Description, parameter.DescriptionPlace);
        _writer.EndObject();
    }

    private void WriteDefault(ParameterScalar value)
    {
        _writer.WriteName(ParameterShape.DefaultValue.Name);
        _writer.StartObject();
        _writer.WriteName(WireNames.MemberOf(value.Type));
        string text = value.ToText();
        switch (value.Type)
        {
            case IoTCommandParameterType.Integer or IoTCommandParameterType.Long:
            case IoTCommandParameterType.Double when !double.IsNaN(value.Double) && !double.IsInfinity(value.Double):
                _writer.WriteNumber(text);
                break;
            case IoTCommandParameterType.Boolean:
                _writer.WriteBoolean(value.Boolean);
                break;
            default:
                _writer.WriteString(text);
                break;
        }

        _writer.EndObject();
    }

    private void WriteConditions(DeclaredParameter parameter)
    {
        if (parameter.Conditions.Count == 0)
        {
            return;
        }

        _writer.WriteName(ParameterShape.ValueConditions.Name);
        _writer.StartArray();
        foreach (DeclaredCondition condition in parameter.Conditions)
        {
            int stretch = Open(DeclarationPart.Condition, condition.Place, parameter, condition);
            WriteCondition(condition, parameter);
            Close(stretch);
        }

        _writer.EndArray();
    }

    private void WriteCondition(DeclaredCondition condition, DeclaredParameter parameter)
    {
        ConditionModel model = condition.Model;
        _writer.StartObject();
        WriteText(ConditionShape.ComparisonOperator, WireNames.Of(model.Comparison));
        _writer.WriteName(ConditionShape.Operand.Name);
        _writer.StartObject();
        _writer.WriteName(Operators.MemberOf(model.Comparison, parameter.Type));
        switch (Operators.OperandOf(model.Comparison))
        {
            case OperandKind.Set:
                _writer.StartArray();
                WriteOperands(condition, parameter);
                _writer.EndArray();
                break;
            case OperandKind.Range:
                _writer.StartObject();
                _writer.WriteName(RangeShape.Min.Name);
                WriteOperand(condition, 0, parameter);
                _writer.WriteName(RangeShape.Max.Name);
                WriteOperand(condition, 1, parameter);
                _writer.EndObject();
                break;
            default:
                WriteOperand(condition, 0, parameter);
                break;
        }

        _writer.EndObject();
        _writer.EndObject();
    }

    private void WriteOperands(DeclaredCondition condition, DeclaredParameter parameter)
    {
        for (int i = 0; i < condition.Model.Operands.Count; i++)
        {
            WriteOperand(condition, i, parameter);
        }
    }

    private void WriteOperand(DeclaredCondition condition, int index, DeclaredParameter parameter)
    {
        int stretch = Open(DeclarationPart.Condition, condition.PlaceOfOperand(index), parameter, condition);
        _writer.WriteString(condition.Model.Operands[index]);
        Close(stretch);
    }

    private void WriteText(PropertyShape property, string text)
    {
        _writer.WriteName(property.Name);
        _writer.WriteString(text);
    }

    private int Open(DeclarationPart part, DeclarationPlace place, DeclaredParameter? parameter = null, DeclaredCondition? condition = null)
    {
        _stretches.Add(new DeclarationStretch(part, place, parameter, condition, _writer.Length, int.MaxValue));
        return _stretches.Count - 1;
    }

    private void Close(int stretch) => _stretches[stretch] = _stretches[stretch] with { End = _writer.Length };
}
