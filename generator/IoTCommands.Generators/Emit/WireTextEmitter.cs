using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>What turns an enum's value into the text that is sent.</summary>
internal static class WireTextEmitter
{
    /// <summary>The call up to its argument; nothing where the parameter has no enum.</summary>
    public static void WriteCallStart(SourceWriter writer, ParameterModel parameter)
    {
        if (parameter.Enum is not null)
        {
            WriteName(writer, parameter, parameter.Enum);
            writer.Write("(");
        }
    }

    /// <summary>The method for a generated enum, beside the method that starts the command: overloads of one name, because each command has enums of its own.</summary>
    public static void Write(SourceWriter writer, ParameterModel parameter, EnumModel enumeration, CommandScope scope)
    {
        writer.WriteLine(GeneratedSource.Attribute);
        writer.Write("private static ");
        WriteFunction(writer, parameter, enumeration, scope.GlobalPrefix + enumeration.Name, scope);
    }

    /// <summary>The local function for a declared enum, which other commands and properties may have too. It needs nothing of the object around it, but C# 7.3 cannot say so.</summary>
    public static void WriteLocal(SourceWriter writer, ParameterModel parameter, EnumModel enumeration, CommandScope scope) =>
        WriteFunction(writer, parameter, enumeration, enumeration.FullName!, scope);

    private static void WriteName(SourceWriter writer, ParameterModel parameter, EnumModel enumeration)
    {
        if (enumeration.FullName is null)
        {
            writer.Write("ToWireText");
        }
        else
        {
            writer.Write($"TextOf{parameter.PropertyName}");
        }
    }

    private static void WriteFunction(SourceWriter writer, ParameterModel parameter, EnumModel enumeration, string typeName, CommandScope scope)
    {
        writer.Write(scope.Has(LanguageFeatures.NullableReferenceTypes) ? "string? " : "string ");
        WriteName(writer, parameter, enumeration);
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

        // A value that is no member: a text that no set has, so that the check of the parameter's conditions names it.
        writer.WriteLine($$"""
                    default:
                        return "({{enumeration.Name}})" + (({{enumeration.UnderlyingType}})value.GetValueOrDefault()).ToString(global::System.Globalization.CultureInfo.InvariantCulture);
                }
            }
            """);
    }
}
