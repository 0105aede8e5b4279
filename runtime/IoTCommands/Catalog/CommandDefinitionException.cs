using System.Text;

namespace IoTCommands;

/// <summary>The exception that is thrown when a string is not a valid command definition.</summary>
public sealed class CommandDefinitionException : FormatException
{
    /// <summary>Initializes the exception with a default message.</summary>
    public CommandDefinitionException()
        : base("The text is not a valid command definition.")
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public CommandDefinitionException(string? message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and the exception that caused it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause; null if there is none.</param>
    public CommandDefinitionException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CommandDefinitionException(IReadOnlyList<CommandDefinitionDiagnostic> diagnostics)
        : base(Describe(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Gets the errors and warnings in the order of the text. Empty if the exception was created without them.</summary>
    public IReadOnlyList<CommandDefinitionDiagnostic> Diagnostics { get; } = Array.AsReadOnly<CommandDefinitionDiagnostic>([]);

    private static string Describe(IReadOnlyList<CommandDefinitionDiagnostic> diagnostics)
    {
        var text = new StringBuilder("The text is not a valid command definition:");
        foreach (CommandDefinitionDiagnostic diagnostic in diagnostics)
        {
            text.Append('\n').Append(diagnostic.ToString());
        }

        return text.ToString();
    }
}
