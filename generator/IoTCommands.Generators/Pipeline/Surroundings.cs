using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Pipeline;

/// <summary>All that a declared type may depend on beside its own file: the references, the options, and what other files declare.</summary>
internal sealed class Surroundings
{
    private static readonly ConditionalWeakTable<Compilation, Surroundings> Table = new();

    private static readonly ConditionalWeakTable<Compilation, Surroundings>.CreateValueCallback Create = static compilation => new Surroundings(compilation);

    private static readonly Func<SyntaxKind, bool> IsUnseen = static kind => IsMember(kind);

    private static readonly Func<SyntaxKind, bool> IsUnseenOrAttribute = static kind => kind == SyntaxKind.AttributeList || IsMember(kind);

    private readonly ImmutableArray<SyntaxTree> _files;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assemblyName;

    /// <summary>Stands for these surroundings where they themselves would keep alive the files of all edits before.</summary>
    private readonly object _mark = new();

    /// <summary>The marks of those that were compared last: of one project, all types come from the same ones.</summary>
    private object? _alike;

    private object? _different;

    private Surroundings(Compilation compilation)
    {
        _files = ((CSharpCompilation)compilation).SyntaxTrees;
        _references = compilation.ExternalReferences;
        _options = compilation.Options;
        _assemblyName = compilation.AssemblyName;
    }

    public static Surroundings Of(Compilation compilation) => Table.GetValue(compilation, Create);

    /// <summary>A type without errors means the same in both. Where the answer is not certain it is no.</summary>
    public bool LookLike(Surroundings before, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _alike) == before._mark)
        {
            return true;
        }

        if (Volatile.Read(ref _different) == before._mark)
        {
            return false;
        }

        bool areAlike = HaveSameOptions(before) && HaveSameFiles(before, cancellationToken);
        Volatile.Write(ref areAlike ? ref _alike : ref _different, before._mark);
        return areAlike;
    }

    private bool HaveSameOptions(Surroundings before)
    {
        if (_assemblyName != before._assemblyName || !_options.Equals(before._options) || _references.Length != before._references.Length)
        {
            return false;
        }

        for (int i = 0; i < _references.Length; i++)
        {
            if (_references[i] != before._references[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool HaveSameFiles(Surroundings before, CancellationToken cancellationToken)
    {
        if (_files.Length != before._files.Length)
        {
            return false;
        }

        for (int i = 0; i < _files.Length; i++)
        {
            if (_files[i] != before._files[i] && !LookLike(_files[i].GetRoot(cancellationToken), before._files[i].GetRoot(cancellationToken)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LookLike(SyntaxNode file, SyntaxNode before)
    {
        Func<SyntaxKind, bool> isUnseen = HasEnum(file) ? IsUnseen : IsUnseenOrAttribute;
        return SyntaxFactory.AreEquivalent(before, file, isUnseen) && EndsOfStrings(file, isUnseen) == EndsOfStrings(before, isUnseen);
    }

    /// <summary>
    /// The one white space that says something, and that the compiler's comparison leaves out: the indentation before the end of an interpolated raw string is in none
    /// of the string's lines.
    /// </summary>
    private static string EndsOfStrings(SyntaxNode file, Func<SyntaxKind, bool> isUnseen)
    {
        StringBuilder? ends = null;
        foreach (SyntaxNode node in file.DescendantNodes(node => !isUnseen(node.Kind())))
        {
            if (node is InterpolatedStringExpressionSyntax text && text.StringEndToken.IsKind(SyntaxKind.InterpolatedRawStringEndToken))
            {
                ends = (ends ?? new StringBuilder()).Append(text.StringEndToken.Text);
            }
        }

        return ends?.ToString() ?? "";
    }

    /// <summary>Attributes of an enum's members say what is sent for them.</summary>
    private static bool HasEnum(SyntaxNode file)
    {
        foreach (SyntaxNode node in file.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node.IsKind(SyntaxKind.EnumDeclaration))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What no attribute's argument and no property's type can name, except by <c>nameof</c>, whose text does not depend on it. Types, constants and enums are
    /// compared, with all that leads to them.
    /// </summary>
    private static bool IsMember(SyntaxKind kind) => kind
        is SyntaxKind.MethodDeclaration or SyntaxKind.ConstructorDeclaration or SyntaxKind.DestructorDeclaration
        or SyntaxKind.OperatorDeclaration or SyntaxKind.ConversionOperatorDeclaration
        or SyntaxKind.PropertyDeclaration or SyntaxKind.IndexerDeclaration
        or SyntaxKind.EventDeclaration or SyntaxKind.EventFieldDeclaration;
}
