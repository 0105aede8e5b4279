using System.Collections.Immutable;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Reports errors of a command that is declared in C#. The generator uses the same results.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RoslynDescriptors.OfDeclarations
        .Add(RoslynDescriptors.Of(ProjectDescriptors.CommandOfReference))
        .Add(RoslynDescriptors.Of(ProjectDescriptors.LongCommandId));

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
        if (DeclaredTypes.FindAttribute(type, KnownAttribute.IoTCommand) is not { } attribute)
        {
            return;
        }

        Declaration declaration = commands.Declarations.Parse(type, attribute, context.CancellationToken);
        bool isBound = binding.Check(declaration, context.ReportDiagnostic, context.CancellationToken);
        DeclarationDiagnostics.Report(declaration, isBound, commands.Set, context.ReportDiagnostic, context.CancellationToken);
        if (!isBound && declaration.Parsed?.CommandId is { } id && commands.FindLongId(id.Value) is { } arguments)
        {
            Location location = ((DeclarationLocation)id.Source).ToLocation(context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(RoslynDescriptors.Of(ProjectDescriptors.LongCommandId), location, arguments));
        }
    }
}
