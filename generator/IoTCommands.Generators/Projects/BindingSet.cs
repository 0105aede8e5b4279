using IoTCommands.Generators.Declarations.Bindings;
using IoTCommands.Model;

namespace IoTCommands.Generators.Projects;

/// <summary>The declared types that definition files may be bound to, by command id.</summary>
/// <param name="Bindings">The bindings, in ordinal order of the ids. Each id belongs to one type, and each type has one id. If there are two, it is not
/// certain which one is meant.</param>
internal readonly record struct BindingSet(EquatableArray<Binding> Bindings)
{
    public static BindingSet From(IReadOnlyList<DeclarationModel> declarations)
    {
        Binding[] bindings = new Binding[declarations.Count];
        for (int i = 0; i < bindings.Length; i++)
        {
            bindings[i] = declarations[i].Binding;
        }

        return From(bindings);
    }

    /// <param name="bindings">The bindings of all declared types, in any order.</param>
    public static BindingSet From(IReadOnlyCollection<Binding> bindings)
    {
        if (bindings.Count == 0)
        {
            return default;
        }

        List<Binding> sorted = [.. bindings];
        sorted.Sort(static (left, right) => string.CompareOrdinal(left.CommandId, right.CommandId));
        Dictionary<DeclaredType, int> uses = [];
        foreach (Binding binding in sorted)
        {
            if (binding.Type is { } type)
            {
                uses[type] = uses.TryGetValue(type, out int count) ? count + 1 : 1;
            }
        }

        List<Binding> unique = new(sorted.Count);
        for (int i = 0; i < sorted.Count; i++)
        {
            // Two parts of one type can have two ids, which the compiler reports as an error.
            bool isRepeated = (sorted[i].Type is { } bound && uses[bound] > 1)
                || (i > 0 && sorted[i - 1].CommandId == sorted[i].CommandId) || (i + 1 < sorted.Count && sorted[i + 1].CommandId == sorted[i].CommandId);
            if (!isRepeated)
            {
                unique.Add(sorted[i]);
            }
        }

        return new BindingSet(new EquatableArray<Binding>(unique.ToArray()));
    }

    /// <summary>Finds the type with an id. Null if no type has the id, or if more than one has it.</summary>
    public Binding? Find(string commandId)
    {
        ReadOnlySpan<Binding> bindings = Bindings.AsSpan();
        int first = 0;
        int end = bindings.Length;
        while (first < end)
        {
            int middle = (first + end) / 2;
            int order = string.CompareOrdinal(bindings[middle].CommandId, commandId);
            if (order == 0)
            {
                return bindings[middle];
            }

            first = order < 0 ? middle + 1 : first;
            end = order < 0 ? end : middle;
        }

        return null;
    }
}
