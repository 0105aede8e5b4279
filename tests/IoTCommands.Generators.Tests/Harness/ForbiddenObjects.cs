using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Tests.Harness;

/// <summary>Finds objects that a pipeline must not hold: they keep whole compilations in memory, and are never equal to those of the next edit.</summary>
internal static class ForbiddenObjects
{
    public static void AssertNone(object? root, string step)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(object Value, string Path)> pending = new();
        Push(root, step);
        while (pending.TryPop(out (object Value, string Path) next))
        {
            (object value, string path) = next;
            Type type = value.GetType();
            if (IsLeaf(type) || !seen.Add(value))
            {
                continue;
            }

            // Checks base types, because the objects have internal types of the compiler.
            if (value is Compilation or ISymbol or SyntaxNode or SyntaxTree or SemanticModel or Location)
            {
                Assert.Fail($"{path} holds a {type}.");
            }

            // A step may hold the host's file object, and what that object holds is not checked.
            if (value is AdditionalText or SourceText)
            {
                continue;
            }

            if (value is IEnumerable items)
            {
                int index = 0;
                foreach (object? item in items)
                {
                    Push(item, $"{path}[{index++}]");
                }
            }

            for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                foreach (FieldInfo field in declaring.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    Push(field.FieldType.IsPointer || field.FieldType.IsByRefLike ? null : field.GetValue(value), $"{path}.{field.Name}");
                }
            }
        }

        void Push(object? value, string path)
        {
            if (value is not null)
            {
                pending.Push((value, path));
            }
        }
    }

    private static bool IsLeaf(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string);
}
