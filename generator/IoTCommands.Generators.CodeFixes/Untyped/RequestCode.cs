using System.Globalization;
using IoTCommands.Definitions.Tables;
using IoTCommands.Generators.CodeFixes.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Writes code that creates the parts of a request.</summary>
internal static class RequestCode
{
    /// <summary>Returns <c>new()</c>; with the type's name if the language version is older than C# 9.</summary>
    public static string NewMap(CSharpFile file, INamedTypeSymbol type, int position, bool hasInitializer) =>
        file.HasTargetTypedNew ? "new()" : "new " + file.Imports.NameOf(type, position) + (hasInitializer ? "" : "()");

    /// <summary>Returns the C# expression of a value for a member.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">The type that the member carries.</param>
    /// <param name="text">The value in the form of <see cref="Model.ParameterValueModel.Text"/>.</param>
    /// <param name="position">Where the expression will be.</param>
    public static string Value(CSharpFile file, IoTCommandParameterType type, string text, int position) => type switch
    {
        IoTCommandParameterType.String or IoTCommandParameterType.UnsignedLong => SymbolDisplay.FormatLiteral(text, quote: true),
        IoTCommandParameterType.Binary => $"new {file.NameOf("System.IO.MemoryStream", position)}(new byte[] {{ {Bytes(text)} }})",
        _ => text,
    };

    /// <summary>Returns the type that a member carries.</summary>
    public static IoTCommandParameterType TypeOf(string member) =>
        WireNames.TryParseMember(member, out IoTCommandParameterType type)
            ? type
            : throw new ArgumentException($"'{member}' is not a member of a value.", nameof(member));

    private static string Bytes(string base64)
    {
        List<string> bytes = [];
        foreach (byte value in Convert.FromBase64String(base64))
        {
            bytes.Add(((int)value).ToString(CultureInfo.InvariantCulture));
        }

        return string.Join(", ", bytes);
    }
}
