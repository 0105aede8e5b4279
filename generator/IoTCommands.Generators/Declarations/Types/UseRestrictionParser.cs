using IoTCommands.Generators.Declarations.Attributes;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations.Types;

/// <summary>Finds <c>Obsolete</c> and <c>Experimental</c> on the type, its properties and their enums, which generated code uses.</summary>
internal sealed class UseRestrictionParser
{
    private readonly HashSet<string> _diagnosticIds = new(StringComparer.Ordinal);

    private bool _isAny;

    /// <summary>The last message of an <c>Obsolete</c> that makes each use an error; null if there is none.</summary>
    private string? _error;

    private UseRestrictionParser()
    {
    }

    /// <summary>Parses the restrictions. Null if there are none.</summary>
    /// <param name="type">The declared type.</param>
    /// <param name="properties">The properties that generated code uses, with their enums.</param>
    /// <param name="printsMembers">True if generated code prints all members of the type; otherwise, false.</param>
    public static UseRestrictions? Parse(
        INamedTypeSymbol type,
        List<(IPropertySymbol Property, INamedTypeSymbol? Enum)> properties,
        bool printsMembers)
    {
        UseRestrictionParser parser = new();
        parser.AddType(type);
        string? typeError = parser._error;
        foreach ((IPropertySymbol property, INamedTypeSymbol? propertyEnum) in properties)
        {
            parser.AddMember(property);
            if (propertyEnum is { } enumeration)
            {
                parser.AddType(enumeration);
                foreach (ISymbol member in enumeration.GetMembers())
                {
                    parser.Add(member);
                }
            }
        }

        if (printsMembers)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                parser.AddMember(member);
            }
        }

        if (!parser._isAny)
        {
            return null;
        }

        string[] ids = [.. parser._diagnosticIds];
        Array.Sort(ids, StringComparer.Ordinal);
        return new UseRestrictions(typeError, parser._error is not null, new EquatableArray<string>(ids));
    }

    private void AddMember(ISymbol member)
    {
        Add(member);
        if (member is IPropertySymbol { GetMethod: { } getter })
        {
            Add(getter);
        }
    }

    private void AddType(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? declared = type; declared is not null; declared = declared.ContainingType)
        {
            Add(declared);
        }

        // Experimental can also be on a whole assembly.
        Add(type.ContainingModule);
        Add(type.ContainingAssembly);
    }

    private void Add(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            switch (KnownAttributes.Of(attribute))
            {
                case KnownAttribute.Obsolete:
                    _isAny = true;
                    AddId(KnownAttributes.FindArgument(attribute, "DiagnosticId"));
                    if (attribute.ConstructorArguments is [{ Value: var message }, { Value: true }])
                    {
                        _error = message as string ?? "";
                    }

                    break;
                case KnownAttribute.Experimental:
                    _isAny = true;
                    AddId(attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive } id] ? id : null);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Adds a diagnostic id. One that is not an identifier would be an error in a pragma; the compiler reports it at the attribute.</summary>
    private void AddId(TypedConstant? id)
    {
        if (id is { Kind: TypedConstantKind.Primitive, Value: string text } && Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(text))
        {
            _diagnosticIds.Add(text);
        }
    }
}
