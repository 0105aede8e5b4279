using IoTCommands.Definitions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>Writes the type of a command's arguments, which has the values of the parameters.</summary>
internal static class ArgsEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        CommandModel command = scope.Command;
        writer.Write("/// <summary>The values of the parameters of the command ");
        DocumentationWriter.WriteTitle(writer, command);
        writer.Write(".");
        DocumentationWriter.WriteFollowing(writer, command.Description);
        writer.WriteLine($"""
            </summary>
            /// <remarks>From <c>{scope.SourceName}</c>.</remarks>
            """);
        DeprecationEmitter.Write(writer, command);
        if (command.Error is null)
        {
            DefinitionJsonEmitter.Write(writer, command, scope);
        }

        if (scope.Settings.IsPublic)
        {
            writer.WriteLine(GeneratedSource.NotClsCompliant);
        }

        writer.WriteLine($"""
            {GeneratedSource.Attribute}
            {GeneratedSource.NoCoverage}
            {scope.Settings.Accessibility} sealed partial class {scope.ArgsName}
            """);
        writer.OpenBrace();
        ArgsConstructorEmitter.Write(writer, scope);
        for (int i = 0; i < command.Parameters.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            ArgsPropertyEmitter.Write(writer, command.Parameters[i], scope);
        }

        writer.CloseBrace();
    }
}

/// <summary>Writes the constructors of an Args type.</summary>
/// <remarks>
/// A command without required parameters has the compiler's own constructor. Otherwise, one constructor has the required parameters, in the definition's
/// order. If the language version has <c>required</c>, there is also one without parameters. Without <c>required</c>, it would allow a caller to forget a
/// value and send 0 to a device. If an error in the definition leaves open whether a parameter is required, it is an optional one at the end.
/// </remarks>
internal static class ArgsConstructorEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        List<ParameterModel> parameters = FindParameters(scope.Command);
        if (parameters.Count == 0)
        {
            return;
        }

        if (scope.Has(LanguageFeatures.RequiredMembers))
        {
            writer.WriteLine($$"""
                /// <summary>Initializes the arguments; set the required properties in an object initializer.</summary>
                {{GeneratedSource.StepThrough}}
                public {{scope.ArgsName}}()
                {
                }

                """);
        }

        WriteDocumentation(writer, parameters);
        writer.WriteLine(GeneratedSource.StepThrough);
        if (scope.Has(LanguageFeatures.RequiredMembers))
        {
            writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        WriteSignature(writer, parameters, scope);
        writer.OpenBrace();
        foreach (ParameterModel parameter in parameters)
        {
            // "this." is necessary because the two names are the same if a name begins with a digit: _2faLock.
            writer.WriteLine($"this.{parameter.PropertyName} = {Identifiers.Escape(parameter.ArgumentName)};");
        }

        writer.CloseBrace();
        writer.WriteLine();
    }

    /// <summary>Finds the parameters of the constructor: the required ones, then those that may be required.</summary>
    private static List<ParameterModel> FindParameters(CommandModel command)
    {
        List<ParameterModel> parameters = new(command.Parameters.Count);
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (parameter.IsRequired)
            {
                parameters.Add(parameter);
            }
        }

        foreach (ParameterModel parameter in command.Parameters)
        {
            if (parameter.MayHaveDefault)
            {
                parameters.Add(parameter);
            }
        }

        return parameters;
    }

    private static void WriteDocumentation(SourceWriter writer, List<ParameterModel> parameters)
    {
        writer.WriteLine("/// <summary>Initializes the arguments with the values that the command requires.</summary>");
        foreach (ParameterModel parameter in parameters)
        {
            writer.Write($"""/// <param name="{parameter.ArgumentName}">""");
            DocumentationWriter.WriteParameter(writer, parameter);
            writer.WriteLine("</param>");
        }
    }

    private static void WriteSignature(SourceWriter writer, List<ParameterModel> parameters, CommandScope scope)
    {
        writer.Write($"public {scope.ArgsName}(");
        for (int i = 0; i < parameters.Count; i++)
        {
            ParameterModel parameter = parameters[i];
            string separator = i > 0 ? ", " : "";
            string defaultValue = parameter.MayHaveDefault ? " = null" : "";
            writer.Write($"{separator}{scope.TypeOf(parameter)} {Identifiers.Escape(parameter.ArgumentName)}{defaultValue}");
        }

        writer.WriteLine(")");
    }
}

/// <summary>Writes a parameter's property. The type's attribute contains the definition's conditions of its values.</summary>
internal static class ArgsPropertyEmitter
{
    public static void Write(SourceWriter writer, ParameterModel parameter, CommandScope scope)
    {
        writer.Write("/// <summary>");
        DocumentationWriter.WriteParameter(writer, parameter);
        writer.WriteLine($"""
            </summary>
            /// <remarks>Parameter <c>{new XmlEncoded(parameter.Name)}</c> ({(parameter.IsTypeUnknown ? "any type" : ParameterType.Of(parameter.Type).Summary)}) of <c>{scope.SourceName}</c>.</remarks>
            """);
        string required = parameter.IsRequired && scope.Has(LanguageFeatures.RequiredMembers) ? "required " : "";
        string setter = scope.Has(LanguageFeatures.InitAccessors) ? "init" : "set";
        writer.WriteLine($$"""public {{required}}{{scope.TypeOf(parameter)}} {{parameter.PropertyName}} { get; {{setter}}; }""");
    }
}

/// <summary>Writes the enum of a STRING parameter whose value is one of a set.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, ParameterModel parameter, EnumModel model, CommandScope scope)
    {
        writer.WriteLine($"""
            /// <summary>The values of the parameter <c>{new XmlEncoded(parameter.Name)}</c> of the command <c>{new XmlEncoded(scope.Command.CommandId)}</c>.</summary>
            /// <remarks>From <c>{scope.SourceName}</c>.</remarks>
            {GeneratedSource.Attribute}
            """);
        if (scope.Settings.IsPublic)
        {
            writer.WriteLine(GeneratedSource.NotClsCompliant);
        }

        writer.WriteLine($"""
            {scope.Settings.Accessibility} enum {model.Name}
            """);
        writer.OpenBrace();
        for (int i = 0; i < model.Members.Count; i++)
        {
            EnumMemberModel member = model.Members[i];
            if (i > 0)
            {
                writer.WriteLine();
            }

            writer.WriteLine($"""
                /// <summary>Sent as <c>{new XmlEncoded(DisplayString.Of(member.WireText))}</c>.</summary>
                {member.Name},
                """);
        }

        writer.CloseBrace();
    }
}
