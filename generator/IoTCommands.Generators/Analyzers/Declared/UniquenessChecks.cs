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
            Report(DeclarationDescriptors.DuplicateCommandId, id.Source, DisplayString.Quoted(id.Value), conflict.OtherPath);
        }
        else
        {
            Report(DeclarationDescriptors.NameCollision, parsed.Source, conflict.Arguments[0], conflict.Arguments[1], conflict.Arguments[2]);
        }

        void Report(RuleDescriptor rule, object source, params string[] arguments) =>
            report(Diagnostic.Create(RoslynDescriptors.Of(rule), ((DeclarationLocation)source).ToLocation(cancellationToken), arguments));
    }
}
