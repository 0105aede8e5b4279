using System.Text;
using IoTCommands.Definitions.Names;

namespace IoTCommands.Testing.Executions;

/// <summary>Creates the status reason for an exception that a device handler threw.</summary>
internal static class HandlerFailure
{
    public static CommandStatusReason Reason(Exception exception)
    {
        StringBuilder description = new();
        foreach (Rune rune in $"{exception.GetType().Name}: {exception.Message}".EnumerateRunes())
        {
            // Assertion messages have line breaks, which a description cannot have.
            string text = rune.ToString();
            text = AllowedCharacters.FindControl(text).Length > 0 ? " " : text;
            if (description.Length + text.Length > CommandReportChecks.MaxReasonDescriptionLength)
            {
                break;
            }

            description.Append(text);
        }

        return new CommandStatusReason(CommandReasonCodes.UnhandledException, description.ToString());
    }
}
