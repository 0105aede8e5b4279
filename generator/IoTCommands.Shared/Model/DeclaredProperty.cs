namespace IoTCommands.Model;

/// <summary>A property of a declared type that is a parameter of its command.</summary>
/// <param name="ParameterName">The exact key in the map of StartCommandExecution.</param>
/// <param name="Name">The property's, without an <c>@</c>.</param>
/// <param name="Enum">Where the property is of an enum.</param>
/// <param name="IsSecret">True if the value must not be shown.</param>
internal sealed record DeclaredProperty(string ParameterName, string Name, EnumModel? Enum, bool IsSecret)
{
    /// <summary>The property's type as code anywhere can write it, without what says that it is nullable.</summary>
    public required string TypeName { get; init; }

    /// <summary>True if the property can be null: without a value, or if the code does not say.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The constructor's parameter that takes the value; null if there is none.</summary>
    public string? ConstructorParameter { get; init; }

    /// <summary>True if an object initializer sets the property.</summary>
    public bool IsInitialized { get; init; }
}
