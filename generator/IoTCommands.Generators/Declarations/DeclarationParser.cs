using System.Text;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Shapes;
using IoTCommands.Definitions.Templates;
using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Documentation;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Json;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>Parses commands that are declared in C#. Reports errors that are possible only in C#; the validator checks the rest of the definition.</summary>
internal static class DeclarationParser
{
    /// <summary>Parses a type of the project, or of a referenced assembly. The code may be incomplete in any way, as it is while a user types.</summary>
    /// <param name="type">The type with the attribute.</param>
    /// <param name="attribute">The type's <c>IoTCommand</c>.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Declaration Parse(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken)
    {
        DeclarationContext context = new(cancellationToken);
        if (!type.DeclaringSyntaxReferences.IsEmpty)
        {
            // The types of a referenced assembly have already been compiled.
            TypeChecks.Check(type, context);
        }

        List<ParameterProperty> properties = ParseProperties(type, context, out bool hasParameters);
        if (ParseCommand(type, attribute, properties, context) is not { } command)
        {
            return new Declaration { Type = type, ErrorIfBound = context.ErrorIfBound, Diagnostics = context.Diagnostics };
        }

        DeclaredType declaredType = DeclaredTypeParser.Parse(type, properties, hasParameters);
        DefinitionValidator.Validate(command, context);
        CommandModel? model = TypeChecks.CanBeNamed(type) ? ModelBuilder.Build(command, name: null, declaredType, makesNames: false, context) : null;
        return new Declaration
        {
            Type = type,
            Parsed = command,
            Properties = properties,
            DeclaredType = declaredType,
            ErrorIfBound = context.ErrorIfBound,
            Model = model is null ? null : model with { Error = context.Error },
            Diagnostics = context.Diagnostics,
        };
    }

    private static List<ParameterProperty> ParseProperties(INamedTypeSymbol type, DeclarationContext context, out bool hasParameters)
    {
        List<ParameterProperty> properties = [];
        hasParameters = false;
        foreach (ISymbol member in type.GetMembers())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (member is IPropertySymbol symbol && KnownAttributes.Find(symbol, KnownAttribute.CommandParameter) is { } attribute)
            {
                hasParameters = true;
                Parsed<string>? description = DescriptionParser.Parse(symbol, attribute, context.CancellationToken);
                if (PropertyParser.Parse(symbol, properties.Count + 1, description, context) is { } property)
                {
                    PropertyChecks.CheckNullability(property, context);
                    properties.Add(property);
                }
            }
        }

        return properties;
    }

    /// <summary>Parses the command. Null if it has no id.</summary>
    private static ParsedCommand? ParseCommand(INamedTypeSymbol type, AttributeData attribute, List<ParameterProperty> properties, DeclarationContext context)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive } id] || type.Name.Length == 0)
        {
            context.MarkUnfinished();
            return null;
        }

        DeclarationLocation idLocation = DeclarationLocation.Argument(type, attribute, 0);
        if (id.Value is not string commandId)
        {
            context.Report(DeclarationDescriptors.InvalidString, idLocation);
            return null;
        }

        DeclarationLocation typeName = DeclarationLocation.Name(type);
        CommandPayloadFormat format = ParseFormat(type, attribute, context);
        Parsed<string>? template = ParseText(type, attribute, CommandShape.PayloadTemplate);
        List<ParsedParameter> parameters = properties.ConvertAll(static property => property.Parameter);
        bool isDynamic = parameters.Count > 0 || template is not null;
        return new ParsedCommand
        {
            Source = DeclarationLocation.Name(type, attribute),
            CommandId = new Parsed<string>(commandId, idLocation),
            Namespace = new Parsed<IoTCommandNamespace>(IoTCommandNamespace.AwsIoT, typeName),
            Texts = ParsedCommand.ParseTexts(text => text == CommandShape.Description
                ? DescriptionParser.Parse(type, attribute, context.CancellationToken)
                : ParseText(type, attribute, text)),
            Payload = isDynamic ? null : new Parsed<ParsedPayload>(EmptyObject(format, typeName), typeName),
            PayloadTemplate = template ?? (isDynamic ? new Parsed<string>(TemplateOf(parameters), typeName) : null),
            IsTemplateGenerated = template is null,
            OutputFormat = isDynamic ? new Parsed<CommandPayloadFormat>(format, typeName) : null,
            ParameterList = parameters.Count > 0 ? new Parsed<List<ParsedParameter>>(parameters, typeName) : null,
        };
    }

    /// <summary>Returns the result of a template without placeholders: an empty object, for devices that expect an object.</summary>
    private static ParsedPayload EmptyObject(CommandPayloadFormat format, DeclarationLocation source) => format switch
    {
        CommandPayloadFormat.Json
            => new ParsedPayload { Content = new Parsed<string>("e30=", source), ContentType = new Parsed<string>("application/json", source) },
        CommandPayloadFormat.Cbor
            => new ParsedPayload { Content = new Parsed<string>("oA==", source), ContentType = new Parsed<string>("application/cbor", source) },
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };

    /// <summary>Writes an object with a placeholder for each parameter.</summary>
    private static string TemplateOf(List<ParsedParameter> parameters)
    {
        StringBuilder template = new("{", capacity: 128 * (parameters.Count + 1));
        foreach (ParsedParameter parameter in parameters)
        {
            string name = parameter.Name!.Value;
            template.Append(template.Length > 1 ? "," : "").Append(Quote(name)).Append(':').Append(Quote(Placeholder.Of(name)));
        }

        return template.Append('}').ToString();
    }

    private static string Quote(string text)
    {
        using JsonWriter writer = new();
        writer.WriteString(text);
        return writer.ToString();
    }

    private static CommandPayloadFormat ParseFormat(INamedTypeSymbol type, AttributeData attribute, DeclarationContext context)
    {
        switch (KnownAttributes.FindArgument(attribute, "OutputFormat")?.Value)
        {
            case null or (int)CommandPayloadFormat.Json:
                return CommandPayloadFormat.Json;
            case (int)CommandPayloadFormat.Cbor:
                return CommandPayloadFormat.Cbor;
            default:
                context.Report(DeclarationDescriptors.UnknownOutputFormat, DeclarationLocation.Argument(type, attribute, "OutputFormat"));
                return CommandPayloadFormat.Json;
        }
    }

    private static Parsed<string>? ParseText(INamedTypeSymbol type, AttributeData attribute, PropertyShape shape) =>
        shape.Attribute is { } name && KnownAttributes.FindArgument(attribute, name)?.Value is string text
            ? new Parsed<string>(text, DeclarationLocation.Argument(type, attribute, name))
            : null;
}
