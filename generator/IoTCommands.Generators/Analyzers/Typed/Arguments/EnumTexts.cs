using System.Globalization;
using IoTCommands.Generators.Declarations;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>The texts that the values of an enum are sent as.</summary>
internal static class EnumTexts
{
    /// <summary>The text of a value. One that is not defined, which generated code refuses, is shown as <c>(Zone)7</c>, a text that no set has.</summary>
    public static string Of(INamedTypeSymbol enumeration, EnumModel? texts, object value) =>
        (texts is null ? EnumParser.FindText(enumeration, value) : FindText(enumeration, texts, value)) ?? string.Format(CultureInfo.InvariantCulture, "({0}){1}", enumeration.Name, value);

    private static string? FindText(INamedTypeSymbol enumeration, EnumModel texts, object value)
    {
        foreach (EnumMemberModel member in texts.Members)
        {
            if (enumeration.GetMembers(member.Name) is [IFieldSymbol { HasConstantValue: true } field] && value.Equals(field.ConstantValue))
            {
                return member.WireText;
            }
        }

        return null;
    }
}
