using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The C# types of parameters.</summary>
internal static class ParameterTypes
{
    /// <summary>The type of a parameter's property; nullable where the parameter is optional and the language can say so.</summary>
    public static string Of(ParameterModel parameter, CommandScope scope)
    {
        string type = Underlying(parameter, scope);
        return !parameter.IsRequired && (IsValueType(parameter, scope) || scope.Has(LanguageFeatures.NullableReferenceTypes)) ? type + "?" : type;
    }

    private static string Underlying(ParameterModel parameter, CommandScope scope) => parameter.Type switch
    {
        _ when parameter.IsTypeUnknown => "object",
        IoTCommandParameterType.String => parameter.Enum is null ? "string" : scope.GlobalPrefix + parameter.Enum.Name,
        IoTCommandParameterType.Integer => "int",
        IoTCommandParameterType.Long => "long",
        IoTCommandParameterType.UnsignedLong => "ulong",
        IoTCommandParameterType.Double => "double",
        IoTCommandParameterType.Boolean => "bool",
        IoTCommandParameterType.Binary => scope.Has(LanguageFeatures.ReadOnlyMemory) ? "global::System.ReadOnlyMemory<byte>" : "byte[]",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Type, "Not a type of parameter."),
    };

    private static bool IsValueType(ParameterModel parameter, CommandScope scope) => parameter.Type switch
    {
        _ when parameter.IsTypeUnknown => false,
        IoTCommandParameterType.String => parameter.Enum is not null,
        IoTCommandParameterType.Binary => scope.Has(LanguageFeatures.ReadOnlyMemory),
        _ => true,
    };
}
