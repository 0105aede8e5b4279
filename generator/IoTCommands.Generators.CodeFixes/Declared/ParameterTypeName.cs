using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>The C# type of a parameter in some place of the code.</summary>
internal static class ParameterTypeName
{
    /// <summary>Without a <c>?</c> where that has no meaning: at a class, where the nullable context is off.</summary>
    public static string At(CodePlace place, int position, string type)
    {
        bool isClass = type.StartsWith("string", StringComparison.Ordinal) || type.StartsWith("byte[]", StringComparison.Ordinal);
        return isClass && !place.Model.GetNullableContext(position).AnnotationsEnabled() ? type.TrimEnd('?') : type;
    }
}
