using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Tool.Linting;

/// <summary>Specifies the format of <c>lint</c>'s output.</summary>
internal enum LintFormat
{
    /// <summary>As from a compiler: one line for each diagnostic, with file, line and column.</summary>
    Text,

    /// <summary>Workflow commands, which GitHub Actions shows in the changed files.</summary>
    GitHub,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,
}

/// <summary>Writes the diagnostics that <c>lint</c> found.</summary>
/// <param name="fileCount">The number of files that were checked.</param>
/// <param name="diagnostics">The diagnostics of the files.</param>
/// <param name="directory">The directory to which paths of files are relative.</param>
internal sealed class LintReport(int fileCount, IReadOnlyList<Diagnostic> diagnostics, string directory)
{
    public bool HasErrors => diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public void Write(TextWriter output, LintFormat format)
    {
        switch (format)
        {
            case LintFormat.Text:
                WriteText(output);
                break;
            case LintFormat.GitHub:
                WriteGitHub(output);
                break;
            case LintFormat.Sarif:
                WriteSarif(output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format.");
        }
    }

    private void WriteText(TextWriter output)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            output.WriteLine(Line(diagnostic));
        }

        int errors = diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        int warnings = diagnostics.Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        int notices = diagnostics.Count - errors - warnings;
        string rest = notices == 0 ? "" : $", {Number(notices, "notice")}";
        output.WriteLine($"{Number(fileCount, "file")} checked: {Number(errors, "error")}, {Number(warnings, "warning")}{rest}.");
    }

    /// <summary>Formats a diagnostic like a compiler, so that editors and build servers understand it.</summary>
    public string Line(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string position = $"{place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}";
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return $"{PathOf(diagnostic)}({position}): {Level(diagnostic)} {diagnostic.Id}: {message} ({diagnostic.Descriptor.HelpLinkUri})";
    }

    private void WriteGitHub(TextWriter output)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
            string position = $"line={place.StartLinePosition.Line + 1},col={place.StartLinePosition.Character + 1},"
                + $"endLine={place.EndLinePosition.Line + 1},endColumn={place.EndLinePosition.Character + 1}";
            string title = EscapeProperty($"{diagnostic.Id}: {diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture)}");
            string message = EscapeData($"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} ({diagnostic.Descriptor.HelpLinkUri})");
            output.WriteLine($"::{Level(diagnostic)} file={EscapeProperty(PathOf(diagnostic))},{position},title={title}::{message}");
        }
    }

    /// <summary>Escapes a message. GitHub's runner ends a message at a line break, and a property also at ':' and ','.</summary>
    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private void WriteSarif(TextWriter output)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (Diagnostic diagnostic in diagnostics)
            {
                WriteResult(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "iotcommands lint");
        json.WriteString("version", typeof(LintReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
        json.WriteStartArray("rules");
        foreach (DiagnosticDescriptor rule in diagnostics.Select(static diagnostic => diagnostic.Descriptor).DistinctBy(static rule => rule.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Title.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteString("helpUri", rule.HelpLinkUri);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Id);
        json.WriteString("level", Level(diagnostic) == "notice" ? "note" : Level(diagnostic));
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', PathOf(diagnostic).Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.StartLinePosition.Line + 1);
        json.WriteNumber("startColumn", place.StartLinePosition.Character + 1);
        json.WriteNumber("endLine", place.EndLinePosition.Line + 1);
        json.WriteNumber("endColumn", place.EndLinePosition.Character + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string PathOf(Diagnostic diagnostic) =>
        Path.GetRelativePath(directory, diagnostic.Location.GetLineSpan().Path).Replace(Path.DirectorySeparatorChar, '/');

    private static string Level(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private static string Number(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
