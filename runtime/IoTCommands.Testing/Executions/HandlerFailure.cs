using System.Text;
using IoTCommands.Definitions;

namespace IoTCommands.Testing.Executions;

/// <summary>What an execution says about the exception of a simulated device's handler.</summary>
internal static class HandlerFailure
{
    public static CommandStatusReason Reason(Exception exception)
    {
        StringBuilder description = new();
        foreach (Rune rune in $"{exception.GetType().Name}: {exception.Message}".EnumerateRunes())
        {
            // Assertion messages have line breaks, which a description cannot hold.
            string text = rune.ToString();
            text = WireText.FindControl(text).Length > 0 ? " " : text;
            if (description.Length + text.Length > DeviceUpdateRules.MaxReasonDescriptionLength)
            {
                break;
            }

            description.Append(text);
        }

        return new CommandStatusReason(CommandStatusReason.UnhandledException, description.ToString());
    }
}
