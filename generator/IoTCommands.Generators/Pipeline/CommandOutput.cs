using System.Text;
using IoTCommands.Generators.Emit;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.Pipeline;

/// <summary>All that the output of one command depends on.</summary>
/// <param name="HintName">The output's name.</param>
/// <param name="Namespace">Null for the global namespace.</param>
/// <param name="SourceName">The path that generated docs name.</param>
/// <param name="Command">What is generated from.</param>
/// <param name="Settings">The project's.</param>
internal sealed record CommandOutput(string HintName, string? Namespace, string SourceName, CommandModel Command, EmitSettings Settings)
{
    /// <summary>Null where nothing is to be generated from the file.</summary>
    public static CommandOutput? From(FileModel file, CommandSet commands)
    {
        if (!commands.Settings.CanGenerate
            || file is not { Key: { } key, Command: { } command }
            || commands.HintNameOf(key, command.Name) is not { } hintName)
        {
            return null;
        }

        return new CommandOutput(hintName, commands.Settings.NamespaceOf(key), file.SourceName, command, commands.Settings.Emit);
    }

    public void Produce(SourceProductionContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        string text = CommandEmitter.Emit(Command, Identifiers.EscapeNamespace(Namespace), SourceName, Settings);
        context.AddSource(HintName, SourceText.From(text, Encoding.UTF8));
    }
}
