using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;

namespace IoTCommands.Testing.Commands;

/// <summary>A parameter with its conditions.</summary>
internal sealed class ServedParameter(ParameterModel model)
{
    public ParameterModel Model { get; } = model;

    public IReadOnlyList<Condition> Conditions { get; } = [.. model.Conditions.Select(condition => new Condition(model.Type, condition))];
}
