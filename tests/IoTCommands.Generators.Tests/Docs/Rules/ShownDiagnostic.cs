using System.Globalization;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>Diagnostics as pages show them.</summary>
internal static class ShownDiagnostic
{
    /// <summary>As in the log of a build; the place only where there is one, and where the example is a whole file.</summary>
    public static string Of(Diagnostic diagnostic)
        => $"{PlaceOf(diagnostic.Location)}{SeverityOf(diagnostic)} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>In the words of configuration files.</summary>
    public static string SeverityOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };

    private static string PlaceOf(Location location)
    {
        if (location == Location.None)
        {
            return "";
        }

        FileLinePositionSpan span = location.GetLineSpan();
        string path = span.Path[(TestProject.Directory.Length + 1)..];
        return path is ExampleProject.CodePath or ExampleProject.ParametersPath
            ? ""
            : $"{path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ";
    }
}
