using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Validation;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Bindings;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2008 to IOTC2012: compares a type with the definition file of the same command. The file is the definition.</summary>
internal sealed class BoundTypeChecks
{
    /// <summary>The maximum number of names that are compared for each property without a parameter; a definition can have thousands of parameters.</summary>
    private const int MaxCandidates = 100;

    private readonly ProjectCommands _commands;

    public BoundTypeChecks(ProjectCommands commands) => _commands = commands;

    /// <summary>Checks the declaration against its file. False if the type is bound to no file.</summary>
    public bool Check(Declaration declaration, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (declaration is not { Parsed.CommandId.Value: { } commandId, DeclaredType: { } type }
            || !_commands.Set.IsBoundToFile(declaration.SourceName, commandId)
            || _commands.FindFile(commandId) is not { } file)
        {
            return false;
        }

        // The errors of a definition are reported in its file. What a definition with errors requires is not certain.
        if (SharedDefinitions.Parse(file.Text, file.File.Name, type, cancellationToken).Command is { } command)
        {
            Lazy<string[]> missing = new(() => MissingNames(command, type));
            foreach (ParameterProperty property in declaration.Properties)
            {
                CheckProperty(property, command, missing, file.File.SourceName, report, cancellationToken);
            }

            CheckMissing(declaration, type, command, file.File.SourceName, report, cancellationToken);
        }

        return true;
    }

    private static void CheckProperty(
        ParameterProperty declared, CommandModel command, Lazy<string[]> missing, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        string property = declared.Symbol.Name;
        Location typePlace = DeclarationLocation.Type(declared.Symbol).ToLocation(cancellationToken);
        ParameterModel? parameter = BindingChecks.Find(command, declared.Name);
        switch (BindingChecks.FindMismatch(BoundParameter.From(declared), parameter))
        {
            case BindingMismatch.NoParameter:
                string? nearest = NearestName.Find(declared.Name, missing.Value);
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
                report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.BoundNullability), typePlace,
                    FixProperties.Nullability(parameter.IsRequired), property, problem, expected, source));
                return;
        }

        BoundPropertyChecks.Check(declared, parameter!, source, report, cancellationToken);
    }

    private static void CheckMissing(
        Declaration declaration, DeclaredType type, CommandModel command, string source, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (type.Find(parameter.Name) is null)
            {
                // If two parameters have the same C# name, the author has to decide which one gets it.
                ImmutableDictionary<string, string?> properties =
                    names.Add(parameter.PropertyName)
                        ? FixProperties.MissingProperty(parameter, TypeOf(parameter), names.Count)
                        : ImmutableDictionary<string, string?>.Empty;
                string typeName = parameter.IsTypeUnknown ? "of any type" : WireNames.Of(parameter.Type);
                string what = parameter.IsRequired ? $"{typeName} and required" : $"{typeName} and optional";
                report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.BoundParameterMissing),
                    ((DeclarationLocation)declaration.Parsed!.Source).ToLocation(cancellationToken), properties, declaration.Type.Name, parameter.Name, what,
                        source));
            }
        }
    }

    /// <summary>Returns the C# type that the property of a generated type would have, with <c>string</c> for an enum.</summary>
    private static string TypeOf(ParameterModel parameter)
    {
        string type = ParameterType.Of(parameter.Type).CSharpName;
        return parameter.IsRequired ? type : type + "?";
    }

    /// <summary>Returns the names of parameters that have no property yet: only one of these can be meant by another name.</summary>
    private static string[] MissingNames(CommandModel command, DeclaredType type)
    {
        HashSet<string> declared = new(StringComparer.Ordinal);
        foreach (DeclaredProperty property in type.Properties)
        {
            declared.Add(property.ParameterName);
        }

        List<string> names = [];
        foreach (ParameterModel parameter in command.Parameters)
        {
            if (names.Count < MaxCandidates && !declared.Contains(parameter.Name))
            {
                names.Add(parameter.Name);
            }
        }

        return names.ToArray();
    }
}

