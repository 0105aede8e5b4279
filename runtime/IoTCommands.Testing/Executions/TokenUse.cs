namespace IoTCommands.Testing.Executions;

/// <summary>The start that a client token stands for.</summary>
internal sealed record TokenUse(StartArguments Arguments, string ExecutionId);
