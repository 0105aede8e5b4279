using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using IoTCommands.CompilerServices;
using IoTCommands.Model;

namespace IoTCommands.Testing.Executions;

/// <summary>Creates the arguments object of a generated method from the values in a start request.</summary>
internal static class ArgumentsFactory
{
    public static T Create<T>(CommandExecutionSnapshot execution)
    {
        CommandModel model = GeneratedDefinition.Get<T>().Model;
        ParameterModel[] parameters = [.. model.Parameters];

        // A command id in an account may have a prefix and a suffix.
        bool hasId = execution.CommandId.Contains(model.CommandId, StringComparison.Ordinal);
        if (!hasId || !execution.Parameters.Keys.ToHashSet().SetEquals(parameters.Select(static parameter => parameter.Name)))
        {
            throw new InvalidOperationException(
                $"{typeof(T)} has the arguments of the command '{model.CommandId}', but the execution {execution.ExecutionId} is of '{execution.CommandId}'.");
        }

        object arguments = typeof(T).GetConstructor(Type.EmptyTypes) is null
            ? RuntimeHelpers.GetUninitializedObject(typeof(T))
            : Activator.CreateInstance<T>()!;
        foreach (ParameterModel parameter in parameters)
        {
            CommandParameterSnapshot sent = execution.Parameters[parameter.Name];
            if (!sent.IsDefault)
            {
                PropertyInfo property = FindProperty(typeof(T), parameter);
                property.SetValue(arguments, Convert(sent, parameter, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
            }
        }

        return (T)arguments;
    }

    /// <summary>Finds the property of a parameter. In a declared type, it can have any name.</summary>
    private static PropertyInfo FindProperty(Type type, ParameterModel parameter) =>
        type.GetProperties().FirstOrDefault(property => property.GetCustomAttribute<CommandParameterAttribute>()?.Name == parameter.Name)
        ?? type.GetProperty(parameter.PropertyName)
        ?? throw new InvalidOperationException($"{type} has no property for the parameter '{parameter.Name}'.");

    private static object Convert(CommandParameterSnapshot sent, ParameterModel parameter, Type type)
    {
        if (type.IsEnum)
        {
            return Enum.Parse(type, FindEnumMember(sent.Text, parameter, type));
        }

        return sent.Value switch
        {
            ReadOnlyMemory<byte> bytes when type == typeof(byte[]) => bytes.ToArray(),
            ReadOnlyMemory<byte> bytes => bytes,
            object value => System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
        };
    }

    private static string FindEnumMember(string text, ParameterModel parameter, Type type) =>
        Array.Find(type.GetFields(), field => field.GetCustomAttribute<CommandValueAttribute>()?.Value == text)?.Name
        ?? parameter.Enum?.Members.FirstOrDefault(member => member.WireText == text)?.Name
        ?? text;
}
