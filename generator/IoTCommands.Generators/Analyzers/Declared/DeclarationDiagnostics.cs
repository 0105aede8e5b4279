using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Diagnostics of declarations as Roslyn's diagnostics.</summary>
internal static class DeclarationDiagnostics
{
    public static Diagnostic Create(DeclarationFinding finding, CancellationToken cancellationToken)
    {
        object[] arguments = new object[finding.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = finding.Arguments[i];
        }

        return Diagnostic.Create(finding.Rule, LocationOf(finding, cancellationToken), finding.Severity, additionalLocations: null, finding.Properties, arguments);
    }

    private static Location LocationOf(DeclarationFinding finding, CancellationToken cancellationToken)
    {
        if (finding.Part is { } part
            && finding.Place.FindExpression(cancellationToken) is LiteralExpressionSyntax literal
            && LiteralText.Map(literal.Token, part) is { } span)
        {
            return Location.Create(literal.SyntaxTree, span);
        }

        return finding.Place.ToLocation(cancellationToken);
    }
}
