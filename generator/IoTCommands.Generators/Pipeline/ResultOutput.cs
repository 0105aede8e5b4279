using System.Collections.Immutable;
using System.Text;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Results;
using IoTCommands.Generators.Emit;
using IoTCommands.Generators.Projects;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Pipeline;

/// <summary>The data that the output of a result type depends on.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="SourceName">The type's full name.</param>
/// <param name="Result">The model that the code is generated from.</param>
/// <param name="Settings">The project's settings.</param>
internal sealed record ResultOutput(string HintName, string SourceName, ResultTypeModel Result, EmitSettings Settings)
{
    /// <summary>
    /// Parses a type. Null if the code is not finished, if generated code cannot name the type, or if an earlier part of the type has the attribute too.
    /// </summary>
    public static ResultDeclarationModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context is { TargetSymbol: INamedTypeSymbol type, Attributes: [{ } attribute, ..] } && IsFirst(attribute, type, cancellationToken)
            ? ResultDeclarationModel.From(ResultTypeParser.Parse(type, attribute, cancellationToken))
            : null;

    private static bool IsFirst(AttributeData attribute, INamedTypeSymbol type, CancellationToken cancellationToken)
        => KnownAttributes.Find(type, KnownAttribute.IoTCommandResult)?.ApplicationSyntaxReference?.GetSyntax(cancellationToken)
            == attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken);

    /// <summary>Creates the output of a type. Null if nothing can be added to it.</summary>
    /// <param name="declaration">The type.</param>
    /// <param name="namesInConflict">The names that differ from others only in case, in ordinal order.</param>
    /// <param name="settings">The project's settings.</param>
    public static ResultOutput? From(ResultDeclarationModel declaration, EquatableArray<string> namesInConflict, EmitSettings settings)
    {
        if (declaration.Model is not { } model)
        {
            return null;
        }

        // No identifier has a hyphen, so it is not the output of a command. The compiler treats Oven and OVEN as one name, and so do file systems.
        string name = declaration.Key.SourceName;
        int number = namesInConflict.AsSpan().BinarySearch(name, StringComparer.Ordinal);
        string stem = name.Replace("@", "") + "-result";
        string hintName = number < 0 ? $"{stem}.g.cs" : FormattableString.Invariant($"{stem}.{number + 1}.g.cs");
        return new ResultOutput(hintName, name, model, settings);
    }

    /// <summary>Finds the names of types that differ from others only in case, in ordinal order; usually none.</summary>
    public static EquatableArray<string> FindNamesInConflict(ImmutableArray<ResultKey> keys)
    {
        Dictionary<string, string> known = new(keys.Length, StringComparer.OrdinalIgnoreCase);
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (ResultKey key in keys)
        {
            if (!known.TryGetValue(key.SourceName, out string? other))
            {
                known.Add(key.SourceName, key.SourceName);
            }
            else
            {
                names.Add(other);
                names.Add(key.SourceName);
            }
        }

        return new EquatableArray<string>([.. names]);
    }

    public void Produce(SourceProductionContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        context.AddSource(HintName, SourceText.From(ResultTypeEmitter.Emit(Result, SourceName, Settings), Encoding.UTF8));
    }
}
