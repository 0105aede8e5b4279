using System.Globalization;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>The texts that the members of an enum are sent as.</summary>
internal sealed class EnumTexts
{
    private readonly ArgsTypeReader _reader;

    public EnumTexts(ArgsTypeReader reader) => _reader = reader;

    /// <summary>
    /// The text of a value. One that is no member has the text that generated code makes of it, <c>(Zone)7</c>, which no set of texts has. Null where the text is not certain: the
    /// member has none, or two members of the value have different ones.
    /// </summary>
    public string? Find(INamedTypeSymbol enumeration, object value)
    {
        string? text = null;
        bool isMember = false;
        foreach (ISymbol member in enumeration.GetMembers())
        {
            if (member is not IFieldSymbol { HasConstantValue: true } field || !value.Equals(field.ConstantValue))
            {
                continue;
            }

            string? other = _reader.ReadWireText(field);
            if (other is null || (isMember && other != text))
            {
                return null;
            }

            isMember = true;
            text = other;
        }

        return isMember ? text : string.Format(CultureInfo.InvariantCulture, "({0}){1}", enumeration.Name, value);
    }
}
