namespace IoTCommands.Tests.Support;

/// <summary>Tests that listen to the whole process, or measure what a listener would change; they run alone.</summary>
[CollectionDefinition(nameof(ProcessWideState), DisableParallelization = true)]
public sealed class ProcessWideState;
