namespace IoTCommands.Model;

/// <summary>
/// A type that the project declares for a command's values, in place of a generated one: its C# names, and the declarations with which members are added to it.
/// </summary>
internal sealed record DeclaredType
{
    /// <summary>The C# name that the type gives its command: <c>SetBrightness</c> in <c>StartSetBrightnessAsync</c>.</summary>
    public required string CommandName { get; init; }

    /// <summary>The fully qualified name: <c>global::Kitchen.Lights.SetBrightness</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>The namespace as C# writes it; null for the global namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>
    /// The partial declarations of its containing types, outermost first, and then its own: <c>partial class Lights</c>,
    /// <c>partial record struct SetBrightness</c>.
    /// </summary>
    public EquatableArray<string> Declarations { get; init; }

    /// <summary>True if all code that references the project's assembly can use the type.</summary>
    public bool IsPublic { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>True if a property is a parameter, even one with errors: the command's method then takes the type as an argument.</summary>
    public bool HasParameters { get; init; }

    /// <summary>The properties that are parameters, in the order of the code.</summary>
    public EquatableArray<DeclaredProperty> Properties { get; init; }

    /// <summary>The reason why a device cannot create the type from values; null if it can.</summary>
    public string? CreationProblem { get; init; }

    /// <summary>The members that the type's ToString prints; null if the type is not a record, or if it prints its members itself.</summary>
    public PrintedMembers? Printed { get; init; }

    /// <summary>The restrictions on the use of the type, its properties and their enums; null if generated code may use all of them.</summary>
    public UseRestrictions? Restrictions { get; init; }

    public DeclaredProperty? Find(string parameterName)
    {
        foreach (DeclaredProperty property in Properties)
        {
            if (property.ParameterName == parameterName)
            {
                return property;
            }
        }

        return null;
    }
}

/// <summary>The members that the compiler would print for a record.</summary>
/// <param name="Modifiers">The modifiers of the method that prints them: <c>private</c>, <c>protected virtual</c>, <c>protected override</c>.</param>
/// <param name="Members">The members, in the order of the code.</param>
/// <param name="Restrictions">The restrictions on the use of the type and all of its members; null if generated code may use all of them.</param>
internal sealed record PrintedMembers(string Modifiers, EquatableArray<PrintedMember> Members, UseRestrictions? Restrictions)
{
    public bool CallsBase => Modifiers == "protected override";
}

/// <summary>A member that a record prints.</summary>
/// <param name="Name">The name, without an <c>@</c>.</param>
/// <param name="ParameterName">The name of the parameter whose value it has; null if it is none.</param>
/// <param name="IsValueType">True if the value is not null, or is a nullable value type.</param>
internal sealed record PrintedMember(string Name, string? ParameterName, bool IsValueType);

/// <summary>The effects of <c>Obsolete</c> and <c>Experimental</c> on code that uses a type, its properties and their enums.</summary>
/// <param name="TypeError">The message if each use of the type itself is an error that cannot be suppressed; otherwise, null.</param>
/// <param name="HasError">True if the use of any of them is such an error.</param>
/// <param name="DiagnosticIds">The ids of the diagnostics that other uses cause, in ordinal order.</param>
internal sealed record UseRestrictions(string? TypeError, bool HasError, EquatableArray<string> DiagnosticIds);

/// <summary>A property of a declared type that is a parameter of its command.</summary>
/// <param name="ParameterName">The exact key in the parameters of StartCommandExecution.</param>
/// <param name="Name">The name of the property, without an <c>@</c>.</param>
/// <param name="Enum">The enum that is the type of the property; null if the type is not an enum.</param>
/// <param name="IsSecret">True if the value must not be shown.</param>
internal sealed record DeclaredProperty(string ParameterName, string Name, EnumModel? Enum, bool IsSecret)
{
    /// <summary>The fully qualified name of the property's type, without the <c>?</c> of a nullable type.</summary>
    public required string TypeName { get; init; }

    /// <summary>True if the property can be null if it has no value, or if the code has no nullable annotations.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The name of the constructor parameter for the value; null if there is none.</summary>
    public string? ConstructorParameter { get; init; }

    /// <summary>True if an object initializer sets the property.</summary>
    public bool IsInitialized { get; init; }
}
