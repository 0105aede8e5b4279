namespace IoTCommands.Definitions.Validation;

/// <summary>IOTC1031: the payload of a static command.</summary>
internal static class PayloadChecks
{
    /// <summary>RFC 2045's tspecials, which no token has.</summary>
    private const string Separators = "()<>@,;:\\\"/[]?=";

    public static void Check(Parsed<ParsedPayload>? payload, ValidationContext context)
    {
        if (payload?.Value.Content is { IsCertain: true } content)
        {
            CheckContent(content, context);
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

    /// <summary>type/subtype of RFC 2045's tokens. What follows a semicolon, such as a charset, is left to the service.</summary>
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
