namespace IoTCommands.Model;

/// <summary>
/// A type that the project declares for a command's values, in place of a generated one: its C# names, and how it is opened again to add to it.
/// </summary>
internal sealed record DeclaredType
{
    /// <summary>The C# name that the type gives its command: <c>SetBrightness</c> in <c>StartSetBrightnessAsync</c>.</summary>
    public required string CommandName { get; init; }

    /// <summary>As code anywhere can write it: <c>global::Kitchen.Lights.SetBrightness</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>As C# writes it; null for the global namespace.</summary>
    public string? Namespace { get; init; }

    /// <summary>
    /// What opens the types that it is nested in, outermost first, and then itself: <c>partial class Lights</c>, <c>partial record struct SetBrightness</c>.
    /// </summary>
    public EquatableArray<string> Declarations { get; init; }

    /// <summary>All code that references the project's assembly can use it.</summary>
    public bool IsPublic { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>True if a property is a parameter, even one with errors: the command's method then takes the type as an argument.</summary>
    public bool HasParameters { get; init; }

    /// <summary>Those that are parameters, in the order of the code.</summary>
    public EquatableArray<DeclaredProperty> Properties { get; init; }

    /// <summary>Why a device cannot create the type from values; null if it can.</summary>
    public string? CreationProblem { get; init; }

    /// <summary>What the type's ToString prints; null if nothing is secret, if the type is not a record, or if it prints its members itself.</summary>
    public PrintedMembers? Printed { get; init; }

    /// <summary>Null if generated code may use the type and all that it uses of it.</summary>
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
/// <param name="Modifiers">Of the method that prints them: <c>private</c>, <c>protected virtual</c>, <c>protected override</c>.</param>
/// <param name="Members">In the order of the code.</param>
internal sealed record PrintedMembers(string Modifiers, EquatableArray<PrintedMember> Members)
{
    public bool CallsBase => Modifiers == "protected override";
}

/// <summary>A member that a record prints.</summary>
/// <param name="Name">Without an <c>@</c>.</param>
/// <param name="IsSecret">True if the value must not be shown.</param>
/// <param name="IsValueType">True if the value is not null, or is a nullable value type.</param>
internal sealed record PrintedMember(string Name, bool IsSecret, bool IsValueType);

/// <summary>What <c>Obsolete</c> and <c>Experimental</c> on a type, its properties and their enums say to code that uses them.</summary>
/// <param name="TypeError">The message if each use of the type itself is an error that nothing can turn off; null if it is not.</param>
/// <param name="HasError">True if the use of anything is such an error.</param>
/// <param name="DiagnosticIds">The ids under which other uses are reported, in ordinal order.</param>
internal sealed record UseRestrictions(string? TypeError, bool HasError, EquatableArray<string> DiagnosticIds);

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
