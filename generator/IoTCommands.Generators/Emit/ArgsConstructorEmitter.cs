using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The constructors of an Args type.</summary>
/// <remarks>
/// A command without required parameters has the compiler's own constructor. Otherwise one takes them, in the definition's order. If the language has <c>required</c>,
/// there is one without parameters too; without <c>required</c> it would let a caller forget a value and send 0 to a device.
/// </remarks>
internal static class ArgsConstructorEmitter
{
    public static void Write(SourceWriter writer, CommandScope scope)
    {
        if (!HasRequiredParameters(scope.Command))
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

        WriteDocumentation(writer, scope);
        writer.WriteLine(GeneratedSource.StepThrough);
        if (scope.Has(LanguageFeatures.RequiredMembers))
        {
            writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }

        WriteSignature(writer, scope);
        writer.OpenBrace();
        foreach (ParameterModel parameter in scope.Command.Parameters)
        {
            if (parameter.IsRequired)
            {
                // "this.", because the two names are one where a name begins with a digit: _2faLock.
                writer.WriteLine($"this.{parameter.PropertyName} = {Identifiers.Escape(parameter.ArgumentName)};");
            }
        }

        writer.CloseBrace();
        writer.WriteLine();
    }

    private static void WriteDocumentation(SourceWriter writer, CommandScope scope)
    {
        writer.WriteLine("/// <summary>Initializes the arguments with the values that the command requires.</summary>");
        foreach (ParameterModel parameter in scope.Command.Parameters)
        {
            if (parameter.IsRequired)
            {
                writer.Write($"""/// <param name="{parameter.ArgumentName}">""");
                DocumentationWriter.WriteParameter(writer, parameter);
                writer.WriteLine("</param>");
            }
        }
    }

    private static void WriteSignature(SourceWriter writer, CommandScope scope)
    {
        writer.Write($"public {scope.ArgsName}(");
        string separator = "";
        foreach (ParameterModel parameter in scope.Command.Parameters)
        {
            if (parameter.IsRequired)
            {
                writer.Write($"{separator}{scope.TypeOf(parameter)} {Identifiers.Escape(parameter.ArgumentName)}");
                separator = ", ";
            }
        }

        writer.WriteLine(")");
    }

    private static bool HasRequiredParameters(CommandModel command)
    {
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (parameter.IsRequired)
            {
                return true;
            }
        }

        return false;
    }
}
