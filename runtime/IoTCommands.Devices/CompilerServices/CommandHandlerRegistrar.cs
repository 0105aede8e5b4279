using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using IoTCommands.Definitions.Templates;
using IoTCommands.Devices;

namespace IoTCommands.CompilerServices;

/// <summary>Adds handlers with typed arguments. Called by generated methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CommandHandlerRegistrar
{
    /// <summary>Adds the handler of a command without parameters.</summary>
    /// <typeparam name="TDevice">The type of the device.</typeparam>
    /// <param name="device">The device.</param>
    /// <param name="command">The definition of the command.</param>
    /// <param name="handler">A function that executes the command.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The device.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The command already has a handler, or it is for AWS IoT FleetWise.</exception>
    public static TDevice Add<TDevice>(
        TDevice device,
        CommandDefinition command,
        Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler,
        CommandHandlerOptions? options)
        where TDevice : ICommandHandlerRegistry
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(handler);
        device.Add(command, handler, options);
        return device;
    }

    /// <summary>Adds the handler of a command without parameters, with a typed result.</summary>
    /// <typeparam name="TDevice">The type of the device.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <inheritdoc cref="Add{TDevice}"/>
    public static TDevice Add<TDevice, TResult>(
        TDevice device,
        CommandDefinition command,
        Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome<TResult>>> handler,
        CommandHandlerOptions? options)
        where TDevice : ICommandHandlerRegistry
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(device, command, (execution, cancellationToken) => WithoutType(handler(execution, cancellationToken)), options);
    }

    /// <summary>Adds the handler of a command with parameters.</summary>
    /// <typeparam name="TDevice">The type of the device.</typeparam>
    /// <typeparam name="TArgs">The type of the command's arguments.</typeparam>
    /// <param name="device">The device.</param>
    /// <param name="command">The definition of the command.</param>
    /// <param name="parse">A function that creates the typed arguments from the received ones.</param>
    /// <param name="handler">A function that executes the command.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The device.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The command already has a handler, it is for AWS IoT FleetWise, or its payload does not have a required parameter.
    /// </exception>
    public static TDevice Add<TDevice, TArgs>(
        TDevice device,
        CommandDefinition command,
        Func<CommandArguments, TArgs> parse,
        Func<TArgs, CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler,
        CommandHandlerOptions? options)
        where TDevice : ICommandHandlerRegistry
    {
        ArgumentNullException.ThrowIfNull(handler);
        CheckPayload(command);
        return Add(device, command, (execution, cancellationToken) => handler(parse(execution.Arguments), execution, cancellationToken), options);
    }

    /// <summary>Adds the handler of a command with parameters and a typed result.</summary>
    /// <typeparam name="TDevice">The type of the device.</typeparam>
    /// <typeparam name="TArgs">The type of the command's arguments.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="device">The device.</param>
    /// <param name="command">The definition of the command.</param>
    /// <param name="parse">A function that creates the typed arguments from the received ones.</param>
    /// <param name="handler">A function that executes the command.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The device.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The command already has a handler, it is for AWS IoT FleetWise, or its payload does not have a required parameter.
    /// </exception>
    public static TDevice Add<TDevice, TArgs, TResult>(
        TDevice device,
        CommandDefinition command,
        Func<CommandArguments, TArgs> parse,
        Func<TArgs, CommandExecutionContext, CancellationToken, Task<CommandOutcome<TResult>>> handler,
        CommandHandlerOptions? options)
        where TDevice : ICommandHandlerRegistry
    {
        ArgumentNullException.ThrowIfNull(handler);
        CheckPayload(command);
        return Add(
            device,
            command,
            (execution, cancellationToken) => WithoutType(handler(parse(execution.Arguments), execution, cancellationToken)),
            options);
    }

    /// <summary>Adds a class as the handler of a command without parameters.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <param name="builder">The device.</param>
    /// <param name="command">The definition of the command.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The device.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CommandDeviceBuilder AddClass<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        CommandDeviceBuilder builder, CommandDefinition command, CommandHandlerOptions? options)
        where THandler : class, ICommandHandler
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.On<THandler>(command, options);
    }

    /// <summary>Adds a class as the handler of a command with parameters.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <typeparam name="TArgs">The type of the command's arguments.</typeparam>
    /// <param name="builder">The device.</param>
    /// <param name="command">The definition of the command.</param>
    /// <param name="parse">A function that creates the typed arguments from the received ones.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The device.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The payload does not have a required parameter.</exception>
    public static CommandDeviceBuilder AddClass<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, TArgs>(
        CommandDeviceBuilder builder, CommandDefinition command, Func<CommandArguments, TArgs> parse, CommandHandlerOptions? options)
        where THandler : class, ICommandHandler<TArgs>
    {
        ArgumentNullException.ThrowIfNull(builder);
        CheckPayload(command);
        return builder.AddClass<THandler>(
            command, (handler, execution, cancellationToken) => handler.HandleAsync(parse(execution.Arguments), execution, cancellationToken), options);
    }

    /// <summary>Adds a class as the handler of a command with parameters and a typed result.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <typeparam name="TArgs">The type of the command's arguments.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <inheritdoc cref="AddClass{THandler, TArgs}"/>
    public static CommandDeviceBuilder AddClass<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, TArgs, TResult>(
        CommandDeviceBuilder builder, CommandDefinition command, Func<CommandArguments, TArgs> parse, CommandHandlerOptions? options)
        where THandler : class, ICommandHandler<TArgs, TResult>
    {
        ArgumentNullException.ThrowIfNull(builder);
        CheckPayload(command);
        return builder.AddClass<THandler>(
            command,
            (handler, execution, cancellationToken) => WithoutType(handler.HandleAsync(parse(execution.Arguments), execution, cancellationToken)),
            options);
    }

    private static async Task<CommandOutcome> WithoutType<TResult>(Task<CommandOutcome<TResult>> outcome) => (await outcome.ConfigureAwait(false))!;

    /// <summary>
    /// Throws if the payload does not have a required parameter. The property of the arguments would have the default value of its type, and the device would
    /// use that.
    /// </summary>
    private static void CheckPayload(CommandDefinition command)
    {
        ArgumentNullException.ThrowIfNull(command);
        DevicePayload payload = new(command.Model);
        foreach (CommandParameterDefinition parameter in command.Parameters)
        {
            if (parameter.IsRequired && !payload.Has(parameter.Name))
            {
                throw new ArgumentException(
                    $"The payload of the command {command.CommandId} does not have its parameter {parameter.Name}, so the device has no value for it. "
                        + $"Add {Placeholder.Of(parameter.Name)} to the payload template, or add the handler with On(IoTCommandCatalog...).",
                    nameof(command));
            }
        }
    }
}
