using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Declarations.Bindings;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Projects;

/// <summary>A type with <c>IoTCommand</c>.</summary>
/// <param name="Model">The model. Null if the code is not finished, or has no command id.</param>
/// <param name="HasErrors">True if the type itself has an error; otherwise, false.</param>
internal sealed record DeclarationResult(DeclarationModel? Model, bool HasErrors)
{
    /// <summary>Parses a type. Null if the code is not finished.</summary>
    public static DeclarationResult? From(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context is not { TargetSymbol: INamedTypeSymbol type, Attributes: [{ } attribute, ..] })
        {
            return null;
        }

        Declaration declaration = DeclarationParser.Parse(type, attribute, cancellationToken);
        bool hasErrors = false;
        foreach (DiagnosticInfo diagnostic in declaration.Diagnostics)
        {
            hasErrors |= diagnostic.Severity == RuleSeverity.Error;
        }

        return new DeclarationResult(DeclarationModel.From(declaration), hasErrors);
    }
}

/// <summary>The content of a type with <c>IoTCommand</c>, without its symbols. Two edits with the same meaning result in equal models.</summary>
/// <param name="SourceName">The type's full name, which identifies the type. Generated documentation contains it.</param>
/// <param name="Key">The data that no other command may have.</param>
/// <param name="Binding">The binding to a definition file with the same command id.</param>
/// <param name="Command">The command if there is no such file; it may contain an error. Null if generated code cannot name the type.</param>
internal sealed record DeclarationModel(string SourceName, DefinitionKey Key, Binding Binding, CommandModel? Command)
{
    /// <summary>Creates the model of a declaration. Null if the code is not finished.</summary>
    public static DeclarationModel? From(Declaration declaration)
    {
        if (declaration.Parsed is not { CommandId.Value: { Length: > 0 } commandId })
        {
            return null;
        }

        string sourceName = declaration.SourceName;
        DefinitionKey key = new(DefinitionKey.PathOfType(sourceName), commandId, NamespaceName: null, declaration.Model?.Name, EquatableArray<string>.Empty)
        {
            HasErrors = declaration.Model is { Error: not null },
        };
        return new DeclarationModel(sourceName, key, Binding.From(commandId, declaration), declaration.Model);
    }
}
