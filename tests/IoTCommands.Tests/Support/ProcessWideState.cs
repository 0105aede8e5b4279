namespace IoTCommands.Tests.Support;

/// <summary>Tests that listen to the whole process, or whose measurements a listener would change. They run alone.</summary>
[CollectionDefinition(nameof(ProcessWideState), DisableParallelization = true)]
public sealed class ProcessWideState;
