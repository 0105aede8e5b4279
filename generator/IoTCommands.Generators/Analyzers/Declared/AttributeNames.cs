using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>Names of attributes as they are written.</summary>
internal static class AttributeNames
{
    /// <summary>Without namespaces: <c>IoTCommand</c> of <c>global::IoTCommands.IoTCommand</c>.</summary>
    public static string LastPart(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
