using System.Collections.ObjectModel;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Parsing;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Tables;
using IoTCommands.Json;
using IoTCommands.Model;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>Finds the value of each parameter of a command and checks it.</summary>
/// <remarks>
/// AWS IoT developer guide, "Commands concepts": the value is that of the request or, if the request has none, the default value. If there is no value, or
/// if the value does not meet a condition, the command is not started.
/// </remarks>
internal sealed class ParameterBinder(AwsAssumptions assumptions)
{
    public IReadOnlyDictionary<string, CommandParameterSnapshot> Bind(ServedCommand command, IReadOnlyDictionary<string, ParameterValueModel> sent)
    {
        RequestProblems problems = new();
        Dictionary<string, CommandParameterSnapshot> bound = new(StringComparer.Ordinal);
        if (assumptions.AllowUndeclaredParameters)
        {
            BindUndeclared(command, sent, bound);
        }

        if (!assumptions.IgnoreUnknownParameters)
        {
            FindUnknown(command.Model, sent, bound, problems);
        }

        foreach (ServedParameter parameter in command.Parameters)
        {
            bool isSent = sent.TryGetValue(parameter.Model.Name, out ParameterValueModel? value);
            value = value is null ? parameter.Model.Default : Convert(value, parameter.Model.Type);
            if (FindProblem(parameter, value, isSent) is { } problem)
            {
                problems.Add(problem, $"parameters.{parameter.Model.Name}");
            }
            else
            {
                bound.Add(parameter.Model.Name, new CommandParameterSnapshot(parameter.Model.Name, value!, !isSent, parameter.Model.IsSecret));
            }
        }

        return problems.Count > 0 ? throw ServiceErrors.Validation(problems) : new ReadOnlyDictionary<string, CommandParameterSnapshot>(bound);
    }

    private static void BindUndeclared(
        ServedCommand command, IReadOnlyDictionary<string, ParameterValueModel> sent, Dictionary<string, CommandParameterSnapshot> bound)
    {
        HashSet<string> declared = new(command.Model.Parameters.Select(static parameter => parameter.Name), StringComparer.Ordinal);
        foreach (string name in command.Template?.ParameterNames ?? [])
        {
            if (!declared.Contains(name) && sent.TryGetValue(name, out ParameterValueModel? value))
            {
                bound[name] = new CommandParameterSnapshot(name, value, isDefault: false, isSecret: false);
            }
        }
    }

    /// <summary>
    /// Converts a number to the parameter's numeric type, if <see cref="AwsAssumptions.ConvertNumbers"/> is set and the type can hold the number.
    /// </summary>
    private ParameterValueModel Convert(ParameterValueModel value, IoTCommandParameterType type)
    {
        if (!assumptions.ConvertNumbers || value.Type == type || !ParameterType.Of(value.Type).IsNumeric || !ParameterType.Of(type).IsNumeric)
        {
            return value;
        }

        JsonNode number = ParameterType.Of(type).Member.Kind == PropertyKind.String
            ? new JsonString(default, value.Text, value.Text)
            : new JsonNumber(default, value.Text);
        MemberValue converted = MemberValue.Parse(number, type);
        return converted.Problem is null ? converted.Value.ToModel() : value;
    }

    private static void FindUnknown(
        CommandModel command,
        IReadOnlyDictionary<string, ParameterValueModel> sent,
        Dictionary<string, CommandParameterSnapshot> bound,
        RequestProblems problems)
    {
        string[] names = [.. command.Parameters.Select(parameter => parameter.Name)];
        HashSet<string> known = new(names, StringComparer.Ordinal);
        foreach (string name in sent.Keys.Where(name => !known.Contains(name) && !bound.ContainsKey(name)))
        {
            if (problems.IsFull)
            {
                problems.Add(string.Empty);
            }
            else
            {
                string all = names.Length == 0 ? "it has no parameters" : $"its parameters are {string.Join(", ", names)}";
                string nearest = NearestName.Find(name, names) is { } near ? $" Did you mean '{near}'?" : string.Empty;
                problems.Add($"The command '{command.CommandId}' has no parameter '{name}'; {all}.{nearest}");
            }
        }
    }

    private string? FindProblem(ServedParameter parameter, ParameterValueModel? value, bool isSent)
    {
        ParameterModel model = parameter.Model;
        if (value is null)
        {
            return $"The parameter '{model.Name}' is required: the request has no value, and the definition has no default value.";
        }

        if (value.Type != model.Type)
        {
            return $"The parameter '{model.Name}' has the type {WireNames.Of(model.Type)}, whose member is {WireNames.MemberOf(model.Type)}; "
                + $"the request sets {WireNames.MemberOf(value.Type)}.";
        }

        string source = isSent ? string.Empty : ", its default value";
        ParameterScalar scalar = ParameterScalar.From(value);
        foreach (Condition condition in parameter.Conditions)
        {
            ConditionOutcome outcome = condition.Evaluate(scalar);
            if (outcome == ConditionOutcome.Broken)
            {
                return $"The parameter '{model.Name}' {Shown(model, value)}{source}; it must be {ConditionFormatter.Describe(condition.Model)}.";
            }

            if (outcome == ConditionOutcome.Uncertain && !assumptions.AcceptUndecidedValues)
            {
                return $"The parameter '{model.Name}' {Shown(model, value)}{source}; it must be {ConditionFormatter.Describe(condition.Model)}, "
                    + $"and AWS does not document whether it does. "
                    + $"The local endpoint refuses what AWS may refuse ({nameof(AwsAssumptions)}.{nameof(AwsAssumptions.AcceptUndecidedValues)}).";
            }
        }

        return null;
    }

    /// <summary>Describes a value, unless it is secret. Responses become messages of exceptions, which must not contain secrets.</summary>
    private static string Shown(ParameterModel parameter, ParameterValueModel value) =>
        parameter.IsSecret ? "has another value" : $"is {DisplayString.Of(value.Text)}";
}
