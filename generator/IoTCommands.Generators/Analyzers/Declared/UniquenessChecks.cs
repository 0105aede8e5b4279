using IoTCommands.Definitions;
using IoTCommands.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Declared;

/// <summary>IOTC2004 for command ids, and IOTC2015: the conflicts of declared types, which IOTC1009 and IOTC1010 are for files.</summary>
internal static class UniquenessChecks
{
    public static void Check(Declaration declaration, ProjectCommands commands, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (declaration.Parsed is not { CommandId: { } id } parsed || commands.Set.FindConflict(declaration.SourceName) is not { } conflict)
        {
            return;
        }

        if (conflict.Rule == DefinitionDescriptors.DuplicateCommandId)
        {
            string message = $"The command id {ShownText.Quoted(id.Value)} is also that of '{conflict.OtherPath}'; "
                + "an account can have only one command with that id, so change one of the two";
            report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.Duplicate), ((DeclarationLocation)id.Source).ToLocation(cancellationToken), message));
        }
        else
        {
            string message = $"{conflict.Arguments[0]} and {conflict.Arguments[1]} both become the C# name {conflict.Arguments[2]}; "
                + "rename one of the types, or give a file's command another name by Name=\"...\" on its IoTCommand item";
            report(Diagnostic.Create(RoslynDescriptors.Of(DeclarationDescriptors.NameCollision), ((DeclarationLocation)parsed.Source).ToLocation(cancellationToken), message));
        }
    }
}