/// <summary>
/// IOTC2012: compares the conditions and the default of a bound property with those of the file. A property without them is valid.
/// </summary>
internal static class BoundPropertyChecks
{
    public static void Check(
        ParameterProperty declared,
        ParameterModel parameter,
        string source,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        CheckDefault(declared, parameter, source, report, cancellationToken);
        CheckEnum(declared, parameter, source, report, cancellationToken);
        CheckConditions(declared, parameter, source, report, cancellationToken);
    }

    private static void CheckDefault(
        ParameterProperty declared,
        ParameterModel parameter,
        string source,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        if (declared is not { Parameter.Default: { IsCertain: true, Value: var value }, DefaultAttribute: { } attribute }
            || value.ToModel() == parameter.Default)
        {
            return;
        }

        report(Create(
            DeclarationLocation.Of(declared.Symbol, attribute),
            declared,
            "has the default " + DisplayString.Of(value.ToText()),
            parameter.Default is null ? "has none" : "is " + DisplayString.Of(parameter.Default.Text),
            source,
            cancellationToken));
    }

    private static void CheckEnum(
        ParameterProperty declared,
        ParameterModel parameter,
        string source,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        foreach (ParsedCondition condition in declared.Parameter.Conditions)
        {
            // If the parameter accepts any string, the property may still have an enum for some of them.
            if (!declared.IsStated(condition) && FindSet(parameter) is { } set && !AreEqual(condition.ToModel(), set))
            {
                report(Create((DeclarationLocation)condition.Source, declared, "is " + ConditionFormatter.Describe(condition.ToModel()),
                    "is " + ConditionFormatter.Describe(set), source, cancellationToken));
            }
        }
    }

    private static void CheckConditions(
        ParameterProperty declared,
        ParameterModel parameter,
        string source,
        Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        List<ConditionModel> stated = [];
        DeclarationLocation? location = null;
        foreach (ParsedCondition condition in declared.Parameter.Conditions)
        {
            if (declared.IsStated(condition))
            {
                location ??= (DeclarationLocation)condition.Source;
                stated.Add(condition.ToModel());
            }
        }

        // The set that is equivalent to an enum need not be stated.
        int expected = 0;
        bool isSame = true;
        foreach (ConditionModel condition in parameter.Conditions)
        {
            bool isStated = Contains(stated, condition);
            expected += isStated ? 1 : 0;
            isSame &= isStated || (declared.Enum is not null && condition.Comparison == CommandComparison.InSet);
        }

        if (stated.Count > 0 && (!isSame || expected != stated.Count))
        {
            string inFile = parameter.Conditions.IsEmpty ? "can be anything" : "is " + ConditionFormatter.Describe(parameter.Conditions);
            report(Create(location!, declared, "is " + ConditionFormatter.Describe(new EquatableArray<ConditionModel>(stated.ToArray())), inFile, source,
                cancellationToken));
        }
    }

    private static ConditionModel? FindSet(ParameterModel parameter)
    {
        foreach (ConditionModel condition in parameter.Conditions)
        {
            if (condition.Comparison == CommandComparison.InSet)
            {
                return condition;
            }
        }

        return null;
    }

    private static bool Contains(List<ConditionModel> conditions, ConditionModel condition)
    {
        foreach (ConditionModel candidate in conditions)
        {
            if (AreEqual(candidate, condition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The order of a set's items has no meaning.</summary>
    private static bool AreEqual(ConditionModel left, ConditionModel right)
    {
        if (left.Comparison != right.Comparison || Operators.OperandOf(left.Comparison) != OperandKind.Set)
        {
            return left.Equals(right);
        }

        return new HashSet<string>(left.Operands, StringComparer.Ordinal).SetEquals(right.Operands);
    }

    private static Diagnostic Create(
        DeclarationLocation location,
        ParameterProperty declared,
        string here,
        string inFile,
        string source,
        CancellationToken cancellationToken) =>
        Diagnostic.Create(
            RoslynDescriptors.Of(DeclarationDescriptors.BoundDifference),
            location.ToLocation(cancellationToken),
            declared.Symbol.Name,
            declared.Name,
            here,
            inFile,
            source);
}
