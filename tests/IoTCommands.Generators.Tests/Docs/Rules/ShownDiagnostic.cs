using System.Globalization;
using IoTCommands.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Tests.Docs.Rules;

/// <summary>Formats diagnostics as pages show them.</summary>
internal static class ShownDiagnostic
{
    /// <summary>Formats a diagnostic as in a build log. The location is included only if there is one, and if the example is a whole file.</summary>
    public static string Of(Diagnostic diagnostic)
        => $"{PlaceOf(diagnostic.Location)}{SeverityOf(diagnostic)} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";

    /// <summary>Returns the severity as configuration files name it.</summary>
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
