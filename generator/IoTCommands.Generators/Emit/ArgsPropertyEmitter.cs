using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>A parameter's property, with the attributes that call-site rules read.</summary>
internal static class ArgsPropertyEmitter
{
    public static void Write(SourceWriter writer, ParameterModel parameter, CommandScope scope)
    {
        writer.Write("/// <summary>");
        DocumentationWriter.WriteParameter(writer, parameter);
        writer.WriteLine($"""
            </summary>
            /// <remarks>Parameter <c>{new DocText(parameter.Name)}</c> ({DocumentationWriter.Describe(parameter.Type)}) of <c>{scope.SourceName}</c>.</remarks>
            """);
        if (scope.Command.Error is null)
        {
            WriteAttributes(writer, parameter, scope);
        }

        string required = parameter.IsRequired && scope.Has(LanguageFeatures.RequiredMembers) ? "required " : "";
        string setter = scope.Has(LanguageFeatures.InitAccessors) ? "init" : "set";
        writer.WriteLine($$"""public {{required}}{{ParameterTypes.Of(parameter, scope)}} {{parameter.PropertyName}} { get; {{setter}}; }""");
    }

    /// <summary>Of a command without errors: the rules about calls go by them.</summary>
    private static void WriteAttributes(SourceWriter writer, ParameterModel parameter, CommandScope scope)
    {
        writer.WriteLine($"[global::IoTCommands.CommandParameter({new StringLiteral(parameter.Name)})]");
        if (parameter.Default is not null)
        {
            writer.Write("[global::System.ComponentModel.DefaultValue(");
            WriteDefault(writer, parameter.Default, parameter.Enum, scope);
            writer.WriteLine(")]");
        }

        foreach (ConditionModel condition in parameter.Conditions)
        {
            WriteCondition(writer, condition);
        }
    }

    private static void WriteDefault(SourceWriter writer, ParameterValueModel value, EnumModel? enumeration, CommandScope scope)
    {
        switch (value.Type)
        {
            case IoTCommandParameterType.String when enumeration is not null:
                writer.Write($"{scope.GlobalPrefix}{enumeration.Name}.{MemberOf(enumeration, value.Text)}");
                break;
            case IoTCommandParameterType.Long:
                writer.Write($"{value.Text}L");
                break;
            case IoTCommandParameterType.UnsignedLong:
                // As an object: .NET Framework's attribute has no constructor for ulong, so the number would become a float there.
                writer.Write($"(object){value.Text}UL");
                break;
            case IoTCommandParameterType.Double:
                writer.Write($"{value.Text}D");
                break;
            case IoTCommandParameterType.Integer or IoTCommandParameterType.Boolean:
                writer.Write(value.Text);
                break;
            default:
                writer.Write($"{new StringLiteral(value.Text)}");
                break;
        }
    }

    private static void WriteCondition(SourceWriter writer, ConditionModel condition)
    {
        writer.Write($"[global::IoTCommands.ValueCondition(global::IoTCommands.CommandComparison.{NameOf(condition.Comparison)}");
        foreach (string operand in condition.Operands)
        {
            writer.Write($", {new StringLiteral(operand)}");
        }

        writer.WriteLine(")]");
    }

    private static string MemberOf(EnumModel enumeration, string wireText)
    {
        foreach (EnumMemberModel member in enumeration.Members)
        {
            if (member.WireText == wireText)
            {
                return member.Name;
            }
        }

        throw new InvalidOperationException($"The default of a parameter is none of {enumeration.Name}, so there should be no model.");
    }

    /// <summary>The names of <see cref="CommandComparison"/>, without what <see cref="Enum.ToString()"/> costs.</summary>
    private static string NameOf(CommandComparison comparison) => comparison switch
    {
        CommandComparison.Equal => nameof(CommandComparison.Equal),
        CommandComparison.NotEqual => nameof(CommandComparison.NotEqual),
        CommandComparison.LessThan => nameof(CommandComparison.LessThan),
        CommandComparison.LessThanOrEqual => nameof(CommandComparison.LessThanOrEqual),
        CommandComparison.GreaterThan => nameof(CommandComparison.GreaterThan),
        CommandComparison.GreaterThanOrEqual => nameof(CommandComparison.GreaterThanOrEqual),
        CommandComparison.InSet => nameof(CommandComparison.InSet),
        CommandComparison.NotInSet => nameof(CommandComparison.NotInSet),
        CommandComparison.InRange => nameof(CommandComparison.InRange),
        CommandComparison.NotInRange => nameof(CommandComparison.NotInRange),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };
}
