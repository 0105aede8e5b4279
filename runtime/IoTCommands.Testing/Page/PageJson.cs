using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using IoTCommands.Definitions.Conditions;
using IoTCommands.Definitions.Tables;
using IoTCommands.Devices.Payloads;
using IoTCommands.Model;
using IoTCommands.Testing.Commands;
using IoTCommands.Testing.Executions;
using IoTCommands.Testing.Http;

namespace IoTCommands.Testing.Page;

/// <summary>Writes the JSON of the page. Values of parameters are strings, because JavaScript has no 64-bit numbers.</summary>
internal static class PageJson
{
    /// <summary>The maximum number of characters of the parameters in the list of executions.</summary>
    private const int MaxSummary = 120;

    /// <summary>The maximum number of updates in a timeline, because a device can report IN_PROGRESS any number of times.</summary>
    private const int MaxTimeline = 200;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Only for JSON that the page shows as text, because the encoder does not escape HTML.</summary>
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteService(Utf8JsonWriter writer, ServiceState state)
    {
        writer.WriteStartObject("service");
        writer.WriteString("arnPrefix", state.Account.ToString());
        writer.WriteString("region", state.Account.Region);
        writer.WriteString("account", state.Account.AccountId);
        writer.WriteNumber("maxTimeoutSeconds", (long)state.MaxExecutionTimeout.TotalSeconds);
        writer.WriteNumber("maxExecutions", PageSubscriber.MaxExecutions);
        writer.WriteEndObject();
    }

