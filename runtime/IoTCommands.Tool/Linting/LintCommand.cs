using System.CommandLine;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Tool.Linting;

/// <summary><c>iotcommands lint</c>: reports the errors and warnings that a build reports for definition files.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = new("paths")
        {
            Description = "Definition files, or directories whose JSON files are checked. The default is 'commands'.",
            DefaultValueFactory = static _ => ["commands"],
        };
        Option<LintFormat> format = new("--format")
        {
            Description = "'text' for people and editors, 'github' for annotations of GitHub Actions, 'sarif' for code scanning.",
        };
        Command command = new("lint", "Checks definition files with the rules of a build. Returns 1 if there are errors, 2 if it could not run.")
        {
            paths,
            format,
        };
        command.SetAction((result, cancellationToken) => RunAsync(
            result.GetRequiredValue(paths),
            result.GetValue(format),
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, LintFormat format, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            string directory = Environment.CurrentDirectory;
            IReadOnlyList<InputFile> files = DefinitionFiles.Find(paths);
            IReadOnlyList<Diagnostic> diagnostics = await DefinitionLinter.AnalyzeAsync(files, directory, cancellationToken).ConfigureAwait(false);
            LintReport report = new(files.Count, diagnostics, directory);
            report.Write(output, format);
            return report.HasErrors ? ExitCode.Errors : ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return ExitCode.CouldNotRun;
        }
    }
}
