namespace AWSSDK.IoTJobsDataPlane.StandIn.Tests.Support;

/// <summary>Tests that change environment variables or static settings of the SDK; they run alone.</summary>
[CollectionDefinition(nameof(ProcessWideState), DisableParallelization = true)]
public sealed class ProcessWideState;
