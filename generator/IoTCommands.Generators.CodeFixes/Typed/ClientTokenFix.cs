using System.Collections.Immutable;
using IoTCommands.Generators.Analyzers.Typed;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Typed;

/// <summary>IOTC3005: makes one client token before the retry, and hands it to the start.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClientTokenFix))]
public sealed class ClientTokenFix : CSharpCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TypedCallDescriptors.RetryWithoutToken.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CodePlace place)
    {
        SyntaxNode retry = place.FindNode(diagnostic.AdditionalLocations[0]);
        if (place.FindNode(diagnostic.Location) is not InvocationExpressionSyntax start
            || InsertedStatement.FindPlace(retry) is not { } statement
            || HasStaticLambda(start, statement)
            || place.Model.GetSymbolInfo(start, place.CancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        RetryToken token = new(place, retry, statement);
        IEnumerable<TextChange>? changes = OptionsArgument.Find(start, method) is { } argument
            ? token.Hand(argument.Expression)
            : [OptionsArgument.Add(start, method, token.NewOptions()), .. token.Declaration];
        if (changes is null)
        {
            return null;
        }

        string title = retry is StatementSyntax ? "Make the client token before the loop" : "Make the client token before the retry";
        return new TextFix(title, "Make the client tokens before the retries", [.. changes]);
    }

    /// <summary>A static lambda cannot see a token that is made outside of it.</summary>
    private static bool HasStaticLambda(SyntaxNode start, SyntaxNode statement)
    {
        for (SyntaxNode? node = start; node is not null && node != statement; node = node.Parent)
        {
            if (node is AnonymousFunctionExpressionSyntax function && function.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.StaticKeyword))
            {
                return true;
            }
        }

        return false;
    }
}
