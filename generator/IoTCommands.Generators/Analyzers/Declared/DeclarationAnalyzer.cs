using System.Collections.Immutable;
using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Reports what is wrong with a command that is declared in C#: what the generator goes by too.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RoslynDescriptors.OfDeclarations;

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

            ProjectDeclarations declarations = ProjectDeclarations.Of(start.Compilation);
            BoundTypeRules binding = new(declarations, new DefinitionFileIndex(start.Options));
            UniquenessRules uniqueness = new(declarations, new ProjectConflicts(start.Options, declarations));
            start.RegisterSymbolAction(symbol => Analyze((INamedTypeSymbol)symbol.Symbol, declarations, binding, uniqueness, symbol), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(NoEffectRule.Check, SyntaxKind.Attribute);
        });
    }

    private static void Analyze(INamedTypeSymbol type, ProjectDeclarations declarations, BoundTypeRules binding, UniquenessRules uniqueness, SymbolAnalysisContext context)
    {
        if (DeclaredTypes.FindAttribute(type) is not { } attribute)
        {
            return;
        }

        Declaration declaration = declarations.Read(type, attribute, context.CancellationToken);
        bool isBound = binding.Check(declaration, context.ReportDiagnostic, context.CancellationToken);
        foreach (DiagnosticInfo diagnostic in declaration.Diagnostics)
        {
            if (!isBound || !DeclarationDescriptors.IsMootIfBound(diagnostic.Rule))
            {
                Location location = ((DeclarationLocation)diagnostic.Location!).ToLocation(context.CancellationToken);
                context.ReportDiagnostic(RoslynDescriptors.Create(diagnostic, location, FixProperties.From(diagnostic.FixProperty)));
            }
        }

        uniqueness.Check(declaration, context.ReportDiagnostic, context.CancellationToken);
    }
}
