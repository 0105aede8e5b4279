using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2008 to IOTC2012: a type and a definition file of the same command, of which the file is the truth.</summary>
internal sealed class BoundTypeRules
{
    private readonly ProjectCommands _commands;

    public BoundTypeRules(ProjectCommands commands) => _commands = commands;

    /// <summary>False where the type is bound to no file.</summary>
    public bool Check(Declaration declaration, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (declaration is not { Parsed.CommandId.Value: { } commandId, DeclaredType: { } type }
            || _commands.FindFile(commandId) is not { } file
            || _commands.Set.FindConflict(declaration.SourceName) is not null)
        {
            return false;
        }

        // A definition with errors has them reported in its file; what it asks for is not certain.
        if (SharedDefinitions.Parse(file.Text, file.File.Name, type, cancellationToken).Command is { } command)
        {
            foreach (ParameterProperty property in declaration.Properties)
            {
                CheckProperty(property, command, type, file.File.SourceName, report, cancellationToken);
            }

            CheckMissing(declaration, type, command, file.File.SourceName, report, cancellationToken);
        }

        return true;
    }

    private static void CheckProperty(
        ParameterProperty declared, CommandModel command, DeclaredType type, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        string property = declared.Symbol.Name;
        Location typePlace = DeclarationLocation.Type(declared.Symbol).ToLocation(cancellationToken);
        ParameterModel? parameter = BindingChecks.Find(command, declared.Name);
        switch (BindingChecks.FindMismatch(BoundParameter.From(declared), parameter))
        {
            case BindingMismatch.NoParameter:
                string? nearest = NearestName.Find(declared.Name, MissingNames(command, type));
                report(Diagnostic.Create(
                    RoslynDescriptors.Of(DeclarationDescriptors.BoundPropertyUnknown),
                    ((DeclarationLocation)declared.Parameter.Name!.Source).ToLocation(cancellationToken),
                    FixProperties.Replacement(nearest),
                    property,
                    command.CommandId,
                    declared.Name,
                    nearest is null ? "" : $"; did you mean '{nearest}'?",
                    source));
                return;
            case BindingMismatch.Type:
                string right = TypeOf(parameter!);
                report(Diagnostic.Create(
                    RoslynDescriptors.Of(DeclarationDescriptors.BoundType),
                    typePlace,
                    FixProperties.PropertyType(right, parameter!.IsRequired),
                    property,
                    WireNames.Of(declared.ParameterType),
                    declared.Name,
                    WireNames.Of(parameter.Type),
                    right,
                    source));
                return;
            case BindingMismatch.Nullability:
                string expected = declared.TypeName + (parameter!.IsRequired ? "" : "?");
                string problem = parameter.IsRequired
                    ? $"not be nullable, because parameter '{declared.Name}' has no default"
                    : $"be nullable, because parameter '{declared.Name}' has a default, which applies if no value is sent";
                report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.BoundNullability), typePlace, FixProperties.Nullability(parameter.IsRequired), property, problem, expected, source));
                return;
        }

        BoundDifferences.Check(declared, parameter!, source, report, cancellationToken);
    }

    private static void CheckMissing(
        Declaration declaration, DeclaredType type, CommandModel command, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (type.Find(parameter.Name) is null)
            {
                // Where two parameters become one C# name, which one has it is for the author to say.
                ImmutableDictionary<string, string?> properties =
                    names.Add(parameter.PropertyName) ? FixProperties.MissingProperty(parameter, TypeOf(parameter), names.Count) : ImmutableDictionary<string, string?>.Empty;
                string what = parameter.IsRequired ? $"{WireNames.Of(parameter.Type)} and required" : $"{WireNames.Of(parameter.Type)} and optional";
                report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.BoundParameterMissing), ((DeclarationLocation)declaration.Parsed!.Source).ToLocation(cancellationToken), properties, declaration.Type.Name, parameter.Name, what, source));
            }
        }
    }

    /// <summary>The C# type that a generated type would have, with <c>string</c> for an enum.</summary>
    private static string TypeOf(ParameterModel parameter)
    {
        string type = ParameterType.Of(parameter.Type).CSharpName;
        return parameter.IsRequired ? type : type + "?";
    }

    /// <summary>The parameters that no property stands for yet: only one of these can be meant by another name.</summary>
    private static string[] MissingNames(CommandModel command, DeclaredType type)
    {
        List<string> names = [];
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (type.Find(parameter.Name) is null)
            {
                names.Add(parameter.Name);
            }
        }

        return names.ToArray();
    }
}
