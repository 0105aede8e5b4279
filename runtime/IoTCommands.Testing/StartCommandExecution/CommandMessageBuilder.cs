using System.Text;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Http;
using IoTCommands.Testing.Templates;

namespace IoTCommands.Testing.StartCommandExecution;

/// <summary>Creates the message that is published to the device.</summary>
/// <remarks>AWS developer guide, "Reserved topics" and "Create and manage commands", on topics and content types.</remarks>
internal sealed class CommandMessageBuilder(AwsAssumptions assumptions)
{
    private const string Json = "application/json";
    private const string Cbor = "application/cbor";
    private const string Default = "application/octet-stream";

    public CommandMessage Build(
        ServedCommand command, CommandTarget target, string executionId, IReadOnlyDictionary<string, CommandParameterSnapshot> parameters, long timeoutSeconds)
    {
        (byte[] payload, string contentType) = command.Template is { } template
            ? Fill(command, template, parameters, timeoutSeconds)
            : (Convert.FromBase64String(command.Model.Payload?.Content ?? string.Empty), command.Model.Payload?.ContentType ?? Default);
        return new CommandMessage(Topic(target, executionId, contentType), contentType, payload);
    }

    private (byte[] Payload, string ContentType) Fill(
        ServedCommand command, PayloadTemplate template, IReadOnlyDictionary<string, CommandParameterSnapshot> parameters, long timeoutSeconds)
    {
        if (template.FindUndeclared(parameters) is { } undeclared)
        {
            throw ServiceErrors.Validation(
                $"The payload template of '{command.Model.CommandId}' has a placeholder for '{undeclared}', "
                + "which is not a parameter of the command.");
        }

        bool isCbor = command.Model.OutputFormat == CommandPayloadFormat.Cbor;
        byte[] payload = isCbor
            ? template.FillCbor(parameters, timeoutSeconds, assumptions)
            : Encoding.UTF8.GetBytes(template.Fill(parameters, timeoutSeconds, assumptions.TemplateValueForm));
        if (payload.Length > assumptions.MaxFilledPayloadBytes)
        {
            throw ServiceErrors.Validation(
                $"The payload of '{command.Model.CommandId}' has {payload.Length} bytes with these parameters; "
                + $"at most {assumptions.MaxFilledPayloadBytes} are allowed ({nameof(AwsAssumptions)}.{nameof(AwsAssumptions.MaxFilledPayloadBytes)}).");
        }

        return (payload, isCbor ? Cbor : Json);
    }

    private static string Topic(CommandTarget target, string executionId, string contentType)
    {
        string kind = target.Kind == CommandTargetKind.Thing ? "things" : "clients";
        string suffix = contentType.ToLowerInvariant() switch
        {
            Json => "/json",
            Cbor => "/cbor",
            _ => string.Empty,
        };
        return $"$aws/commands/{kind}/{target.Name}/executions/{executionId}/request{suffix}";
    }
}
