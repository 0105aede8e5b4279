using IoTCommands.Model;

namespace IoTCommands.Generators.Analyzers;

/// <summary>A command that the project defines.</summary>
/// <param name="Model">What it is.</param>
/// <param name="Namespace">The C# namespace of what is generated for it; null for the global one.</param>
/// <param name="Source">Where it is defined, for messages: <c>commands/SetOvenTemperature.json</c>, or a type's name.</param>
internal sealed record KnownCommand(CommandModel Model, string? Namespace, string Source)
{
    public bool HasRequiredParameters
    {
        get
        {
            foreach (ParameterModel parameter in Model.Parameters)
            {
                if (parameter.IsRequired)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public ParameterModel? FindParameter(string name)
    {
        foreach (ParameterModel parameter in Model.Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        return null;
    }
}
