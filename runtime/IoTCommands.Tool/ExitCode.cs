namespace IoTCommands.Tool;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Definitions have errors.</summary>
    public const int Errors = 1;

    /// <summary>The tool could not run: a path does not exist, or the port is in use.</summary>
    public const int CouldNotRun = 2;
}
