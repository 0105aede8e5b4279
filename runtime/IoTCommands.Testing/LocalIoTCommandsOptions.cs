using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IoTCommands.Testing;

/// <summary>How a local endpoint is set up. It is read once, when the endpoint starts.</summary>
public sealed class LocalIoTCommandsOptions
{
    internal LocalIoTCommandsOptions()
    {
    }

    /// <summary>The commands that can be started.</summary>
    public CommandDefinitionCollection Commands { get; } = [];

    /// <summary>The clock of timeouts and timestamps. Default: <see cref="TimeProvider.System"/>; a FakeTimeProvider lets a test skip the waiting.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The Region of the account, like <c>eu-central-1</c>. It decides the partition, too. Default: <c>us-east-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The account's id, 12 digits. Default: <c>123456789012</c>.</summary>
    public string AccountId { get; set; } = "123456789012";

    /// <summary>The port on 127.0.0.1. Default: 0, one that is free; <see cref="LocalIoTCommands.Endpoint"/> tells which.</summary>
    public int Port { get; set; }

    /// <summary>
    /// The longest execution timeout that a start may ask for, in whole seconds, up to 40 days. Default: 12 hours, AWS's default quota (L-F69C5695).
    /// A longer one is refused.
    /// </summary>
    public TimeSpan MaxExecutionTimeout { get; set; } = TimeSpan.FromHours(12);

    /// <summary>What the endpoint does where AWS's documents are silent.</summary>
    public AwsAssumptions Assumptions { get; } = new();

    /// <summary>
    /// Whether disposing of the endpoint throws the exceptions that handlers of simulated devices threw, so that a failed assertion in a handler
    /// fails the test. Default: true.
    /// They are in <see cref="CommandExecutionSnapshot.HandlerException"/> in any case.
    /// </summary>
    public bool ThrowHandlerExceptionsOnDispose { get; set; } = true;

    /// <summary>Where the HTTP server logs to. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <exception cref="ArgumentException">A value is not possible.</exception>
    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(LoggerFactory);
        if (Port is < 0 or > 65535)
        {
            throw new ArgumentException($"Port is {Port}; it should be from 0 (any that is free) to 65535.");
        }

        if (MaxExecutionTimeout < TimeSpan.FromSeconds(1) || MaxExecutionTimeout > TimeSpan.FromDays(40))
        {
            throw new ArgumentException($"MaxExecutionTimeout is {MaxExecutionTimeout}; it should be from 1 second to 40 days.");
        }

        if (Assumptions.MaxFilledPayloadBytes < 1)
        {
            throw new ArgumentException($"Assumptions.MaxFilledPayloadBytes is {Assumptions.MaxFilledPayloadBytes}; it should be at least 1.");
        }
    }
}
