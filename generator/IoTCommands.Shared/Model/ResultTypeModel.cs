namespace IoTCommands.Model;

/// <summary>A type that the project declares for the result of a command: what its parser and its <c>ICommandResult</c> are generated from.</summary>
internal sealed record ResultTypeModel
{
    public required string CommandId { get; init; }

    /// <summary>The type for code that is not in it.</summary>
    public required ResultReference Reference { get; init; }

    /// <summary>As C# writes it; null for the global namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>What opens the types that it is nested in, outermost first, and then itself: <c>partial record OvenResult</c>.</summary>
    public EquatableArray<string> Declarations { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>In the order of the code; those without errors.</summary>
    public EquatableArray<ResultValueModel> Values { get; init; }
}

/// <summary>The type of a command's result, for code that is not in the type.</summary>
/// <param name="FullName">As code anywhere can write it: <c>global::Kitchen.OvenResult</c>.</param>
/// <param name="IsPublic">True if all code that references its assembly can use it.</param>
/// <param name="Error">The id and message of the type's first error; null if there is none. With an error, only the name can be relied on.</param>
/// <param name="Restrictions">Null if generated code may use the type and all that it uses of it.</param>
internal sealed record ResultReference(string FullName, bool IsPublic, string? Error, UseRestrictions? Restrictions);

/// <summary>A value of a result.</summary>
/// <param name="Key">The key in the result.</param>
/// <param name="PropertyName">The C# name, without an <c>@</c>.</param>
/// <param name="Kind">How the value is written and parsed.</param>
/// <param name="TypeName">The property's type as code anywhere can write it, without what says that it is nullable.</param>
/// <param name="IsNullable">True if the property can be null: without a value, or if the code does not say.</param>
internal sealed record ResultValueModel(string Key, string PropertyName, ResultValueKind Kind, string TypeName, bool IsNullable)
{
    /// <summary>Null if the type is no enum.</summary>
    public EnumModel? Enum { get; init; }

    /// <summary>The constructor's parameter that takes the value; null if there is none.</summary>
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

    /// <summary>Whole numbers up to <see cref="long"/>.</summary>
    Int64,

    UInt64,

    Single,

    Double,

    Decimal,

    DateTimeOffset,

    TimeSpan,

    Enum,
}
