using System.Globalization;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>The texts that the values of an enum are sent as.</summary>
internal static class EnumTexts
{
    /// <summary>The text of a value. One that is no member has the text that generated code makes of it, <c>(Zone)7</c>, which no set of texts has.</summary>
    public static string Of(INamedTypeSymbol enumeration, object value) =>
        EnumParser.FindText(enumeration, value) ?? string.Format(CultureInfo.InvariantCulture, "({0}){1}", enumeration.Name, value);
}
