using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The constructors of an Args type.</summary>
/// <remarks>
/// A command without required parameters has the compiler's own constructor. Otherwise, one has them in the definition's order. If the language has
/// <c>required</c>, there is one without parameters too; without <c>required</c> it would let a caller forget a value and send 0 to a device. If an error of
/// the definition leaves open whether a parameter is required, it is an optional one at the end.
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
            // "this.", because the two names are one where a name begins with a digit: _2faLock.
            writer.WriteLine($"this.{parameter.PropertyName} = {Identifiers.Escape(parameter.ArgumentName)};");
        }

        writer.CloseBrace();
        writer.WriteLine();
    }

    /// <summary>The parameters of the constructor: the required ones, then those that may be required.</summary>
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
