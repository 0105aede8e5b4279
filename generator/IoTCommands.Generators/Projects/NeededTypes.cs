namespace IoTCommands.Generators.Projects;

/// <summary>The types of other assemblies that generated code depends on.</summary>
[Flags]
internal enum NeededTypes
{
    None = 0,

    /// <summary>The runtime.</summary>
    CommandStarter = 1,

    /// <summary>The SDK's client.</summary>
    Client = 2,

    /// <summary>The SDK's client has StartCommandExecution, which packages before November 2024 lack.</summary>
    StartCommandExecution = 4,

    /// <summary>For <c>init</c>.</summary>
    IsExternalInit = 8,

    /// <summary>The three for <c>required</c>.</summary>
    RequiredMember = 16,

    CompilerFeatureRequired = 32,

    SetsRequiredMembers = 64,

    /// <summary>For BINARY; .NET Framework has it only in a package.</summary>
    ReadOnlyMemory = 128,

    /// <summary>IoTCommands.Client, for methods that wait for the end.</summary>
    CommandRunner = 256,

    /// <summary>IoTCommands.Devices, for methods that add handlers.</summary>
    CommandHandlers = 512,
}
