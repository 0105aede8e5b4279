using Amazon.IoTJobsDataPlane;
using IoTCommands.Testing;

namespace Samples;

/// <summary>How a start ended: with an execution, or refused by the service.</summary>
internal sealed record Outcome(Call Call, TimeSpan Elapsed, CommandExecutionSnapshot? Execution, AmazonIoTJobsDataPlaneException? Refusal);
