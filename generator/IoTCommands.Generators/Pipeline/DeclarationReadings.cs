using System.Runtime.CompilerServices;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Pipeline;

/// <summary>
/// Remembers what was read of the types of a C# file. At every edit of any file the compiler asks anew for each type with the attribute, as its meaning may depend
/// on all files; binding its attributes again would take most of the time of that edit.
/// </summary>
/// <remarks>A file that changes is another object, and readings live no longer than their file. What they depend on beside it, <see cref="Surroundings"/> knows.</remarks>
internal sealed class DeclarationReadings
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclarationReadings> Table = new();

    private static readonly ConditionalWeakTable<SyntaxTree, DeclarationReadings>.CreateValueCallback Create = static _ => new DeclarationReadings();

    /// <summary>By the places of the types. Hosts run several drivers over a file at once.</summary>
    private readonly Dictionary<int, Reading> _readings = [];

    /// <summary>Null where the code is not finished.</summary>
    public static DeclarationModel? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        Surroundings surroundings = Surroundings.Of(context.SemanticModel.Compilation);
        return Table.GetValue(context.TargetNode.SyntaxTree, Create).Read(context, surroundings, cancellationToken);
    }

    private DeclarationModel? Read(GeneratorAttributeSyntaxContext context, Surroundings surroundings, CancellationToken cancellationToken)
    {
        int place = context.TargetNode.SpanStart;
        Reading known;
        lock (_readings)
        {
            _readings.TryGetValue(place, out known);
        }

        if (known.Surroundings == surroundings)
        {
            return known.Model;
        }

        if (known.Surroundings is null || !surroundings.LookLike(known.Surroundings, cancellationToken))
        {
            DeclarationModel? model = DeclarationModel.From(context, cancellationToken);
            if (model is null || !CanBeRemembered(context.TargetSymbol, model))
            {
                Forget(place);
                return model;
            }

            known.Model = model;
        }

        // The new surroundings also where the old ones look the same, as those hold files that nobody else may need any more.
        lock (_readings)
        {
            _readings[place] = new Reading { Surroundings = surroundings, Model = known.Model };
        }

        return known.Model;
    }

    /// <summary>What is known of the type is out of date, and would keep the files of an old edit alive for as long as the type cannot be remembered.</summary>
    private void Forget(int place)
    {
        lock (_readings)
        {
            _readings.Remove(place);
        }
    }

    /// <summary>
    /// Not a type whose other parts are in other files. And nothing that has errors, the compiler's or ours, because they may go away with an edit of what
    /// surroundings do not compare: a base type's property may hide the constant that is meant.
    /// </summary>
    private static bool CanBeRemembered(ISymbol symbol, DeclarationModel model) =>
        model.Command is not null && symbol is INamedTypeSymbol { DeclaringSyntaxReferences.Length: 1 } type && !AttributeErrors.AreIn(type);

    private struct Reading
    {
        /// <summary>Null for nothing known.</summary>
        public Surroundings? Surroundings;

        public DeclarationModel? Model;
    }
}
