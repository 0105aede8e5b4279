using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>
/// Finds the setting <c>AWSConfigs.InitializeCollections</c>, with which collections of the SDK are empty instead of null, and not sent if they are empty.
/// </summary>
internal static class CollectionDefaults
{
    private const string Switch = "InitializeCollections";

    /// <summary>Each tree is searched once.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, object> Table = new();

    private static readonly object Yes = new();

    private static readonly object No = new();

    private static readonly ConditionalWeakTable<SyntaxTree, object>.CreateValueCallback Create = static tree => Names(tree) ? Yes : No;

    /// <summary>true if the project's code names the setting; otherwise, false. Searches all code, so it is called only before a report.</summary>
    public static bool AreChanged(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Table.GetValue(tree, Create) == Yes)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(SyntaxTree tree)
    {
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Switch)
            {
                return true;
            }
        }

        return false;
    }
}
