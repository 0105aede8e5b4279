using IoTCommands.Definitions;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>Reads commands that are declared in C#. What a valid definition is, is not known here: it is asked of the definitions' own code.</summary>
internal static class DeclarationParser
{
    /// <summary>Reads a type of the project, or of an assembly that it references. Code may be in any state that a person leaves it in while typing.</summary>
    /// <param name="type">Has the attribute.</param>
    /// <param name="attribute">Its <c>IoTCommand</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Declaration Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        DeclarationContext context = new(cancellationToken);
        if (!type.DeclaringSyntaxReferences.IsEmpty)
        {
            // A referenced assembly's types are compiled already.
            TypeRules.Check(type, context);
        }

        DeclaredCommand? command = CommandAttributeParser.Parse(type, attribute, ReadParameters(type, context), context);
        if (command is null)
        {
            return new Declaration { Type = type, HasErrors = true, Diagnostics = context.Diagnostics };
        }

        DeclaredType declaredType = DeclaredTypeParser.Parse(type, command.Parameters);
        DeclaredText json = DeclarationJson.Write(command);
        Definition definition = DefinitionParser.Parse(json.Text, name: null, declaredType, cancellationToken);
        DefinitionFindings.Report(definition, json, command, context);
        return new Declaration
        {
            Type = type,
            Read = command,
            DeclaredType = declaredType,
            HasErrors = context.HasErrors,
            Command = context.HasErrorsUnlessBound ? null : definition.Command,
            Diagnostics = context.Diagnostics,
        };
    }

    private static List<DeclaredParameter> ReadParameters(INamedTypeSymbol type, DeclarationContext context)
    {
        List<DeclaredParameter> parameters = [];
        foreach (ISymbol member in type.GetMembers())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member is IPropertySymbol property && PropertyParser.Parse(property, context) is { } parameter)
            {
                NullabilityRule.Check(parameter, context);
                parameter.Description = DescriptionParser.Parse(property, parameter.Attribute, context.CancellationToken, out DeclarationPlace descriptionPlace);
                parameter.DescriptionPlace = descriptionPlace;
                parameters.Add(parameter);
            }
        }

        return parameters;
    }
}
