using System.ComponentModel;

namespace IoTCommands.Devices;

/// <summary>Defines a registry of command handlers: a <see cref="CommandDispatcher"/> or a <see cref="CommandDeviceBuilder"/>.</summary>
/// <remarks>The generated <c>OnXxx</c> methods work with both.</remarks>
public interface ICommandHandlerRegistry
{
    /// <summary>Adds the handler of a command. Called by generated methods; a program calls <c>On</c> or <c>OnXxx</c>.</summary>
    /// <param name="command">The definition of the command.</param>
    /// <param name="handler">A function that executes the command.</param>
    /// <param name="options">The options; null for the defaults.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void Add(CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options);
}
