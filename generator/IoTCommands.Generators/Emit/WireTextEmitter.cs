using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The method that turns an enum's value into the text that is sent.</summary>
internal static class WireTextEmitter
{
    public static void Write(SourceWriter writer, EnumModel enumeration, CommandScope scope)
    {
        string optional = scope.Has(LanguageFeatures.NullableReferenceTypes) ? "?" : "";
        writer.WriteLine($$"""
            {{GeneratedSource.Attribute}}
            private static string{{optional}} ToWireText({{scope.GlobalPrefix}}{{enumeration.Name}}? value)
            {
                switch (value)
                {
                    case null:
                        return null;
            """);
        writer.Indent();
        writer.Indent();
        foreach (EnumMemberModel member in enumeration.Members)
        {
            writer.WriteLine($"""
                case {scope.GlobalPrefix}{enumeration.Name}.{member.Name}:
                    return {new StringLiteral(member.WireText)};
                """);
        }

        writer.Outdent();
        writer.Outdent();

        // A value that is no member: a text that no set has, so that the check of the parameter's conditions names it.
        writer.WriteLine($$"""
                    default:
                        return "({{enumeration.Name}})" + ((int)value.GetValueOrDefault()).ToString(global::System.Globalization.CultureInfo.InvariantCulture);
                }
            }
            """);
    }
}
