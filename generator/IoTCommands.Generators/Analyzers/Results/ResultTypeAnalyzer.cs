using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Definitions.Names;
using IoTCommands.Generators.Analyzers.Declared;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Results;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Results;

/// <summary>Reports errors of a result type. The generator uses the same results.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RoslynDescriptors.OfResults;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypesByMetadataName(KnownAttributes.IoTCommandResultFullName).IsEmpty)
            {
                return;
            }

            ResultTypeChecks checks = new(start.Compilation, new ProjectCommands(start.Options, start.Compilation, start.CancellationToken));
            start.RegisterSymbolAction(checks.Check, SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(IneffectiveValueChecks.Check, SyntaxKind.Attribute);
        });
    }
}

/// <summary>Checks result types: each by itself, against the others and against the commands of the project.</summary>
internal sealed class ResultTypeChecks(Compilation compilation, ProjectCommands commands)
{
    private ResultSet? _results;

    public void Check(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (DeclaredTypes.FindAttribute(type, KnownAttribute.IoTCommandResult) is not { } attribute)
        {
            return;
        }

        ResultDeclaration declaration = ResultTypeParser.Parse(type, attribute, context.CancellationToken);
        foreach (DiagnosticInfo diagnostic in declaration.Diagnostics)
        {
            Location location = ((DeclarationLocation)diagnostic.Location!).ToLocation(context.CancellationToken);
            context.ReportDiagnostic(RoslynDescriptors.Create(diagnostic, location, FixProperties.From(diagnostic.FixProperty)));
        }

        if (declaration.CommandId is { } commandId)
        {
            CheckDuplicate(declaration, context);
            CheckCommand(declaration, commandId, context);
            if (!declaration.HasValues && !IsUnfinished(type, context.CancellationToken))
            {
                ReportNoEffect(declaration, $"no property of '{type.Name}' has [ResultValue]", context);
            }
        }
    }

    /// <summary>True if the type's code is not finished; otherwise, false. While a user types, the compiler may parse a property as something else.</summary>
    private static bool IsUnfinished(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken).ContainsDiagnostics)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportNoEffect(ResultDeclaration declaration, string reason, SymbolAnalysisContext context) => context.ReportDiagnostic(
        Diagnostic.Create(
            RoslynDescriptors.Of(ResultDescriptors.NoEffect),
            DeclarationLocation.Of(declaration.Type, declaration.Attribute).ToLocation(context.CancellationToken),
            KnownAttribute.IoTCommandResult,
            reason));

    /// <summary>Checks IOTC5006.</summary>
    private void CheckDuplicate(ResultDeclaration declaration, SymbolAnalysisContext context)
    {
        if (ResultDeclarationModel.From(declaration) is { } model && Results(context.CancellationToken).FindOther(model.Key) is { } other)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RoslynDescriptors.Of(ResultDescriptors.DuplicateResult),
                declaration.CommandIdLocation.ToLocation(context.CancellationToken),
                DisplayString.Quoted(model.Key.CommandId),
                other.SourceName,
                other.AssemblyName is null ? "" : $" of the referenced assembly {other.AssemblyName}"));
        }
    }

    /// <summary>Checks IOTC5007, and IOTC5008 for a command whose executions have no result.</summary>
    private void CheckCommand(ResultDeclaration declaration, string commandId, SymbolAnalysisContext context)
    {
        if (commands.Find(commandId) is { } command)
        {
            if (command.Model.Namespace == IoTCommandNamespace.AwsIoTFleetWise)
            {
                ReportNoEffect(declaration, "executions of AWS IoT FleetWise commands have no result", context);
            }

            return;
        }

        // A project without any command declares its results for the commands of other projects.
        if (!commands.IsAnyKnown || commands.Defines(commandId))
        {
            return;
        }

        string? nearest = commands.FindDefinitionId(commandId) ?? NearestName.Find(commandId, commands.IdsWithReferences);
        context.ReportDiagnostic(Diagnostic.Create(
            RoslynDescriptors.Of(ResultDescriptors.UnknownCommand),
            declaration.CommandIdLocation.ToLocation(context.CancellationToken),
            FixProperties.Replacement(nearest),
            DisplayString.Quoted(commandId),
            nearest is null ? "; add the definition to the project, or reference the project that has it" : $"; did you mean '{nearest}'?"));
    }

    /// <summary>Returns the set that the generator has too.</summary>
    private ResultSet Results(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _results) is { } known)
        {
            return known;
        }

        List<ResultKey> keys = [];
        foreach ((INamedTypeSymbol type, AttributeData attribute) in DeclaredTypes.Find(compilation, KnownAttribute.IoTCommandResult, cancellationToken))
        {
            if (ResultDeclarationModel.From(ResultTypeParser.Parse(type, attribute, cancellationToken)) is { } model)
            {
                keys.Add(model.Key);
            }
        }

        // Threads that come here at the same time find the same types.
        ResultSet results = ResultSet.From(keys, GeneratedCodeDependencies.From(compilation, cancellationToken).Results);
        return Interlocked.CompareExchange(ref _results, results, null) ?? results;
    }
}

/// <summary>IOTC5008: reports a result value in a type that is not a result type.</summary>
internal static class IneffectiveValueChecks
{
    public static void Check(SyntaxNodeAnalysisContext context)
    {
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        if (AttributeNames.LastPart(attribute.Name) is not ("ResultValue" or "ResultValueAttribute")
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } attributeType
            || KnownAttributes.Of(attributeType) != KnownAttribute.ResultValue
            || IneffectiveAttributeChecks.FindProperty(attribute, context.SemanticModel, context.CancellationToken)?.ContainingType
                is not { CanBeReferencedByName: true } type
            || KnownAttributes.Find(type, KnownAttribute.IoTCommandResult) is not null)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            RoslynDescriptors.Of(ResultDescriptors.NoEffect),
            attribute.GetLocation(),
            KnownAttribute.ResultValue,
            $"type '{type.Name}' has no [IoTCommandResult], and derived types do not inherit values"));
    }
}
