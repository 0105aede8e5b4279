using IoTCommands.Definitions.Conditions;
using IoTCommands.Model;
using IoTCommands.Testing.Templates;

namespace IoTCommands.Testing.Commands;

/// <summary>A definition. It is prepared at the first start of the command, so that many commands do not delay the start of the endpoint.</summary>
internal sealed class ServedCommand
{
    private readonly Lazy<IReadOnlyList<ServedParameter>> _parameters;
    private readonly Lazy<PayloadTemplate?> _template;

    public ServedCommand(CommandModel model)
    {
        Model = model;
        _parameters = new(() => [.. model.Parameters.Select(parameter => new ServedParameter(parameter))]);
        _template = new(() => model.PayloadTemplate is { } template ? PayloadTemplate.Parse(template) : null);
    }

    public CommandModel Model { get; }

    public string[] SecretParameters => [.. Model.Parameters.Where(static parameter => parameter.IsSecret).Select(static parameter => parameter.Name)];

    /// <summary>The parameters in the order of the definition.</summary>
    public IReadOnlyList<ServedParameter> Parameters => _parameters.Value;

    /// <summary>The payload template; null for a static command.</summary>
    public PayloadTemplate? Template => _template.Value;

    /// <summary>Checks the definition for what AWS may refuse.</summary>
    /// <returns>Null if it is assumed to be valid; otherwise, what is wrong.</returns>
    public string? FindProblem(AwsAssumptions assumptions)
    {
        if (!assumptions.AllowMissingPayload && Model is { Namespace: IoTCommandNamespace.AwsIoT, Payload: null, PayloadTemplate: null })
        {
            return $"The command '{Model.CommandId}' has neither payload nor payloadTemplate; it must have one of them "
                + $"({nameof(AwsAssumptions)}.{nameof(AwsAssumptions.AllowMissingPayload)}).";
        }

        return !assumptions.AllowPartialPlaceholders && Template is { HasPartialPlaceholder: true }
            ? $"The payload template of '{Model.CommandId}' has a placeholder that is not a whole string; it must be one "
                + $"({nameof(AwsAssumptions)}.{nameof(AwsAssumptions.AllowPartialPlaceholders)})."
            : null;
    }
}

/// <summary>A parameter with its conditions.</summary>
internal sealed class ServedParameter(ParameterModel model)
{
    public ParameterModel Model { get; } = model;

    public IReadOnlyList<Condition> Conditions { get; } = [.. model.Conditions.Select(condition => new Condition(model.Type, condition))];
}
