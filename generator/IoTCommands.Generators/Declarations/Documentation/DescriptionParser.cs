using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Declarations.Documentation;

/// <summary>Parses the description of a command or parameter: that of its attribute; otherwise, that of its doc comment.</summary>
internal static class DescriptionParser
{
    private const string ArgumentName = "Description";

    public static Parsed<string>? Parse(ISymbol symbol, AttributeData attribute, CancellationToken cancellationToken)
    {
        if (KnownAttributes.FindArgument(attribute, ArgumentName)?.Value is string text)
        {
            return new Parsed<string>(text, DeclarationLocation.Argument(symbol, attribute, ArgumentName));
        }

        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax(cancellationToken);
            string? description = declaration is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter
                ? DocElement.ParseParameter(DocComment.Get(type), parameter.Identifier.ValueText)
                : DocElement.ParseSummary(DocComment.Get(declaration));
            if (description is not null)
            {
                return new Parsed<string>(description, DeclarationLocation.Name(symbol));
            }
        }

        return null;
    }
}
