using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Untyped.Replacing;

/// <summary>Tells the fix what the typed call is made of; see <see cref="TypedCallProperties"/>.</summary>
internal static class TypedCallDiagnostic
{
    public static Diagnostic Create(
        SimpleNameSyntax name,
        KnownCommand command,
        GeneratedMethod method,
        List<CallPart> parts,
        TypeSyntax? resultType,
        IReadOnlyList<IOperation> statements)
    {
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        List<Location> locations = [];
        INamespaceSymbol containing = method.Symbol.ContainingNamespace;
        properties.Add(TypedCallProperties.MethodKey, method.Symbol.Name);
        properties.Add(TypedCallProperties.NamespaceKey, containing.IsGlobalNamespace ? "" : containing.ToDisplayString());
        if (method.ArgsName is { } args)
        {
            properties.Add(TypedCallProperties.ArgsKey, args);
        }

        foreach (CallPart part in parts)
        {
            AddIfAny(properties, TypedCallProperties.NameKey(locations.Count), part.Name);
            AddIfAny(properties, TypedCallProperties.TextKey(locations.Count), part.Text);
            Add(part.Kind, part.Expression.Syntax);
        }

        if (resultType is not null)
        {
            Add(TypedCallPart.ResultType, resultType);
        }

        foreach (IOperation statement in statements)
        {
            Add(TypedCallPart.Statement, statement.Syntax);
        }

        return Diagnostic.Create(UntypedCallDescriptors.TypedCall, name.GetLocation(), locations, properties.ToImmutable(), method.Symbol.Name, command.Source);

        void Add(TypedCallPart kind, SyntaxNode syntax)
        {
            properties.Add(TypedCallProperties.PartKey(locations.Count), TypedCallProperties.ValueOf(kind));
            locations.Add(syntax.GetLocation());
        }
    }

    private static void AddIfAny(ImmutableDictionary<string, string?>.Builder properties, string key, string? value)
    {
        if (value is not null)
        {
            properties.Add(key, value);
        }
    }
}
