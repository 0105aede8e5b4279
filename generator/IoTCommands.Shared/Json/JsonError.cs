namespace IoTCommands.Json;

/// <summary>A place where a text breaks the grammar of JSON (RFC 8259).</summary>
/// <param name="Span">What is wrong; empty where something is missing.</param>
/// <param name="Expected">What would be right there, as the end of "expected …".</param>
/// <param name="Found">What stands there, as the end of "found …".</param>
internal sealed record JsonError(SourceSpan Span, string Expected, string Found);
