using IoTCommands.Model;

namespace IoTCommands.Generators.Emit;

/// <summary>The mark of a deprecated command on what its callers use.</summary>
internal static class DeprecationEmitter
{
    public static void Write(SourceWriter writer, CommandModel command)
    {
        if (command.IsDeprecated)
        {
            // Both the method and its arguments have it: what is obsolete may use what is obsolete without a warning, so no pragma is needed.
            writer.WriteLine($"""[global::System.Obsolete("The command {command.CommandId} is deprecated: AWS IoT refuses to start it.")]""");
        }
    }
}
