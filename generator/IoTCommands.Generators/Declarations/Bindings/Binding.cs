using IoTCommands.Definitions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Generators.Declarations.Bindings;

/// <summary>A declared type that is bound to a definition file with the same command id.</summary>
/// <param name="CommandId">The id of both.</param>
/// <param name="Type">The type. Null if generated code cannot name it; the file generates no type of its own in this case either.</param>
/// <param name="Parameters">The parameters, in the order of the code.</param>
/// <param name="Error">The reason why the type cannot have a command's values; null if it can.</param>
internal sealed record Binding(string CommandId, DeclaredType? Type, EquatableArray<BoundParameter> Parameters, string? Error)
{
    public static Binding From(string commandId, Declaration declaration)
    {
        IReadOnlyList<ParameterProperty> properties = declaration.Properties;
        BoundParameter[] parameters = new BoundParameter[properties.Count];
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = BoundParameter.From(properties[i]);
        }

        return new Binding(
            commandId,
            declaration.Model is null ? null : declaration.DeclaredType,
            new EquatableArray<BoundParameter>(parameters),
            declaration.ErrorIfBound);
    }

    /// <summary>
    /// Returns the command with the properties' types for parameters whose type the definition does not name. A definition for vehicles need not.
    /// </summary>
    /// <param name="command">A command whose values the type can have.</param>
    public CommandModel WithTypes(CommandModel command)
    {
        ParameterModel[] parameters = new ParameterModel[command.Parameters.Count];
        for (int i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.Parameters[i] is { IsTypeUnknown: true } open
                ? open with { Type = FindType(open.Name), IsTypeUnknown = false }
                : command.Parameters[i];
        }

        return command with { Parameters = new EquatableArray<ParameterModel>(parameters) };
    }

    /// <summary>
    /// Finds the reason why the type cannot have the values of the definition's command (IOTC2008 to IOTC2011), as a generated method throws it; null if it
    /// can.
    /// </summary>
    public string? FindError(CommandModel command)
    {
        if (Error is not null)
        {
            return Error;
        }

        foreach (BoundParameter bound in Parameters)
        {
            ParameterModel? parameter = BindingChecks.Find(command, bound.Name);
            switch (BindingChecks.FindMismatch(bound, parameter))
            {
                case BindingMismatch.NoParameter:
                    return DeclarationDescriptors.BoundPropertyUnknown.Id + ": The definition has no parameter " + DisplayString.Quoted(bound.Name);
                case BindingMismatch.Type:
                    return DeclarationDescriptors.BoundType.Id
                        + ": The definition's parameter "
                        + DisplayString.Quoted(bound.Name)
                        + " is of type "
                        + WireNames.Of(parameter!.Type);
                case BindingMismatch.Nullability:
                    return DeclarationDescriptors.BoundNullability.Id
                        + ": The definition's parameter "
                        + DisplayString.Quoted(bound.Name)
                        + (parameter!.IsRequired ? " is required" : " is optional");
            }
        }

        return Parameters.Count == command.Parameters.Count
            ? null
            : DeclarationDescriptors.BoundParameterMissing.Id + ": A parameter of the definition has no property in the type";
    }

    private IoTCommandParameterType FindType(string parameterName)
    {
        foreach (BoundParameter parameter in Parameters)
        {
            if (parameter.Name == parameterName)
            {
                return parameter.Type;
            }
        }

        throw new ArgumentException("No property has the parameter.", nameof(parameterName));
    }
}

/// <summary>
/// Checks IOTC2008, IOTC2010 and IOTC2011 for the generator and the analyzer. IOTC2009, a parameter without a property, is checked by the code that enumerates
/// the parameters.
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
    /// <param name="parameter">The parameter of that name; null if the definition has none.</param>
    public static BindingMismatch? FindMismatch(BoundParameter bound, ParameterModel? parameter) =>
        parameter is null ? BindingMismatch.NoParameter
        : parameter.Type != bound.Type && !parameter.IsTypeUnknown ? BindingMismatch.Type
        : bound.IsNullable is { } isNullable && isNullable == parameter.IsRequired ? BindingMismatch.Nullability
        : null;
}

/// <summary>The difference between a property and the parameter of a definition file.</summary>
internal enum BindingMismatch
{
    /// <summary>IOTC2008</summary>
    Type,

    /// <summary>IOTC2010</summary>
    NoParameter,

    /// <summary>IOTC2011</summary>
    Nullability,
}

/// <summary>The parts of a property that must match the parameter of a definition file.</summary>
/// <param name="Name">The parameter's exact name.</param>
/// <param name="Type">The parameter type that the property's type is sent as.</param>
/// <param name="IsNullable">True if the property is nullable; otherwise, false. Null if the code does not say.</param>
internal sealed record BoundParameter(string Name, IoTCommandParameterType Type, bool? IsNullable)
{
    public static BoundParameter From(ParameterProperty property) => new(property.Name, property.ParameterType, property.Type.IsNullable);
}
