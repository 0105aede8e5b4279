namespace IoTCommands.Generators.Declarations;

/// <summary>What a property must have in common with the parameter of a definition file.</summary>
/// <param name="Name">The parameter's exact name.</param>
/// <param name="Type">The parameter type that the property's type is sent as.</param>
/// <param name="IsNullable">Null if the code does not say.</param>
internal sealed record BoundParameter(string Name, IoTCommandParameterType Type, bool? IsNullable)
{
    public static BoundParameter From(ParameterProperty property) => new(property.Name, property.ParameterType, property.Type.IsNullable);
}
