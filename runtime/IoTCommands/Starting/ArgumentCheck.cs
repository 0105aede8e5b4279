using System.Text;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;

namespace IoTCommands;

/// <summary>Checks values against the definition of the command before anything is sent.</summary>
internal static class ArgumentCheck
{
    /// <param name="command">The definition of the command.</param>
    /// <param name="values">The values; null for none.</param>
    /// <param name="parameterName">The parameter of <see cref="CommandArguments"/> that has the values; null for those of a start.</param>
    /// <exception cref="CommandArgumentException">A value does not fit the definition.</exception>
    public static void Run(CommandDefinition command, Dictionary<string, CommandParameterValue>? values, string? parameterName = null)
    {
        List<CommandArgumentViolation>? violations = null;
        int found = 0;
        foreach (ParameterCheck check in command.Content.Checks)
        {
            if (check.Run(values, ref violations))
            {
                found++;
            }
        }

        if (values is not null && found < values.Count)
        {
            AddUnknownNames(command, values, ref violations);
        }

        if (violations is not null)
        {
            throw new CommandArgumentException(command.CommandId, violations.AsReadOnly(), parameterName);
        }
    }

    private static void AddUnknownNames(
        CommandDefinition command, Dictionary<string, CommandParameterValue> values, ref List<CommandArgumentViolation>? violations)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (CommandParameterDefinition parameter in command.Parameters)
        {
            names.Add(parameter.Name);
        }

        foreach (KeyValuePair<string, CommandParameterValue> pair in values)
        {
            if (!names.Contains(pair.Key) && !CanHave(command, pair.Key))
            {
                string value = ParameterCheck.GetScalar(pair.Value).ToText();
                (violations ??= []).Add(new CommandArgumentViolation(pair.Key, value, null, DescribeUnknown(command, pair.Key)));
            }
        }
    }

    /// <summary>True if a start can have a value for a parameter that is not in the definition; otherwise, false. AWS IoT FleetWise accepts any
    /// actuator.</summary>
    public static bool CanHave(CommandDefinition command, string name) =>
        command.Namespace == IoTCommandNamespace.AwsIoTFleetWise && FleetWiseNames.HasPrefix(name);

    public static string DescribeUnknown(CommandDefinition command, string name) =>
        $"{DisplayString.Of(name)} is not a parameter of the command, which has {List(command.Parameters)}.";

    private static string List(IReadOnlyList<CommandParameterDefinition> parameters)
    {
        if (parameters.Count == 0)
        {
            return "none";
        }

        var text = new StringBuilder();
        foreach (CommandParameterDefinition parameter in parameters)
        {
            text.Append(text.Length == 0 ? "" : ", ").Append(parameter.Name);
        }

        return text.ToString();
    }
}
