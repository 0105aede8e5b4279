using System.Text;
using IoTCommands.Definitions.Names;
using IoTCommands.Definitions.Tables;
using IoTCommands.Definitions.Templates;
using IoTCommands.Json;

namespace IoTCommands.Definitions.Validation;

/// <summary>Checks the payload of a static command: IOTC1031, IOTC1041, IOTC1042 and IOTC1044.</summary>
internal static class PayloadChecks
{
    /// <summary>RFC 2045's tspecials, which no token can contain.</summary>
    private const string Separators = "()<>@,;:\\\"/[]?=";

    /// <summary>A shorter string may be base64 of some other text by accident.</summary>
    private const int ShortestText = 12;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Check(Parsed<ParsedPayload>? payload, ValidationContext context)
    {
        if (payload?.Value.Content is { IsCertain: true } content)
        {
            CheckContent(content, context);
            if (content.IsCertain)
            {
                CheckMeaning(content, payload.Value.ContentType, context);
            }
        }

        if (payload?.Value.ContentType is { IsCertain: true } contentType && !IsMediaType(contentType.Value))
        {
            context.Report(
                DefinitionDescriptors.InvalidPayload,
                contentType.Source,
                "\"contentType\" is " + DisplayString.Quoted(contentType.Value) + ", but must have the form type/subtype, such as \"application/json\"");
            contentType.Reject();
        }
    }

    private static void CheckContent(Parsed<string> content, ValidationContext context)
    {
        int bytes = Base64.CountBytes(content.Value);
        if (bytes < 0)
        {
            context.Report(
                DefinitionDescriptors.InvalidPayload,
                content.Source,
                "\"content\" is not valid base64. Encode the bytes that devices receive as base64.");
            content.Reject();
        }
        else if (bytes > Limits.PayloadBytes)
        {
            context.Report(
                DefinitionDescriptors.InvalidPayload,
                content.Source,
                "\"content\" has " + StringChecks.Number(bytes) + " bytes, but AWS allows at most " + StringChecks.Number(Limits.PayloadBytes));
            content.Reject();
        }
    }

    /// <summary>Reports payloads that AWS accepts but that are mistakes.</summary>
    private static void CheckMeaning(Parsed<string> content, Parsed<string>? contentType, ValidationContext context)
    {
        string? text = Decode(content.Value);
        if (text is not null && text.Length > 0 && Base64.CountBytes(text) > 0 && Decode(text) is { } meant && IsText(meant, context))
        {
            context.ReportWithFix(
                "\"" + text + "\"", DefinitionDescriptors.EncodedTwice, content.Source, part: null, DisplayString.Quoted(text), DisplayString.Quoted(meant));
            return;
        }

        if (text is not null && FindPlaceholder(text) is { } placeholder)
        {
            context.Report(DefinitionDescriptors.PlaceholderInPayload, content.Source, DisplayString.Quoted(placeholder));
        }

        if (contentType is { IsCertain: true } && IsJson(contentType.Value) && FindJsonError(text, context) is { } error)
        {
            context.Report(
                DefinitionDescriptors.PayloadNotJson, content.Source, DisplayString.Quoted(contentType.Value), error.Expected, error.Found);
        }
    }

    /// <summary>Decodes base64 to text; null if its bytes are not UTF-8.</summary>
    private static string? Decode(string content)
    {
        try
        {
            return Utf8.GetString(Convert.FromBase64String(content));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsText(string text, ValidationContext context)
    {
        string trimmed = text.Trim();
        return trimmed.Length > 1 && trimmed[0] is '{' or '[' ? FindJsonError(text, context) is null
            : text.Length >= ShortestText && AllowedCharacters.FindControl(trimmed).Length == 0;
    }

    private static string? FindPlaceholder(string text)
    {
        for (int from = 0; Placeholder.TryFind(text, from, out Placeholder placeholder); from = placeholder.Span.End)
        {
            if (placeholder.Kind is PlaceholderKind.Parameter or PlaceholderKind.ExecutionTimeout)
            {
                return text.Substring(placeholder.Span.Start, placeholder.Span.Length);
            }
        }

        return null;
    }

    private static JsonError? FindJsonError(string? text, ValidationContext context)
    {
        if (text is null)
        {
            return new JsonError(default, "text in UTF-8", "other bytes");
        }

        JsonError[] errors = JsonParser.Parse(text, context.CancellationToken).Errors;
        return errors.Length == 0 ? null : errors[0];
    }

    private static bool IsJson(string contentType)
    {
        int end = contentType.IndexOf(';');
        string essence = (end < 0 ? contentType : contentType.Substring(0, end)).Trim();
        return string.Equals(essence, "application/json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True for type/subtype, both tokens of RFC 2045. The service checks what follows a semicolon, such as a charset.</summary>
    private static bool IsMediaType(string text)
    {
        int end = text.IndexOf(';');
        string essence = (end < 0 ? text : text.Substring(0, end)).TrimEnd(' ');
        int slash = essence.IndexOf('/');
        return slash > 0 && slash < essence.Length - 1 && AreTokens(essence, slash);
    }

    private static bool AreTokens(string text, int slash)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i != slash && (text[i] is <= ' ' or >= '\u007f' || Separators.AsSpan().IndexOf(text[i]) >= 0))
            {
                return false;
            }
        }

        return true;
    }
}
