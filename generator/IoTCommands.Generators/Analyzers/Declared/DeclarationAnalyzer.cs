using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Reports what is wrong with a command that is declared in C#: what the generator goes by too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RoslynDescriptors.OfDeclarations
        .Add(RoslynDescriptors.Of(ProjectDescriptors.CommandOfReference));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypesByMetadataName(KnownAttributes.IoTCommandFullName).IsEmpty)
            {
                return;
            }

            ProjectCommands commands = new(start.Options, start.Compilation, start.CancellationToken);
            BoundTypeChecks binding = new(commands);
            start.RegisterSymbolAction(symbol => Analyze((INamedTypeSymbol)symbol.Symbol, commands, binding, symbol), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(IneffectiveAttributeChecks.Check, SyntaxKind.Attribute);
        });
    }

    private static void Analyze(INamedTypeSymbol type, ProjectCommands commands, BoundTypeChecks binding, SymbolAnalysisContext context)
    {
        if (DeclaredTypes.FindAttribute(type) is not { } attribute)
        {
            return;
        }

        Declaration declaration = commands.Declarations.Parse(type, attribute, context.CancellationToken);
        bool isBound = binding.Check(declaration, context.ReportDiagnostic, context.CancellationToken);
        foreach (DiagnosticInfo diagnostic in declaration.Diagnostics)
        {
            if (!isBound || !DeclarationDescriptors.IsMootIfBound(diagnostic.Rule))
            {
                Location location = ((DeclarationLocation)diagnostic.Location!).ToLocation(context.CancellationToken);
                context.ReportDiagnostic(RoslynDescriptors.Create(diagnostic, location, FixProperties.From(diagnostic.FixProperty)));
            }
        }

        UniquenessChecks.Check(declaration, commands, context.ReportDiagnostic, context.CancellationToken);
    }
}

/// <summary>IOTC2004 for command ids, IOTC2015 and IOTC9015: the conflicts of declared types, which IOTC1009, IOTC1010 and IOTC9015 are for files.</summary>
internal static class UniquenessChecks
{
    public static void Check(Declaration declaration, ProjectCommands commands, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (declaration.Parsed is not { CommandId: { } id } parsed
            || commands.Set.FindConflict(DefinitionKey.PathOfType(declaration.SourceName)) is not { } conflict)
        {
            return;
        }

        if (conflict.Rule == ProjectDescriptors.CommandOfReference)
        {
            Report(conflict.Rule, id.Source, conflict.Arguments[0], conflict.Arguments[1], conflict.Arguments[2]);
        }
        else if (conflict.Rule == DefinitionDescriptors.DuplicateCommandId)
        {
            Report(DeclarationDescriptors.DuplicateCommandId, id.Source, DisplayString.Quoted(id.Value), conflict.OtherSource);
        }
        else
        {
            Report(DeclarationDescriptors.NameCollision, parsed.Source, conflict.Arguments[0], conflict.Arguments[1], conflict.Arguments[2]);
        }

        void Report(RuleDescriptor rule, object source, params string[] arguments) =>
            report(Diagnostic.Create(RoslynDescriptors.Of(rule), ((DeclarationLocation)source).ToLocation(cancellationToken), arguments));
    }
}
