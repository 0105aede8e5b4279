using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations.Bindings;
using IoTCommands.Model;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Projects;

/// <summary>The content of a definition file, without its text. Two texts with the same meaning result in equal models.</summary>
/// <param name="SourceName">The path that generated documentation contains.</param>
/// <param name="Key">The data that no other definition may have. Its C# namespace is that of the item, null for the project's. Null if the text has no
/// command id.</param>
/// <param name="Command">The model that the code is generated from; null without a command id.</param>
internal sealed record FileModel(string SourceName, DefinitionKey? Key, CommandModel? Command)
{
    /// <param name="file">The definition file.</param>
    /// <param name="bindings">The declared types. A type with the same command id has the values, instead of a generated one.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    public static FileModel From(DefinitionFile file, BindingSet bindings, CancellationToken cancellationToken)
    {
        // A file that cannot be read has no text; the compiler reports it.
        if (file.Text.GetText(cancellationToken) is not { } text)
        {
            return new FileModel(file.SourceName, Key: null, Command: null);
        }

        return From(file, BoundDefinition.Parse(text, file, bindings, cancellationToken));
    }

    public static FileModel From(DefinitionFile file, BoundDefinition bound) =>
        new(file.SourceName, DefinitionKey.From(file.Path, bound.Definition, bound.Model, file.Namespace), bound.Model);
}

/// <summary>A definition file's text, bound to a declared type of the project if there is one.</summary>
/// <param name="Definition">The definition, with the C# names of the type that the file is bound to, or with names that are derived from its own.</param>
/// <param name="Model">The model that the code is generated from, with an error of the definition, of the type that it is bound to, or between them. Null
/// without a command id.</param>
/// <param name="Binding">The type that has the values, instead of a generated one; null for none.</param>
internal readonly record struct BoundDefinition(Definition Definition, CommandModel? Model, Binding? Binding)
{
    /// <summary>Gets the command; null if there is an error.</summary>
    public CommandModel? Command => Model is { Error: null } ? Model : null;

    /// <param name="text">The file's source text.</param>
    /// <param name="file">The file, with the project's options for it.</param>
    /// <param name="bindings">The declared types.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    public static BoundDefinition Parse(SourceText text, DefinitionFile file, BindingSet bindings, CancellationToken cancellationToken)
    {
        Definition definition = SharedDefinitions.Parse(text, file.Name, file.SecretParameters, type: null, cancellationToken);
        if (bindings.Bindings.IsEmpty || definition.CommandId is not { } id || bindings.Find(id.Value) is not { } binding)
        {
            return new BoundDefinition(definition, definition.Model, null);
        }

        if (binding.Type is null)
        {
            return new BoundDefinition(definition, null, binding);
        }

        Definition bound = SharedDefinitions.Parse(text, file.Name, file.SecretParameters, binding.Type, cancellationToken);
        CommandModel? model = bound.Model is { Error: null } valid
            ? binding.FindError(valid) is { } error ? valid with { Error = error } : binding.WithTypes(valid)
            : bound.Model;
        return new BoundDefinition(bound, model, binding);
    }
}
