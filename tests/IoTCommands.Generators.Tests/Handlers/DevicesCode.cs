namespace IoTCommands.Generators.Tests.Handlers;

/// <summary>The types of IoTCommands.Devices that generated code requires, without their dependencies.</summary>
internal static class DevicesCode
{
    public const string Text = """
        #pragma warning disable CS1591
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace IoTCommands.Devices
        {
            public sealed class CommandExecutionContext { }
            public sealed class CommandHandlerOptions { }
            public class CommandOutcome { public static CommandOutcome Succeeded(string? reasonCode = null) => new CommandOutcome(); }
            public sealed class CommandOutcome<TResult> { public static implicit operator CommandOutcome<TResult>(CommandOutcome outcome) => new CommandOutcome<TResult>(); }
            public interface ICommandHandlerRegistry
            {
                void Add(CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options);
            }

            public sealed class CommandDispatcher : ICommandHandlerRegistry
            {
                public CommandDispatcher On(
                    CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler,
                    CommandHandlerOptions? options = null) => this;

                void ICommandHandlerRegistry.Add(
                    CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options) { }
            }

            public sealed class CommandDeviceBuilder : ICommandHandlerRegistry
            {
                public CommandDeviceBuilder On(
                    CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler,
                    CommandHandlerOptions? options = null) => this;

                public CommandDeviceBuilder On<THandler>(CommandDefinition command, CommandHandlerOptions? options = null)
                    where THandler : class, ICommandHandler => this;

                void ICommandHandlerRegistry.Add(
                    CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler, CommandHandlerOptions? options) { }
            }

            public interface ICommandHandler { Task<CommandOutcome> HandleAsync(CommandExecutionContext execution, CancellationToken cancellationToken); }
            public interface ICommandHandler<in TArgs> { }
            public interface ICommandHandler<in TArgs, TResult> { }
        }

        namespace IoTCommands.CompilerServices
        {
            using IoTCommands.Devices;

            public static class CommandHandlerRegistrar
            {
                public static TDevice Add<TDevice>(
                    TDevice device, CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler,
                    CommandHandlerOptions? options) where TDevice : ICommandHandlerRegistry => device;

                public static TDevice Add<TDevice, TResult>(
                    TDevice device, CommandDefinition command, Func<CommandExecutionContext, CancellationToken, Task<CommandOutcome<TResult>>> handler,
                    CommandHandlerOptions? options) where TDevice : ICommandHandlerRegistry => device;

                public static TDevice Add<TDevice, TArgs>(
                    TDevice device, CommandDefinition command, Func<CommandArguments, TArgs> parse,
                    Func<TArgs, CommandExecutionContext, CancellationToken, Task<CommandOutcome>> handler,
                    CommandHandlerOptions? options) where TDevice : ICommandHandlerRegistry => device;

                public static TDevice Add<TDevice, TArgs, TResult>(
                    TDevice device, CommandDefinition command, Func<CommandArguments, TArgs> parse,
                    Func<TArgs, CommandExecutionContext, CancellationToken, Task<CommandOutcome<TResult>>> handler,
                    CommandHandlerOptions? options) where TDevice : ICommandHandlerRegistry => device;

                public static CommandDeviceBuilder AddClass<THandler>(
                    CommandDeviceBuilder builder, CommandDefinition command, CommandHandlerOptions? options)
                    where THandler : class, ICommandHandler => builder;

                public static CommandDeviceBuilder AddClass<THandler, TArgs>(
                    CommandDeviceBuilder builder, CommandDefinition command, Func<CommandArguments, TArgs> parse, CommandHandlerOptions? options)
                    where THandler : class, ICommandHandler<TArgs> => builder;

                public static CommandDeviceBuilder AddClass<THandler, TArgs, TResult>(
                    CommandDeviceBuilder builder, CommandDefinition command, Func<CommandArguments, TArgs> parse, CommandHandlerOptions? options)
                    where THandler : class, ICommandHandler<TArgs, TResult> => builder;
            }
        }
        """;
}
