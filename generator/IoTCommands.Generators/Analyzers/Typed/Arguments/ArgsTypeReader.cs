using IoTCommands.Definitions.Conditions;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed.Arguments;

/// <summary>Reads Args types, generated and declared ones. What is not certain, because the code is not finished or has mistakes, is passed over.</summary>
internal sealed class ArgsTypeReader
{
    private readonly ProjectCommands _commands;
    private readonly CancellationToken _cancellationToken;

    /// <param name="commands">A declared type may be bound to a definition file, which has its conditions then.</param>
    /// <param name="cancellationToken">Of the compilation: each type is read once for all calls.</param>
    public ArgsTypeReader(ProjectCommands commands, CancellationToken cancellationToken)
    {
        _commands = commands;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Null where the type has no <c>[IoTCommand]</c>.</summary>
    public ArgsType? Read(INamedTypeSymbol type)
    {
        if (KnownAttributes.Find(type, KnownAttribute.IoTCommand) is not { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string commandId }] })
        {
            return null;
        }

        (CommandModel? bound, string source) = FindBound(type, commandId);
        DeclarationContext context = new(_cancellationToken);
        List<ArgsProperty> properties = [];
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: false } symbol && PropertyParser.Parse(symbol, number: 1, description: null, context) is { } property)
            {
                ParameterModel? truth = bound is null ? null : BindingChecks.Find(bound, property.Name);
                bool isRequired = truth?.IsRequired ?? property.DefaultAttribute is null;
                properties.Add(new ArgsProperty(symbol, property.Name, property.ParameterType, property.Type.Enum, isRequired, GetConditions(property, truth)));
            }
        }

        return new ArgsType(commandId, source, [.. properties]);
    }

    private (CommandModel? Command, string Source) FindBound(INamedTypeSymbol type, string commandId)
    {
        bool isOfProject = !type.DeclaringSyntaxReferences.IsEmpty && !DeclaredTypes.IsGenerated(type);
        return isOfProject && _commands.FindFile(commandId) is { } file
            ? (SharedDefinitions.Parse(file.Text, file.File.Name, type: null, _cancellationToken).Command, file.File.Path)
            : (null, type.Name);
    }

    /// <summary>Those of the file, where the type is bound to one: it is the truth.</summary>
    private static Condition[] GetConditions(ParameterProperty property, ParameterModel? truth)
    {
        if (truth is not null && truth.Type == property.ParameterType)
        {
            Condition[] ofFile = new Condition[truth.Conditions.Count];
            for (int i = 0; i < ofFile.Length; i++)
            {
                ofFile[i] = new Condition(property.ParameterType, truth.Conditions[i]);
            }

            return ofFile;
        }

        Condition[] conditions = new Condition[property.Parameter.Conditions.Count];
        for (int i = 0; i < conditions.Length; i++)
        {
            conditions[i] = new Condition(property.ParameterType, property.Parameter.Conditions[i].ToModel());
        }

        return conditions;
    }
}