    public static void WriteCommands(Utf8JsonWriter writer, IReadOnlyList<StoredCommand> commands)
    {
        writer.WriteStartArray("commands");
        foreach (StoredCommand command in commands)
        {
            CommandModel model = command.Served.Model;
            writer.WriteStartObject();
            writer.WriteString("id", command.CommandId);
            writer.WriteIfSet("displayName", model.DisplayName);
            writer.WriteIfSet("description", model.Description);
            writer.WriteString("payload", DescribePayload(model));
            writer.WriteBoolean("isDeprecated", command.IsDeprecated);
            writer.WriteString("namespace", WireNames.Of(model.Namespace));
            writer.WriteStartArray("parameters");
            foreach (ParameterModel parameter in model.Parameters)
            {
                WriteParameter(writer, parameter);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteDevices(Utf8JsonWriter writer, IReadOnlyList<PageDevice> devices)
    {
        writer.WriteStartArray("devices");
        foreach (PageDevice device in devices)
        {
            writer.WriteStartObject();
            writer.WriteString("target", Shorten(device.Target));
            writer.WriteBoolean("isRegistered", device.IsRegistered);
            writer.WriteBoolean("isSimulated", device.IsSimulated);
            if (device.IsConnected is { } isConnected)
            {
                writer.WriteBoolean("isConnected", isConnected);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteExecutions(Utf8JsonWriter writer, IReadOnlyList<Execution> executions)
    {
        writer.WriteStartArray("executions");
        foreach (Execution execution in executions)
        {
            CommandExecutionSnapshot current = execution.Current;
            writer.WriteStartObject();
            writer.WriteString("id", current.ExecutionId);
            writer.WriteNumber("sequence", execution.Sequence);
            writer.WriteString("command", current.CommandId);
            writer.WriteString("target", Shorten(current.Target));
            WriteStatus(writer, current);
            writer.WriteString("parameters", Summarize(current.Parameters.Values));
            writer.WriteNumber("createdAt", current.CreatedAt.ToUnixTimeMilliseconds());
            writer.WriteNumber("updatedAt", current.LastUpdatedAt.ToUnixTimeMilliseconds());
            writer.WriteBoolean("isTerminal", current.IsTerminal);
            writer.WriteNumber("rejections", execution.RejectionCount);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteNames(Utf8JsonWriter writer, string name, IEnumerable<string> names)
    {
        writer.WriteStartArray(name);
        foreach (string item in names)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
    }

    public static void WriteProblems(Utf8JsonWriter writer, ServiceException error)
    {
        writer.WriteString("error", error.ErrorCode);
        writer.WriteString("message", error.Message);
        writer.WriteStartArray("problems");
        foreach (RequestProblem problem in error.Problems)
        {
            writer.WriteStartObject();
            writer.WriteIfSet("member", problem.Member);
            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the details that the page shows when a user opens an execution.</summary>
    public static void WriteDetails(Utf8JsonWriter writer, Execution execution)
    {
        CommandExecutionSnapshot current = execution.Current;
        writer.WriteString("id", current.ExecutionId);
        writer.WriteString("commandArn", current.CommandArn);
        writer.WriteString("targetArn", current.Target.Arn);
        writer.WriteIfSet("clientToken", current.ClientToken);
        writer.WriteNumber("timeoutSeconds", (long)current.ExecutionTimeout.TotalSeconds);
        writer.WriteStartArray("parameters");
        foreach (CommandParameterSnapshot parameter in current.Parameters.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("name", parameter.Name);
            writer.WriteString("type", WireNames.Of(parameter.Type));
            writer.WriteString("value", parameter.Text);
            writer.WriteBoolean("isDefault", parameter.IsDefault);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteMessage(writer, current.Message);
        WriteTimeline(writer, execution);
        WriteResult(writer, current.Result);
    }

    private static void WriteParameter(Utf8JsonWriter writer, ParameterModel parameter)
    {
        writer.WriteStartObject();
        writer.WriteString("name", parameter.Name);
        if (!parameter.IsTypeUnknown)
        {
            writer.WriteString("type", WireNames.Of(parameter.Type));
            writer.WriteString("member", WireNames.MemberOf(parameter.Type));
        }

        writer.WriteIfSet("description", parameter.Description);
        writer.WriteIfSet("default", parameter.Default?.Text);
        writer.WriteString("must", ConditionFormatter.Describe(parameter.Conditions));
        writer.WriteStartArray("conditions");
        foreach (ConditionModel condition in parameter.Conditions)
        {
            writer.WriteStartObject();
            writer.WriteString("operator", WireNames.Of(condition.Comparison));
            WriteNames(writer, "operands", condition.Operands);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string DescribePayload(CommandModel model) => model switch
    {
        { OutputFormat: { } format } => WireNames.Of(format),
        { PayloadTemplate: not null } => WireNames.Of(CommandPayloadFormat.Json),
        { Payload: { } payload } => payload.ContentType ?? "application/octet-stream",
        _ => "no payload",
    };

    private static void WriteStatus(Utf8JsonWriter writer, CommandExecutionSnapshot snapshot)
    {
        writer.WriteString("status", StatusNames.Of(snapshot.Status));
        writer.WriteIfSet("reasonCode", snapshot.StatusReason?.Code);
        writer.WriteIfSet("reasonDescription", snapshot.StatusReason?.Description);
    }

    private static void WriteMessage(Utf8JsonWriter writer, CommandMessage message)
    {
        (string format, string text) = Describe(message);
        writer.WriteStartObject("message");
        writer.WriteString("topic", message.Topic);
        writer.WriteString("contentType", message.ContentType);
        writer.WriteNumber("bytes", message.Payload.Length);
        writer.WriteString("format", format);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static void WriteTimeline(Utf8JsonWriter writer, Execution execution)
    {
        CommandExecutionSnapshot[] history = execution.History.ToArray();
        int skipped = Math.Max(0, history.Length - MaxTimeline);
        writer.WriteNumber("skipped", skipped);
        writer.WriteStartArray("timeline");
        foreach (CommandExecutionSnapshot snapshot in history.Skip(skipped))
        {
            writer.WriteStartObject();
            writer.WriteNumber("at", snapshot.LastUpdatedAt.ToUnixTimeMilliseconds());
            writer.WriteString("from", SourceOf(snapshot));
            WriteStatus(writer, snapshot);
            if (snapshot.HandlerException is { } exception)
            {
                writer.WriteString("exception", $"{exception.GetType().Name}: {exception.Message}");
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rejected");
        foreach (RejectedUpdate rejected in execution.Rejections)
        {
            writer.WriteStartObject();
            writer.WriteNumber("at", rejected.At.ToUnixTimeMilliseconds());
            writer.WriteString("error", rejected.ErrorCode);
            writer.WriteString("message", rejected.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string SourceOf(CommandExecutionSnapshot snapshot) =>
        snapshot.Status == IoTCommandExecutionStatus.Created || snapshot.StatusReason?.Code == CommandReasonCodes.NoResponseFromDevice ? "service"
        : snapshot.HandlerException is not null ? "handler"
        : "device";

    private static void WriteResult(Utf8JsonWriter writer, IReadOnlyDictionary<string, CommandResultValue>? result)
    {
        writer.WriteStartArray("result");
        foreach ((string name, CommandResultValue value) in result ?? new Dictionary<string, CommandResultValue>())
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteString("type", value.StringValue is not null ? "S" : value.BooleanValue is not null ? "B" : "BIN");
            writer.WriteString("value", value switch
            {
                { StringValue: { } text } => text,
                { BooleanValue: { } boolean } => boolean ? "true" : "false",
                { BinaryValue: { } bytes } => Convert.ToBase64String(bytes.Span),
                _ => string.Empty,
            });
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Returns the end of the ARN, such as <c>thing/oven-17</c>.</summary>
    private static string Shorten(CommandTarget target) => target.Arn[(target.Arn.LastIndexOf(':') + 1)..];

    private static string Summarize(IEnumerable<CommandParameterSnapshot> parameters)
    {
        StringBuilder summary = new();
        foreach (CommandParameterSnapshot parameter in parameters.OrderBy(static parameter => parameter.IsDefault))
        {
            summary.Append(summary.Length == 0 ? string.Empty : ", ").Append(parameter);
            if (summary.Length > MaxSummary)
            {
                // If this cuts a surrogate pair, the JSON writer replaces the remaining half.
                return summary.ToString(0, MaxSummary) + "…";
            }
        }

        return summary.ToString();
    }

    /// <summary>Converts a payload to readable text: JSON with indentation, CBOR as JSON, text as it is, and other bytes as hex digits.</summary>
    private static (string Format, string Text) Describe(CommandMessage message)
    {
        try
        {
            if (message.Topic.EndsWith("/cbor", StringComparison.Ordinal))
            {
                return ("CBOR, shown as JSON", Indent(CborJson.Convert(message.Payload)));
            }

            if (message.Topic.EndsWith("/json", StringComparison.Ordinal))
            {
                return ("JSON", Indent(message.Payload));
            }
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            // A static payload can have another format than its content type says.
        }

        try
        {
            string text = StrictUtf8.GetString(message.Payload.Span);
            if (text.All(static c => !char.IsControl(c) || c is '\n' or '\r' or '\t'))
            {
                return ("text", text);
            }
        }
        catch (DecoderFallbackException)
        {
            // The bytes are not text.
        }

        return ("hexadecimal", string.Join(' ', message.Payload.ToArray().Select(static value => value.ToString("x2", null))));
    }

    private static string Indent(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        using MemoryStream indented = new();
        using (Utf8JsonWriter writer = new(indented, Readable))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(indented.GetBuffer(), 0, (int)indented.Length);
    }
}
