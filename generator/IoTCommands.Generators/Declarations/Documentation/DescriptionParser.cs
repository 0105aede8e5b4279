using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Declarations;

/// <summary>The description of a command or parameter: what its attribute says, otherwise what its doc comment does.</summary>
internal static class DescriptionParser
{
    private const string ArgumentName = "Description";

    public static string? Parse(ISymbol symbol, AttributeData attribute, CancellationToken cancellationToken, out DeclarationPlace place)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == ArgumentName && argument.Value.Value is string text)
            {
                place = DeclarationPlace.Argument(symbol, attribute, ArgumentName);
                return text;
            }
        }

        place = DeclarationPlace.Name(symbol);
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax(cancellationToken);
            string? description = declaration is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax type } parameter
                ? DocElement.ParsedParameter(DocComment.Read(type), parameter.Identifier.ValueText)
                : DocElement.ReadSummary(DocComment.Read(declaration));
            if (description is not null)
            {
                return description;
            }
        }

        return null;
    }
}
