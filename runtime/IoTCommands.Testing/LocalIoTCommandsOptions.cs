using System.Security.Cryptography.X509Certificates;
using Amazon.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IoTCommands.Testing;

/// <summary>Provides options for a local endpoint.</summary>
/// <remarks>They are copied when an endpoint starts: later changes have no effect on it, and other endpoints can use the same options.</remarks>
public sealed class LocalIoTCommandsOptions
{
    /// <summary>Gets or sets the commands that can be started, for example <c>IoTCommandCatalog.All</c>. Their ids must differ. The default is none.</summary>
    public IReadOnlyList<CommandDefinition> Commands { get; set; } = [];

    /// <summary>
    /// Gets or sets the clock for timeouts and timestamps. With a FakeTimeProvider, a test does not have to wait. The default is
    /// <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the code of the Region, which also determines the partition. The default is <c>us-east-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Gets or sets the account id, 12 digits. The default is <c>123456789012</c>.</summary>
    public string AccountId { get; set; } = "123456789012";

    /// <summary>Gets or sets the prefix of command ids in the account, for example <c>dev-</c>. The default is null: none.</summary>
    public string? CommandIdPrefix { get; set; }

    /// <summary>Gets or sets the suffix of command ids in the account. The default is null: none.</summary>
    public string? CommandIdSuffix { get; set; }

    /// <summary>Gets or sets the port on 127.0.0.1. The default is 0, a free port; <see cref="LocalIoTCommands.Endpoint"/> has its number.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Gets or sets the port of an MQTT broker on 127.0.0.1, for devices that are programs of their own. With 0, it is a free port, and
    /// <see cref="LocalIoTCommands.MqttPort"/> has its number. The default is null: there is no broker.
    /// </summary>
    public int? MqttPort { get; set; }

    /// <summary>
    /// Gets or sets the certificate, with its private key, of the MQTT broker for TLS. The default is null: the broker accepts connections without TLS.
    /// </summary>
    public X509Certificate2? MqttCertificate { get; set; }

    /// <summary>
    /// Gets or sets whether commands can be started on things that are not registered. The default is false: the response is ResourceNotFoundException.
    /// </summary>
    public bool AcceptUnregisteredThings { get; set; }

    /// <summary>
    /// Gets or sets the longest execution timeout that a start may have, from 1 second to 40 days. The default is 12 hours, the default of AWS's quota
    /// L-F69C5695.
    /// </summary>
    public TimeSpan MaxExecutionTimeout { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// Gets or sets the maximum number of executions that are kept, at least 1. For each further one, the oldest one that has ended is dropped. The default is
    /// 100,000.
    /// </summary>
    public int MaxKeptExecutions { get; set; } = 100_000;

    /// <summary>Gets or sets the maximum number of entries that <see cref="LocalIoTCommands.Journal"/> keeps, at least 1. The default is 10,000.</summary>
    public int MaxJournalEntries { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets the path of a file that keeps the state: commands, things, executions with their history, client tokens, and the persistent sessions of
    /// MQTT clients with their messages. The file is created if it does not exist, and only one endpoint can use it at a time. The default is null: the state
    /// is in memory and ends with the endpoint.
    /// </summary>
    /// <remarks>The values of parameters, including secret ones, are not encrypted in the file.</remarks>
    public string? StateFile { get; set; }

    /// <summary>
    /// Gets or sets the credentials that requests must be signed with. The default is null: any credentials are accepted, and signatures are not verified.
    /// </summary>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>Gets or sets what the endpoint does if AWS's documentation does not say what AWS IoT does.</summary>
    public AwsAssumptions Assumptions { get; set; } = new();

    /// <summary>Gets or sets the limits of the endpoint.</summary>
    public LocalIoTCommandsLimits Limits { get; set; } = new();

    /// <summary>
    /// Gets or sets whether disposing of the endpoint throws the exceptions of device handlers, so that a failed assertion in a handler fails the test. The
    /// default is true. <see cref="CommandExecutionSnapshot.HandlerException"/> has the exceptions in any case.
    /// </summary>
    public bool ThrowHandlerExceptionsOnDispose { get; set; } = true;

    /// <summary>Gets or sets the logging of the HTTP server. The default is none.</summary>
    public ILoggerFactory LoggerFactory { get; set; } = NullLoggerFactory.Instance;

    /// <returns>Null if the options are valid; otherwise, what is wrong.</returns>
    internal string? FindProblem()
    {
        if (Commands is null || TimeProvider is null || Assumptions is null || Limits is null || LoggerFactory is null)
        {
            return $"{nameof(Commands)}, {nameof(TimeProvider)}, {nameof(Assumptions)}, {nameof(Limits)} and {nameof(LoggerFactory)} must not be null.";
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (CommandDefinition? command in Commands)
        {
            if (command is null)
            {
                return $"{nameof(Commands)} has an item that is null.";
            }

            if (!ids.Add(command.CommandId))
            {
                return $"{nameof(Commands)} has two commands with the id {command.CommandId}.";
            }
        }

        if (Port is < 0 or > 65535)
        {
            return $"{nameof(Port)} is {Port}; it must be from 0 (any free port) to 65535.";
        }

        if (MqttPort is < 0 or > 65535)
        {
            return $"{nameof(MqttPort)} is {MqttPort}; it must be from 0 (any free port) to 65535, or null for no broker.";
        }

        if (MaxExecutionTimeout < TimeSpan.FromSeconds(1) || MaxExecutionTimeout > TimeSpan.FromDays(40))
        {
            return $"{nameof(MaxExecutionTimeout)} is {MaxExecutionTimeout}; it must be from 1 second to 40 days.";
        }

        if (MaxKeptExecutions < 1)
        {
            return $"{nameof(MaxKeptExecutions)} is {MaxKeptExecutions}; it must be at least 1.";
        }

        if (MaxJournalEntries < 1)
        {
            return $"{nameof(MaxJournalEntries)} is {MaxJournalEntries}; it must be at least 1.";
        }

        if (Limits.FindProblem() is { } problem)
        {
            return problem;
        }

        if (StateFile is not null && string.IsNullOrWhiteSpace(StateFile))
        {
            return $"{nameof(StateFile)} is empty; it must be the path of a file, or null for none.";
        }

        return Assumptions.FindProblem();
    }
}
