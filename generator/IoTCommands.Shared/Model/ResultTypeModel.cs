namespace IoTCommands.Model;

/// <summary>A type that the project declares for the result of a command. Its parser and its <c>ICommandResult</c> are generated from this model.</summary>
internal sealed record ResultTypeModel
{
    public required string CommandId { get; init; }

    /// <summary>The type, for code outside the type.</summary>
    public required ResultReference Reference { get; init; }

    /// <summary>The namespace as C# writes it; null for the global namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>The partial declarations of its containing types, outermost first, and then its own: <c>partial record OvenResult</c>.</summary>
    public EquatableArray<string> Declarations { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>The values without errors, in the order of the code.</summary>
    public EquatableArray<ResultValueModel> Values { get; init; }
}

/// <summary>The type of a command's result, for code outside the type.</summary>
/// <param name="FullName">The fully qualified name: <c>global::Kitchen.OvenResult</c>.</param>
/// <param name="IsPublic">True if all code that references its assembly can use it.</param>
/// <param name="Error">The id and message of the type's first error; null if there is none. If there is an error, only the name is reliable.</param>
/// <param name="Restrictions">The restrictions on the use of the type, its properties and their enums; null if generated code may use all of them.</param>
internal sealed record ResultReference(string FullName, bool IsPublic, string? Error, UseRestrictions? Restrictions);

/// <summary>A value of a result.</summary>
/// <param name="Key">The key in the result.</param>
/// <param name="PropertyName">The C# name, without an <c>@</c>.</param>
/// <param name="Kind">How the value is written and parsed.</param>
/// <param name="TypeName">The fully qualified name of the property's type, without the <c>?</c> of a nullable type.</param>
/// <param name="IsNullable">
/// True if the property can be null if it has no value. If the code has no nullable annotations, true if the property is not required.
/// </param>
internal sealed record ResultValueModel(string Key, string PropertyName, ResultValueKind Kind, string TypeName, bool IsNullable)
{
    /// <summary>The enum that is the type of the property; null if the type is not an enum.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The name of the constructor parameter for the value; null if there is none.</summary>
    public string? ParameterName { get; init; }

    /// <summary>True if an object initializer sets the property.</summary>
    public bool IsInitialized { get; init; }
}

/// <summary>How a value of a result is written and parsed. The names are those of the runtime's methods.</summary>
internal enum ResultValueKind
{
    String,

    Boolean,

    Binary,

    /// <summary>Integer types up to <see cref="long"/>.</summary>
    Int64,

    UInt64,

    Single,

    Double,

    Decimal,

    DateTimeOffset,

    TimeSpan,

    Enum,
}
