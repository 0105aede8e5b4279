using System.Globalization;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;
using IoTCommands.Requests;

namespace IoTCommands;

/// <summary>Checks the value of one parameter. Allocates nothing if the value is valid.</summary>
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

    /// <summary>Checks the value in the map of a start, and adds a violation if it is not valid.</summary>
    /// <returns>True if the map has a value for the parameter, valid or not; otherwise, false.</returns>
    public bool Run(Dictionary<string, CommandParameterValue>? values, ref List<CommandArgumentViolation>? violations)
    {
        if (values is null || !values.TryGetValue(_parameter.Name, out CommandParameterValue? value))
        {
            if (_parameter.IsRequired)
            {
                Add(ref violations, null, null, $"{_parameter.Name} is required, because the definition has no default value for it.");
            }

            return false;
        }

        if (value is UndefinedEnumValue)
        {
            AddUndefined(value.S, ref violations);
            return true;
        }

        if (_parameter.Type is null && CountMembers(value) != 1)
        {
            Add(ref violations, null, null, $"{_parameter.Name} must have exactly one member of CommandParameterValue set.");
            return true;
        }

        Check(GetScalar(value), ref violations);
        return true;
    }

    /// <summary>Checks a value, and adds a violation for each condition that it does not meet.</summary>
    public void Check(in ParameterScalar value, ref List<CommandArgumentViolation>? violations)
    {
        if (FindProblem(value) is string problem)
        {
            Add(ref violations, value.ToText(), null, problem);
            return;
        }

        for (int i = 0; i < _conditions.Length; i++)
        {
            // If AWS does not document whether the value meets the condition, the service decides.
            if (_conditions[i].Evaluate(value) == ConditionOutcome.Broken)
            {
                Add(ref violations, value.ToText(), _parameter.Conditions[i], $"{_parameter.Name} must be {_conditions[i]}.");
            }
        }
    }

    private void AddUndefined(string number, ref List<CommandArgumentViolation>? violations)
    {
        for (int i = 0; i < _conditions.Length; i++)
        {
            if (_conditions[i].Model.Comparison == CommandComparison.InSet)
            {
                Add(ref violations, number, _parameter.Conditions[i], $"{_parameter.Name} must be {_conditions[i]}.");
                return;
            }
        }

        Add(ref violations, number, null, $"{_parameter.Name} is not defined in its enum.");
    }

    private static int CountMembers(CommandParameterValue value) =>
        (value.S is null ? 0 : 1) + (value.I is null ? 0 : 1) + (value.L is null ? 0 : 1) + (value.D is null ? 0 : 1) + (value.B is null ? 0 : 1)
            + (value.UL is null ? 0 : 1) + (value.BIN is null ? 0 : 1);

    /// <summary>Returns the value of the one member that <see cref="CommandParameterMap"/> has set.</summary>
    public static ParameterScalar GetScalar(CommandParameterValue value)
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
            return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
                ? ParameterScalar.From(number)
                : ParameterScalar.From(digits);
        }

        // The buffers of the map's streams are visible, so nothing is copied.
        return ParameterScalar.From(value.BIN.TryGetBuffer(out ArraySegment<byte> bytes) ? bytes : value.BIN.ToArray());
    }

    /// <returns>Null if the value can be sent; otherwise, a sentence without the value, which may be a secret.</returns>
    private string? FindProblem(in ParameterScalar value)
    {
        if (_parameter.Type is { } type && value.Type != type)
        {
            return $"{_parameter.Name} is sent as {WireNames.Of(value.Type)}, but its type is {WireNames.Of(type)}.";
        }

        return UnsendableValues.ReasonOf(value) switch
        {
            UnsendableReason.None => null,
            UnsendableReason.EmptyString => $"{_parameter.Name} is an empty string; a STRING has at least 1 character.",
            UnsendableReason.UnpairedSurrogate => $"{_parameter.Name} has half of a surrogate pair, which UTF-8 cannot encode.",
            UnsendableReason.NotFinite => $"{_parameter.Name} must be a finite number.",
            UnsendableReason.NoBytes => $"{_parameter.Name} is empty; a BINARY has at least 1 byte.",
            var reason => throw new InvalidOperationException($"There is no message for {reason}."),
        };
    }

    private void Add(ref List<CommandArgumentViolation>? violations, string? value, CommandValueCondition? condition, string message) =>
        (violations ??= []).Add(new CommandArgumentViolation(_parameter.Name, _parameter.IsSecret ? null : value, condition, message));
}
