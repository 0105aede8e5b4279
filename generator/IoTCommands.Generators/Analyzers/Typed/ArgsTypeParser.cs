using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>Reads Args types, generated and declared ones. It skips what is not certain because the code is not finished or has mistakes.</summary>
internal sealed class ArgsTypeParser
{
    private readonly ProjectCommands _commands;
    private readonly CancellationToken _cancellationToken;

    /// <param name="commands">The commands of the project. If a declared type is bound to a definition file, the file has the conditions.</param>
    /// <param name="cancellationToken">Of the compilation: each type is read once for all calls.</param>
    public ArgsTypeParser(ProjectCommands commands, CancellationToken cancellationToken)
    {
        _commands = commands;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Null if the type has no <c>[IoTCommand]</c>.</summary>
    public ArgsType? Read(INamedTypeSymbol type)
    {
        if (GeneratedJson(type) is { } json
            && DefinitionParser.Parse(json, CommandNameOf(type), DefinitionAttribute.SecretsOf(type), type: null, _cancellationToken).Command is { } generated)
        {
            return FromGenerated(type, generated);
        }

        if (KnownAttributes.Find(type, KnownAttribute.IoTCommand)
            is not { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string commandId }] })
        {
            return null;
        }

        (CommandModel? bound, string source) = FindTruth(type, commandId);
        DeclarationContext context = new(_cancellationToken);
        List<ArgsProperty> properties = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } symbol && PropertyParser.Parse(symbol, number: 1, description: null, context) is { } property)
            {
                ParameterModel? truth = bound is null ? null : BindingChecks.Find(bound, property.Name);
                bool isRequired = truth?.IsRequired ?? property.DefaultAttribute is null;
                properties.Add(new ArgsProperty(symbol, property.Name, property.ParameterType, property.Type.Enum, isRequired, GetConditions(property, truth),
                    texts: null)
                { IsSecret = property.Parameter.IsSecret || truth is { IsSecret: true } });
            }
        }

        return new ArgsType(commandId, source, [.. properties]);
    }

    /// <summary>The attribute's text for a type that is generated from a definition file.</summary>
    private static string? GeneratedJson(INamedTypeSymbol type) => DeclaredTypes.IsGenerated(type) ? DefinitionAttribute.JsonOf(type) : null;

    private static string CommandNameOf(INamedTypeSymbol type) =>
        type.Name.EndsWith("Args", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Args".Length) : type.Name;

    /// <summary>The names of the properties are derived from the definition, as in the generator.</summary>
    private ArgsType FromGenerated(INamedTypeSymbol type, CommandModel command)
    {
        List<ArgsProperty> properties = [];
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (type.GetMembers(parameter.PropertyName) is [IPropertySymbol property])
            {
                INamedTypeSymbol? enumeration = parameter.Enum is null ? null : EnumOf(property.Type);
                properties.Add(new ArgsProperty(property, parameter.Name, parameter.Type, enumeration, parameter.IsRequired, ConditionsOf(parameter),
                    parameter.Enum)
                { IsSecret = parameter.IsSecret });
            }
        }

        return new ArgsType(command.CommandId, SourceOf(type, command.CommandId), [.. properties]);
    }

    /// <summary>The definition file; the type's name for a type of a referenced assembly, or if several files have the id.</summary>
    private string SourceOf(INamedTypeSymbol type, string commandId) =>
        !type.DeclaringSyntaxReferences.IsEmpty && _commands.Set.Find(commandId) is { IsAmbiguous: false } && _commands.FindFile(commandId) is { } file
            ? file.File.SourceName
            : type.Name;

    private static INamedTypeSymbol? EnumOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Enum } inner] }
            => inner,
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => named,
        _ => null,
    };

    private static Condition[] ConditionsOf(ParameterModel parameter)
    {
        Condition[] conditions = new Condition[parameter.Conditions.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new Condition(parameter.Type, parameter.Conditions[i]);
        }

        return conditions;
    }

    /// <summary>
    /// The definition that counts for a declared type: that of a file with the same id, or the one that is compiled into a referenced assembly.
    /// </summary>
    private (CommandModel? Command, string Source) FindTruth(INamedTypeSymbol type, string commandId)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty && DefinitionAttribute.JsonOf(type) is { } json)
        {
            return (DefinitionParser.ParseForWire(json, [.. DefinitionAttribute.SecretsOf(type)]).Command, type.Name);
        }

        bool isOfProject = !type.DeclaringSyntaxReferences.IsEmpty && !DeclaredTypes.IsGenerated(type);
        return isOfProject && _commands.FindFile(commandId) is { } file
            ? (SharedDefinitions.Parse(file.Text, file.File.Name, file.File.SecretParameters, type: null, _cancellationToken).Command, file.File.SourceName)
            : (null, type.Name);
    }

    /// <summary>Those of the definition that counts for the type, if there is one.</summary>
    private static Condition[] GetConditions(ParameterProperty property, ParameterModel? truth)
    {
        if (truth is not null && truth.Type == property.ParameterType)
        {
            return ConditionsOf(truth);
        }

        Condition[] conditions = new Condition[property.Parameter.Conditions.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new Condition(property.ParameterType, property.Parameter.Conditions[i].ToModel());
        }

        return conditions;
    }
}
