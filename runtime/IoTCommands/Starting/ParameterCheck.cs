using System.Globalization;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>What the value of one parameter must be, ready to be checked any number of times. Allocates nothing for a value that is right.</summary>
internal sealed class ParameterCheck
{
    private readonly CommandParameterDefinition _parameter;
    private readonly Condition[] _conditions;

    public ParameterCheck(ParameterModel model, CommandParameterDefinition parameter)
    {
        _parameter = parameter;
        _conditions = new Condition[model.Conditions.Count];
        for (int i = 0; i < _conditions.Length; i++)
        {
            _conditions[i] = new Condition(model.Type, model.Conditions[i]);
        }
    }

    /// <summary>Adds what is wrong with the parameter's value in a start's map, if anything is.</summary>
    /// <returns>True where the map has a value for the parameter, right or wrong.</returns>
    public bool Run(Dictionary<string, CommandParameterValue>? values, ref List<CommandArgumentViolation>? violations)
    {
        if (values is null || !values.TryGetValue(_parameter.Name, out CommandParameterValue? value))
        {
            if (_parameter.IsRequired)
            {
                Add(ref violations, null, null, $"{_parameter.Name} is missing or null. It is required, because the definition has no default value for it.");
            }

            return false;
        }

        ParameterScalar scalar = Read(value);
        if (FindProblem(scalar) is string problem)
        {
            Add(ref violations, scalar.ToText(), null, problem);
            return true;
        }

        for (int i = 0; i < _conditions.Length; i++)
        {
            // What AWS's documents leave open is left to the service.
            if (_conditions[i].Evaluate(scalar) == ConditionOutcome.Broken)
            {
                Add(ref violations, scalar.ToText(), _parameter.Conditions[i], $"{_parameter.Name} is {Show(scalar)}, but must be {_conditions[i]}.");
            }
        }

        return true;
    }

    /// <summary>The one member that <see cref="CommandParameterMap"/> has set.</summary>
    public static ParameterScalar Read(CommandParameterValue value)
    {
        if (value.S is string text)
        {
            return ParameterScalar.From(text);
        }

        if (value.I is int integer)
        {
            return ParameterScalar.From(integer);
        }

        if (value.L is long whole)
        {
            return ParameterScalar.From(whole);
        }

        if (value.D is double real)
        {
            return ParameterScalar.From(real);
        }

        if (value.B is bool boolean)
        {
            return ParameterScalar.From(boolean);
        }

        if (value.UL is string digits)
        {
            return ParameterScalar.From(ulong.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        // The map's streams show their bytes, so nothing is copied.
        return ParameterScalar.From(value.BIN.TryGetBuffer(out ArraySegment<byte> bytes) ? bytes : value.BIN.ToArray());
    }

    private string? FindProblem(in ParameterScalar value)
    {
        if (value.Type != _parameter.Type)
        {
            return $"{_parameter.Name} is {Show(value)}, of type {WireNames.Of(value.Type)}, but its type is {WireNames.Of(_parameter.Type)}.";
        }

        return UnsendableValues.ReasonOf(value) switch
        {
            UnsendableReason.EmptyText => $"{_parameter.Name} is an empty text; a STRING has at least 1 character.",
            UnsendableReason.UnpairedSurrogate => $"{_parameter.Name} is {Show(value)}, which holds half of a surrogate pair, and UTF-8 cannot carry that.",
            UnsendableReason.NotFinite => $"{_parameter.Name} is {Show(value)}, but must be a finite number.",
            UnsendableReason.NoBytes => $"{_parameter.Name} has no bytes; a BINARY has at least 1.",
            _ => null,
        };
    }

    private static string Show(in ParameterScalar value) => value.Type switch
    {
        IoTCommandParameterType.String => ShownText.Quoted(value.Text),
        IoTCommandParameterType.Binary => value.Bytes.Length.ToString(CultureInfo.InvariantCulture) + " bytes",
        _ => value.ToText(),
    };

    private void Add(ref List<CommandArgumentViolation>? violations, string? value, CommandValueCondition? condition, string message) =>
        (violations ??= []).Add(new CommandArgumentViolation(_parameter.Name, value, condition, message));
}
