using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Generators.Declarations.Types;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Generators.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IoTCommands.Generators.CodeFixes.Declared;

/// <summary>The code of a new property for a parameter, in the style of the type's other properties.</summary>
internal sealed class NewProperty
{
    private readonly CSharpFile _file;
    private readonly INamedTypeSymbol _type;
    private readonly string _name;
    private readonly string _typeName;
    private readonly bool _isRequired;

    /// <param name="file">The file.</param>
    /// <param name="type">The type that gets the property.</param>
    /// <param name="declaration">The declaration of the type that gets the property.</param>
    /// <param name="diagnostic">The diagnostic that describes the parameter.</param>
    public NewProperty(CSharpFile file, INamedTypeSymbol type, TypeDeclarationSyntax declaration, Diagnostic diagnostic)
    {
        int position = declaration.Identifier.SpanStart;
        _file = file;
        _type = type;
        _name = Identifiers.Escape(diagnostic.Properties[FixProperties.PropertyKey]!);
        _typeName = ParameterTypeName.At(file, position, diagnostic.Properties[FixProperties.TypeKey]!);
        _isRequired = FixProperties.IsRequired(diagnostic);
        Description = diagnostic.Properties[FixProperties.DescriptionKey] is { } text ? ToDoc(text) : null;
        Attribute = $"{AttributeName(position)}({SymbolDisplay.FormatLiteral(diagnostic.Properties[FixProperties.NameKey]!, quote: true)})";
        IsPositional = _isRequired && HasPositional(declaration);
    }

    /// <summary>Gets the attribute: <c>CommandParameter("level")</c>.</summary>
    public string Attribute { get; }

    /// <summary>Gets the definition's description for an XML doc comment; null if it has none.</summary>
    public string? Description { get; }

    /// <summary>
    /// True for a positional parameter of a record; false for a property. A required parameter becomes positional if the other required ones are: callers
    /// must pass a value, as for the others. An optional one never does: it would change what the record is deconstructed to, for a value that is seldom set.
    /// </summary>
    public bool IsPositional { get; }

    /// <summary>Returns the parameter without the attribute: <c>int Level</c>.</summary>
    public string ToParameter() => $"{_typeName} {_name}";

    /// <summary>Returns the line of documentation for a positional parameter.</summary>
    public string ToParameterDoc() => $"/// <param name=\"{_name}\">{Description}</param>";

    /// <summary>
    /// Returns the property without the attribute: <c>public required int Level { get; init; }</c>. Null if the language version has no setter for it.
    /// </summary>
    public string? ToProperty()
    {
        IPropertySymbol? pattern = FindPattern();
        if ((pattern?.SetMethod?.IsInitOnly ?? HasInit()) is var isInit && !isInit && _type.IsReadOnly)
        {
            return null;
        }

        Accessibility accessibility = pattern?.DeclaredAccessibility ?? Accessibility.Public;
        bool canBeRequired = accessibility == Accessibility.Public || accessibility == _type.DeclaredAccessibility;
        string required = _isRequired && canBeRequired && RequiredMembers.AreUsual(_file, _type, property: null) ? "required " : "";
        return $"{SyntaxFacts.GetText(accessibility)} {required}{_typeName} {_name} {{ get; {(isInit ? "init" : "set")}; }}";
    }

    private static string ToDoc(string description)
    {
        using SourceWriter writer = new(description.Length + 16);
        DocumentationWriter.WriteSentence(writer, description);
        return writer.ToString();
    }

    private string AttributeName(int position)
    {
        const string Suffix = nameof(System.Attribute);
        string name = _file.NameOf("IoTCommands.CommandParameterAttribute", position);
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    /// <summary>Finds the last parameter of the type that has a setter.</summary>
    private IPropertySymbol? FindPattern()
    {
        IPropertySymbol? pattern = null;
        foreach (ISymbol member in _type.GetMembers())
        {
            if (member is IPropertySymbol { SetMethod: not null } property && KnownAttributes.Find(property, KnownAttribute.CommandParameter) is not null)
            {
                pattern = property;
            }
        }

        return pattern;
    }

    private bool HasPositional(TypeDeclarationSyntax declaration)
    {
        bool hasPositional = false;
        foreach (ISymbol member in _type.GetMembers())
        {
            if (member is IPropertySymbol { DeclaringSyntaxReferences: [{ } reference, ..] } property
                && KnownAttributes.Find(property, KnownAttribute.CommandParameter) is not null)
            {
                bool isPositional = reference.GetSyntax(_file.CancellationToken) is ParameterSyntax parameter && parameter.Parent?.Parent == declaration;
                if (!isPositional && PropertyType.Of(property.Type).IsNullable == false)
                {
                    return false;
                }

                hasPositional |= isPositional;
            }
        }

        return hasPositional;
    }

    private bool HasInit() =>
        ((CSharpParseOptions)_file.Model.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9
        && _file.Model.Compilation.GetTypesByMetadataName("System.Runtime.CompilerServices.IsExternalInit").Length > 0;
}

/// <summary>Writes the C# type of a parameter at a position of the code.</summary>
internal static class ParameterTypeName
{
    /// <summary>Returns the type without <c>?</c> if the <c>?</c> has no meaning: after a class, in code without nullable annotations.</summary>
    public static string At(CSharpFile file, int position, string type)
    {
        bool isClass = type.StartsWith("string", StringComparison.Ordinal) || type.StartsWith("byte[]", StringComparison.Ordinal);
        return isClass && !file.Model.GetNullableContext(position).AnnotationsEnabled() ? type.TrimEnd('?') : type;
    }
}
