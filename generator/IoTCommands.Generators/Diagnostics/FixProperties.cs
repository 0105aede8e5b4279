using System.Collections.Immutable;
using System.Globalization;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Diagnostics;

/// <summary>The properties of a diagnostic for its fix, so that the fix need not compute them again.</summary>
internal static class FixProperties
{
    public const string ReplacementKey = "Replacement";
    public const string NameKey = "Name";
    public const string MemberKey = "Member";
    public const string ValueKey = "Value";
    public const string TypeKey = "Type";
    public const string PropertyKey = "Property";
    public const string DescriptionKey = "Description";
    public const string OrderKey = "Order";
    public const string IsRequiredKey = "IsRequired";
    public const string FixedByPartialKey = "FixedByPartial";

    public static ImmutableDictionary<string, string?> Replacement(string? text) =>
        text is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ReplacementKey, text);

    public static ImmutableDictionary<string, string?> From(KeyValuePair<string, string>? property) => property is { } known
        ? ImmutableDictionary<string, string?>.Empty.Add(known.Key, known.Value)
        : ImmutableDictionary<string, string?>.Empty;

    /// <summary>Returns the replacement that a diagnostic offers; null if there is none.</summary>
    public static string? ReplacementOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(ReplacementKey, out string? text) ? text : null;

    /// <summary>Returns the order in which diagnostics at the same location are fixed.</summary>
    public static int OrderOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(OrderKey, out string? order) && order is not null ? int.Parse(order, CultureInfo.InvariantCulture) : 0;

    /// <summary>Describes the member that a value is to be moved to.</summary>
    public static ImmutableDictionary<string, string?> Member(IoTCommandParameterType type) =>
        ImmutableDictionary<string, string?>.Empty.Add(MemberKey, WireNames.MemberOf(type));

    /// <summary>Describes a parameter that is to be added, with a valid value.</summary>
    public static ImmutableDictionary<string, string?> Parameter(ParameterModel parameter) =>
        Member(parameter.Type).Add(NameKey, parameter.Name).Add(ValueKey, SampleValue.Of(parameter));

    /// <summary>Describes a property that is to match its parameter: not nullable if the parameter is required; otherwise, nullable.</summary>
    public static ImmutableDictionary<string, string?> Nullability(bool isRequired) =>
        ImmutableDictionary<string, string?>.Empty.Add(IsRequiredKey, isRequired ? "true" : "false");

    public static bool IsRequired(Diagnostic diagnostic) => diagnostic.Properties[IsRequiredKey] == "true";

    /// <summary>Describes a property that is to have another type.</summary>
    /// <param name="type">The C# type.</param>
    /// <param name="isRequired">True if the parameter is required; otherwise, false.</param>
    public static ImmutableDictionary<string, string?> PropertyType(string type, bool isRequired) => Nullability(isRequired).Add(TypeKey, type);

    /// <summary>Describes a parameter for which a bound type has no property.</summary>
    /// <param name="parameter">The parameter, with the name that a generated property would have.</param>
    /// <param name="type">The property's C# type.</param>
    /// <param name="order">The parameter's position in the definition.</param>
    public static ImmutableDictionary<string, string?> MissingProperty(ParameterModel parameter, string type, int order) =>
        PropertyType(type, parameter.IsRequired)
            .Add(OrderKey, order.ToString(CultureInfo.InvariantCulture))
            .Add(NameKey, parameter.Name)
            .Add(PropertyKey, parameter.PropertyName)
            .Add(DescriptionKey, string.IsNullOrWhiteSpace(parameter.Description) ? null : parameter.Description);
}
