using System.Collections.Concurrent;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Bindings;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>The command that the attributes of a type with <c>[IoTCommand]</c> describe. The type is generated or written by hand.</summary>
internal sealed class ArgsType
{
    private readonly ArgsProperty[] _properties;

    public ArgsType(string commandId, string source, ArgsProperty[] properties)
    {
        CommandId = commandId;
        Source = source;
        _properties = properties;
    }

    public string CommandId { get; }

    /// <summary>Gets the place that has the conditions, for messages.</summary>
    public string Source { get; }

    public ArgsProperty? Find(IPropertySymbol symbol)
    {
        foreach (ArgsProperty property in _properties)
        {
            if (SymbolEqualityComparer.Default.Equals(property.Symbol, symbol))
            {
                return property;
            }
        }

        return null;
    }

    /// <summary>
    /// True if each parameter of the constructor belongs to a property; otherwise, false. Only then does the constructor certainly pass on unchanged values.
    /// </summary>
    public bool Fits(IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (Find(parameter) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Finds the property that a constructor's parameter sets: of the same type, and with the same name except for leading capitals. A generated constructor
    /// has <c>ledColor</c> for <c>LEDColor</c>. It changes only the first letter if two parameters would otherwise have the same name.
    /// </summary>
    public ArgsProperty? Find(IParameterSymbol parameter)
    {
        ArgsProperty? found = null;
        foreach (ArgsProperty property in _properties)
        {
            if (!string.Equals(property.Symbol.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (string.CompareOrdinal(property.Symbol.Name, 1, parameter.Name, 1, parameter.Name.Length) == 0)
            {
                found = property;
                break;
            }

            found ??= property;
        }

        return found is not null && SymbolEqualityComparer.Default.Equals(found.Symbol.Type, parameter.Type) ? found : null;
    }
}

/// <summary>A property of an Args type that is a parameter of the command.</summary>
internal sealed class ArgsProperty
{
    public ArgsProperty(
        IPropertySymbol symbol,
        string name,
        IoTCommandParameterType type,
        INamedTypeSymbol? enumeration,
        bool isRequired,
        Condition[] conditions,
        EnumModel? texts)
    {
        Symbol = symbol;
        Name = name;
        Type = type;
        Enum = enumeration;
        IsRequired = isRequired;
        Conditions = conditions;
        Texts = texts;
    }

    public IPropertySymbol Symbol { get; }

    /// <summary>Gets AWS's name of the parameter.</summary>
    public string Name { get; }

    public IoTCommandParameterType Type { get; }

    /// <summary>Gets the enum whose members are sent as strings of a STRING; null if the property is not an enum.</summary>
    public INamedTypeSymbol? Enum { get; }

    /// <summary>True if the parameter has no default; otherwise, false. Null is not sent, so it is refused for a required parameter.</summary>
    public bool IsRequired { get; }

    public Condition[] Conditions { get; }

    /// <summary>True if messages must not show a value; otherwise, false.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Gets the strings of a generated enum; null for an enum that the project declares, because its members have them.</summary>
    public EnumModel? Texts { get; }
}

/// <summary>The Args types of a compilation. Each type is parsed once, on first use.</summary>
internal sealed class ArgsTypes
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ArgsType?> _types = new(SymbolEqualityComparer.Default);
    private readonly Func<INamedTypeSymbol, ArgsType?> _parse;

    public ArgsTypes(ArgsTypeParser parser) => _parse = parser.Parse;

    /// <summary>Finds an Args type. Null if the type is not the arguments of a command.</summary>
    public ArgsType? Find(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } ? _types.GetOrAdd(type.OriginalDefinition, _parse) : null;
}

/// <summary>Parses Args types, generated and declared ones. It skips what is not certain because the code is not finished or has errors.</summary>
internal sealed class ArgsTypeParser
{
    private readonly ProjectCommands _commands;
    private readonly CancellationToken _cancellationToken;

    /// <param name="commands">The commands of the project. If a declared type is bound to a definition file, the file has the conditions.</param>
    /// <param name="cancellationToken">The compilation's token: each type is parsed once for all calls.</param>
    public ArgsTypeParser(ProjectCommands commands, CancellationToken cancellationToken)
    {
        _commands = commands;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Parses a type. Null if it has no <c>[IoTCommand]</c>.</summary>
    public ArgsType? Parse(INamedTypeSymbol type)
    {
        if (GeneratedJson(type) is { } json
            && DefinitionParser.Parse(json, CommandNameOf(type), GeneratedCode.SecretsOf(type), type: null, _cancellationToken).Command is { } generated)
        {
            return FromGenerated(type, generated);
        }

        if (KnownAttributes.Find(type, KnownAttribute.IoTCommand)
            is not { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string commandId }] })
        {
            return null;
        }

        (CommandModel? bound, string source) = FindDefinition(type, commandId);
        DeclarationContext context = new(_cancellationToken);
        List<ArgsProperty> properties = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } symbol && PropertyParser.Parse(symbol, number: 1, description: null, context) is { } property)
            {
                ParameterModel? definition = bound is null ? null : BindingChecks.Find(bound, property.Name);
                bool isRequired = definition?.IsRequired ?? property.DefaultAttribute is null;
                Condition[] conditions = GetConditions(property, definition);
                properties.Add(new ArgsProperty(symbol, property.Name, property.ParameterType, property.Type.Enum, isRequired, conditions,
                    texts: null)
                { IsSecret = property.Parameter.IsSecret || definition is { IsSecret: true } });
            }
        }

        return new ArgsType(commandId, source, [.. properties]);
    }

    /// <summary>Returns the JSON in the attribute of a type that is generated from a definition file; null for any other type.</summary>
    private static string? GeneratedJson(INamedTypeSymbol type) => GeneratedCode.Is(type) ? GeneratedCode.JsonOf(type) : null;

    private static string CommandNameOf(INamedTypeSymbol type) =>
        type.Name.EndsWith("Args", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Args".Length) : type.Name;

    /// <summary>Creates an Args type from its definition. The names of the properties are derived from it, as in the generator.</summary>
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

    /// <summary>Returns the name of the definition file; the type's name for a type of a referenced assembly, or if several files have the id.</summary>
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
    /// Finds the definition that takes precedence over a declared type: that of a file with the same id, or the one that a referenced assembly contains.
    /// </summary>
    private (CommandModel? Command, string Source) FindDefinition(INamedTypeSymbol type, string commandId)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty && GeneratedCode.JsonOf(type) is { } json)
        {
            return (DefinitionParser.ParseForWire(json, [.. GeneratedCode.SecretsOf(type)]).Command, type.Name);
        }

        bool isOfProject = !type.DeclaringSyntaxReferences.IsEmpty && !GeneratedCode.Is(type);
        return isOfProject && _commands.FindFile(commandId) is { } file
            ? (SharedDefinitions.Parse(file.Text, file.File.Name, file.File.SecretParameters, type: null, _cancellationToken).Command, file.File.SourceName)
            : (null, type.Name);
    }

    /// <summary>Returns the conditions of the definition that takes precedence, if there is one; otherwise, those of the property.</summary>
    private static Condition[] GetConditions(ParameterProperty property, ParameterModel? definition)
    {
        if (definition is not null && definition.Type == property.ParameterType)
        {
            return ConditionsOf(definition);
        }

        Condition[] conditions = new Condition[property.Parameter.Conditions.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new Condition(property.ParameterType, property.Parameter.Conditions[i].ToModel());
        }

        return conditions;
    }
}
