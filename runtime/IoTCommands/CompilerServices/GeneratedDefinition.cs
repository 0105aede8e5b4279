using System.ComponentModel;
using System.Reflection;

namespace IoTCommands.CompilerServices;

/// <summary>Gets the definitions that generated code stores in attributes. Called by the generated catalog.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedDefinition
{
    /// <summary>Gets the definition in the <see cref="CommandDefinitionJsonAttribute"/> of a type. It is parsed at the first call.</summary>
    /// <typeparam name="T">The type of the command's arguments; for a command without parameters, a type that has only the attribute.</typeparam>
    /// <exception cref="InvalidOperationException">The type has no such attribute, or its JSON is not a valid definition.</exception>
    public static CommandDefinition Get<T>() => Volatile.Read(ref Cache<T>.Definition) ?? Parse<T>();

    private static CommandDefinition Parse<T>()
    {
        CommandDefinitionJsonAttribute? attribute = typeof(T).GetCustomAttribute<CommandDefinitionJsonAttribute>(inherit: false);
        CommandDefinition definition = CommandDefinition.ParseGenerated(attribute?.Json, attribute?.SecretParameters) ?? throw new InvalidOperationException(
            $"The type {typeof(T)} does not hold the definition of a command. Generated code must not be edited; build the project again.");

        // Several threads can parse at the same time, but all callers get the same object.
        return Interlocked.CompareExchange(ref Cache<T>.Definition, definition, null) ?? definition;
    }

    private static class Cache<T>
    {
        internal static CommandDefinition? Definition;
    }
}
