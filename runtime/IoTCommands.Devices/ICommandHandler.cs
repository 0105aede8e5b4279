using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IoTCommands.Devices;

/// <summary>Defines the handler of a command as a class, which gets its services by dependency injection.</summary>
public interface ICommandHandler
{
    /// <summary>Executes a command.</summary>
    /// <param name="execution">The execution with the values of the parameters.</param>
    /// <param name="cancellationToken">A token that is canceled when the execution times out or the device shuts down.</param>
    /// <returns>The outcome.</returns>
    Task<CommandOutcome> HandleAsync(CommandExecutionContext execution, CancellationToken cancellationToken);
}

/// <summary>Defines the handler of a command with parameters as a class, which gets its services by dependency injection.</summary>
/// <typeparam name="TArgs">The type of the command's arguments.</typeparam>
public interface ICommandHandler<in TArgs>
{
    /// <summary>Executes a command.</summary>
    /// <param name="args">The values of the parameters.</param>
    /// <param name="execution">The execution.</param>
    /// <param name="cancellationToken">A token that is canceled when the execution times out or the device shuts down.</param>
    /// <returns>The outcome.</returns>
    Task<CommandOutcome> HandleAsync(TArgs args, CommandExecutionContext execution, CancellationToken cancellationToken);
}

/// <summary>Defines the handler of a command with parameters and a result as a class, which gets its services by dependency injection.</summary>
/// <typeparam name="TArgs">The type of the command's arguments.</typeparam>
/// <typeparam name="TResult">The type with <see cref="IoTCommandResultAttribute"/>.</typeparam>
public interface ICommandHandler<in TArgs, TResult>
{
    /// <summary>Executes a command.</summary>
    /// <param name="args">The values of the parameters.</param>
    /// <param name="execution">The execution.</param>
    /// <param name="cancellationToken">A token that is canceled when the execution times out or the device shuts down.</param>
    /// <returns>The outcome.</returns>
    Task<CommandOutcome<TResult>> HandleAsync(TArgs args, CommandExecutionContext execution, CancellationToken cancellationToken);
}

/// <summary>Collects the handlers of a device that runs as a hosted service.</summary>
public sealed class CommandDeviceBuilder : ICommandHandlerRegistry
{
    private readonly List<Action<IServiceProvider, CommandDispatcher>> _handlers = [];

    internal CommandDeviceBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds the handler of a command. Each execution gets its own service scope and its own handler.</summary>
    /// <typeparam name="THandler">The type of the handler.</typeparam>
    /// <param name="command">The definition of the command.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> is null.</exception>
    public CommandDeviceBuilder On<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        CommandDefinition command, CommandHandlerOptions? options = null)
        where THandler : class, ICommandHandler =>
        AddClass<THandler>(command, static (handler, execution, cancellationToken) => handler.HandleAsync(execution, cancellationToken), options);

    /// <summary>Adds the handler of a command.</summary>
    /// <param name="command">The definition of the command.</param>
    /// <param name="handler">A function that executes the command.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="command"/> or <paramref name="handler"/> is null.</exception>
    public CommandDeviceBuilder On(
        CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(handler);
        _handlers.Add((_, dispatcher) => dispatcher.On(command, handler, options));
        return this;
    }

    void ICommandHandlerRegistry.Add(
        CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options) =>
        On(command, handler, options);

    internal CommandDeviceBuilder AddClass<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        CommandDefinition command, Func<THandler, CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handle, CommandHandlerOptions? options)
        where THandler : class
    {
        ArgumentNullException.ThrowIfNull(command);
        Services.TryAddScoped<THandler>();
        _handlers.Add((provider, dispatcher) => dispatcher.On(
            command,
            async (execution, cancellationToken) =>
            {
                AsyncServiceScope scope = provider.CreateAsyncScope();
                await using (scope.ConfigureAwait(false))
                {
                    return await handle(scope.ServiceProvider.GetRequiredService<THandler>(), execution, cancellationToken).ConfigureAwait(false);
                }
            },
            options));
        return this;
    }

    internal CommandDispatcher Build(IServiceProvider provider, CommandDispatcherOptions options)
    {
        CommandDispatcher dispatcher = new(options);
        foreach (Action<IServiceProvider, CommandDispatcher> add in _handlers)
        {
            add(provider, dispatcher);
        }

        return dispatcher;
    }
}
