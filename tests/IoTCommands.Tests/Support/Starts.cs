using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;

namespace IoTCommands.Tests.Support;

/// <summary>Starts commands as generated methods do.</summary>
internal static class Starts
{
    public static Task<CommandExecution> StartAsync(
        IAmazonIoTJobsDataPlane client, CommandDefinition command, CommandParameterMap parameters = default, StartCommandOptions? options = null,
            CommandTarget? target = null) =>
        CommandStarter.StartAsync(client, command, target ?? Commands.Oven, parameters, options, TestContext.Current.CancellationToken);

    /// <summary>Starts a command and returns the request that the SDK's client receives.</summary>
    public static Task<StartCommandExecutionRequest> RequestOfAsync(
        CommandDefinition command, CommandParameterMap parameters = default, StartCommandOptions? options = null, CommandTarget? target = null)
    {
        StartCommandExecutionRequest? sent = null;
        IAmazonIoTJobsDataPlane client = FakeClient.That(request =>
        {
            sent = request;
            return new StartCommandExecutionResponse { ExecutionId = "execution-1" };
        });
        return SentAsync(StartAsync(client, command, parameters, options, target));

        async Task<StartCommandExecutionRequest> SentAsync(Task start)
        {
            await start;
            return sent!;
        }
    }

    /// <summary>Returns the exception for invalid values. Fails if a request is sent.</summary>
    public static CommandArgumentException Refused(CommandDefinition command, CommandParameterMap parameters = default)
    {
        IAmazonIoTJobsDataPlane client = FakeClient.That(_ => throw new InvalidOperationException("Something was sent."));

        // Not awaited: the call itself throws for wrong arguments, not its task.
        try
        {
            _ = StartAsync(client, command, parameters);
        }
        catch (CommandArgumentException exception)
        {
            return exception;
        }

        throw new InvalidOperationException("The values were not refused.");
    }

    public static CommandArgumentViolation RefusedOnce(CommandDefinition command, CommandParameterMap parameters = default) =>
        Assert.Single(Refused(command, parameters).Violations);

    /// <summary>Creates a map with one value for the parameter <c>p</c>.</summary>
    public static CommandParameterMap P(object? value)
    {
        var map = new CommandParameterMap(1);
        switch (value)
        {
            case null: break;
            case string text: map.AddString("p", text); break;
            case int number: map.AddInteger("p", number); break;
            case long number: map.AddLong("p", number); break;
            case ulong number: map.AddUnsignedLong("p", number); break;
            case double number: map.AddDouble("p", number); break;
            case bool flag: map.AddBoolean("p", flag); break;
            case byte[] bytes: map.AddBinary("p", bytes); break;
            default: throw new ArgumentException($"No parameter takes {value.GetType()}.", nameof(value));
        }

        return map;
    }
}
