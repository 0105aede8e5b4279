using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary><c>IoTCommand</c> on a type.</summary>
internal static class CommandAttributeParser
{
    /// <summary>Null where there is no id to go by.</summary>
    public static DeclaredCommand? Parse(INamedTypeSymbol type, AttributeData attribute, List<DeclaredParameter> parameters, DeclarationContext context)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive } id] || type.Name.Length == 0)
        {
            context.MarkUnfinished();
            return null;
        }

        DeclarationPlace idPlace = DeclarationPlace.Argument(type, attribute, 0);
        if (id.Value is not string commandId)
        {
            context.Report(DeclarationDescriptors.InvalidText, idPlace, "The id of a command is null; write the id that AWS IoT knows it by");
            return null;
        }

        string? template = TextOf(attribute, nameof(DeclaredCommand.PayloadTemplate));
        return new DeclaredCommand
        {
            Place = DeclarationPlace.Name(type, attribute),
            CommandId = commandId,
            CommandIdPlace = idPlace,
            DisplayName = TextOf(attribute, nameof(DeclaredCommand.DisplayName)),
            DisplayNamePlace = DeclarationPlace.Argument(type, attribute, nameof(DeclaredCommand.DisplayName)),
            Description = DescriptionParser.Parse(type, attribute, context.CancellationToken, out DeclarationPlace descriptionPlace),
            DescriptionPlace = descriptionPlace,
            OutputFormat = FormatOf(type, attribute, context),
            PayloadTemplate = template,
            PayloadTemplatePlace = template is null ? DeclarationPlace.Name(type) : DeclarationPlace.Argument(type, attribute, nameof(DeclaredCommand.PayloadTemplate)),
            Parameters = parameters,
        };
    }

    private static CommandPayloadFormat FormatOf(INamedTypeSymbol type, AttributeData attribute, DeclarationContext context)
    {
        switch (ValueOf(attribute, nameof(DeclaredCommand.OutputFormat)))
        {
            case null or (int)CommandPayloadFormat.Json:
                return CommandPayloadFormat.Json;
            case (int)CommandPayloadFormat.Cbor:
                return CommandPayloadFormat.Cbor;
            default:
                context.Report(
                    DeclarationDescriptors.InvalidText,
                    DeclarationPlace.Argument(type, attribute, nameof(DeclaredCommand.OutputFormat)),
                    "The output format is not a member of CommandPayloadFormat; AWS IoT gives out Json and Cbor");
                return CommandPayloadFormat.Json;
        }
    }

    private static string? TextOf(AttributeData attribute, string name) => ValueOf(attribute, name) as string;

    private static object? ValueOf(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
