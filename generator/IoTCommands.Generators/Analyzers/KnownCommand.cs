using IoTCommands.Definitions.Templates;
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

    /// <summary>True if the template has a placeholder for the name. AWS says that a start may supply its value, whether or not it is declared.</summary>
    public bool HasPlaceholder(string name) => Model.PayloadTemplate?.IndexOf(Placeholder.Of(name), StringComparison.Ordinal) >= 0;

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
