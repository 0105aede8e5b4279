using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>What turns an enum's value into the text that is sent.</summary>
internal static class WireTextEmitter
{
    /// <summary>The call up to its argument; nothing if the parameter has no enum.</summary>
    public static void WriteCallStart(SourceWriter writer, ParameterModel parameter)
    {
        if (parameter.Enum is not null)
        {
            writer.Write($"{NameFor(parameter)}(");
        }
    }

    /// <summary>
    /// A local function beside the call: methods of the class would be overloads of one name, among which the compiler looks for each call's. C# 7.3 has no
    /// static ones.
    /// </summary>
    public static void Write(SourceWriter writer, ParameterModel parameter, EnumModel enumeration, CommandScope scope)
    {
        string typeName = enumeration.FullName ?? scope.GlobalPrefix + enumeration.Name;
        writer.Write($"{(scope.Has(LanguageFeatures.NullableReferenceTypes) ? "string?" : "string")} {NameFor(parameter)}");
        writer.WriteLine($$"""
            ({{typeName}}? value)
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
                case {typeName}.{Identifiers.Escape(member.Name)}:
                    return {new StringLiteral(member.WireText)};
                """);
        }

        writer.Outdent();
        writer.Outdent();

        string value = parameter.IsSecret ? "" : "value, ";
        writer.WriteLine($$"""
                    default:
                        throw new global::System.ArgumentOutOfRangeException(nameof(value), {{value}}"{{parameter.PropertyName}} is not defined in {{enumeration.Name}}.");
                }
            }
            """);
    }

    private static string NameFor(ParameterModel parameter) => "TextOf" + parameter.PropertyName;
}
