using IoTCommands.Definitions;
using IoTCommands.Generators.Analyzers.DefinitionFiles;
using IoTCommands.Generators.Declarations;
using IoTCommands.Generators.Pipeline;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2004 for command ids, and IOTC2015: what no two commands of a project can share.</summary>
internal sealed class UniquenessRules
{
    private readonly ProjectDeclarations _declarations;
    private readonly ProjectConflicts _conflicts;

    public UniquenessRules(ProjectDeclarations declarations, ProjectConflicts conflicts)
    {
        _declarations = declarations;
        _conflicts = conflicts;
    }

    public void Check(Declaration declaration, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (declaration.Parsed is not { CommandId: { } id } parsed || DeclarationModel.From(declaration) is not { } model)
        {
            return;
        }

        if (FindOther(model, cancellationToken) is { } other)
        {
            string message = $"The command id {ShownText.Quoted(id.Value)} is also that of '{other.SourceName}'; an account can have only one command with that id, so change one of the two";
            report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.Duplicate), ((DeclarationLocation)id.Source).ToLocation(cancellationToken), message));
        }
        else if (_conflicts.Of(model.SourceName, cancellationToken) is { } conflict)
        {
            string message = $"{conflict.Arguments[0]} and {conflict.Arguments[1]} both become the C# name {conflict.Arguments[2]}; rename one of the types, or give a file's command another name by Name=\"...\" on its IoTCommand item";
            report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.NameCollision), ((DeclarationLocation)parsed.Source).ToLocation(cancellationToken), message));
        }
    }

    private DeclarationModel? FindOther(DeclarationModel model, CancellationToken cancellationToken)
    {
        foreach (DeclarationModel other in _declarations.Models(cancellationToken))
        {
            if (other.Key.CommandId == model.Key.CommandId && other.SourceName != model.SourceName)
            {
                return other;
            }
        }

        return null;
    }
}
