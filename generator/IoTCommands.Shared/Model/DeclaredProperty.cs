namespace IoTCommands.Model;

/// <summary>A property of a declared type that is a parameter of its command.</summary>
/// <param name="ParameterName">The exact key in the map of StartCommandExecution.</param>
/// <param name="Name">The property's, without an <c>@</c>.</param>
/// <param name="Enum">Where the property is of an enum.</param>
/// <param name="IsSecret">True if the value must not be shown.</param>
internal sealed record DeclaredProperty(string ParameterName, string Name, EnumModel? Enum, bool IsSecret);
