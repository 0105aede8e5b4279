using Amazon.IoTJobsDataPlane;
using IoTCommands.Testing;

namespace Samples;

/// <summary>The outcome of a call: an execution, or an error of the service.</summary>
internal sealed record Outcome(Call Call, TimeSpan Elapsed, CommandExecutionSnapshot? Execution, AmazonIoTJobsDataPlaneException? Refusal);
