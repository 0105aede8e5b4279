namespace IoTCommands.Testing.State;

/// <summary>The exception that is thrown when a state file cannot be used.</summary>
internal sealed class StateFileException(string message, Exception? innerException = null) : IOException(message, innerException);
