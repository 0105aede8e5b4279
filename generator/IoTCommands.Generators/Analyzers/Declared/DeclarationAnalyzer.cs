using System.Collections.Immutable;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DeclarationDescriptors.CannotExtend,
        DeclarationDescriptors.UnfitType,
        DeclarationDescriptors.InvalidText,
        DeclarationDescriptors.Duplicate,
        DeclarationDescriptors.InvalidCondition,
        DeclarationDescriptors.InvalidDefault,
        DeclarationDescriptors.UnusableProperty,
        DeclarationDescriptors.BoundType,
        DeclarationDescriptors.BoundParameterMissing,
        DeclarationDescriptors.BoundPropertyUnknown,
        DeclarationDescriptors.BoundNullability,
        DeclarationDescriptors.BoundDifference,
        DeclarationDescriptors.NoEffect,
        DeclarationDescriptors.NullabilityAndDefault,
        DeclarationDescriptors.NameCollision);

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
            BoundTypeRules binding = new(commands);
            start.RegisterSymbolAction(symbol => Analyze((INamedTypeSymbol)symbol.Symbol, commands, binding, symbol), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(NoEffectRule.Check, SyntaxKind.Attribute);
        });
    }

    private static void Analyze(INamedTypeSymbol type, ProjectCommands commands, BoundTypeRules binding, SymbolAnalysisContext context)
    {
        if (DeclaredTypes.FindAttribute(type) is not { } attribute)
        {
            return;
        }

        Declaration declaration = commands.Declarations.Parse(type, attribute, context.CancellationToken);
        bool isBound = binding.Check(declaration, context.ReportDiagnostic, context.CancellationToken);
        foreach (DeclarationFinding finding in declaration.Diagnostics)
        {
            if (!isBound || !finding.IsMootIfBound)
            {
                context.ReportDiagnostic(DeclarationDiagnostics.Create(finding, context.CancellationToken));
            }
        }

        UniquenessChecks.Check(declaration, commands, context.ReportDiagnostic, context.CancellationToken);
    }
}
