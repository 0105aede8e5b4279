using IoTCommands.Model;

namespace IoTCommands.Generators.Declarations;

/// <summary>
/// IOTC2008, IOTC2010 and IOTC2011, for generator and analyzer. That every parameter has a property (IOTC2009) is checked by the code that enumerates the
/// parameters.
/// </summary>
internal static class BindingChecks
{
    public static ParameterModel? Find(CommandModel command, string parameterName)
    {
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (parameter.Name == parameterName)
            {
                return parameter;
            }
        }

        return null;
    }

    /// <param name="bound">The property.</param>
    /// <param name="parameter">The parameter of its name; null if the definition has none.</param>
    public static BindingMismatch? FindMismatch(BoundParameter bound, ParameterModel? parameter) =>
        parameter is null ? BindingMismatch.NoParameter
        : parameter.Type != bound.Type && !parameter.IsTypeUnknown ? BindingMismatch.Type
        : bound.IsNullable is { } isNullable && isNullable == parameter.IsRequired ? BindingMismatch.Nullability
        : null;
}
