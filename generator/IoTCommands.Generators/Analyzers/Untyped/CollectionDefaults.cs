using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Whether a project changes what the SDK makes of collections: <c>AWSConfigs.InitializeCollections</c> brings back the ones that are there from the start, and are not sent where they are empty.</summary>
internal static class CollectionDefaults
{
    private const string Switch = "InitializeCollections";

    /// <summary>A tree is looked at once, whatever is edited elsewhere.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, object> Table = new();

    private static readonly object Yes = new();

    private static readonly object No = new();

    private static readonly ConditionalWeakTable<SyntaxTree, object>.CreateValueCallback Create = static tree => Names(tree) ? Yes : No;

    /// <summary>Does the project's code name the switch? Looks through all of it, so it is asked only before something is reported.</summary>
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
