using System.Collections.Immutable;
using IoTCommands.Definitions.Names;
using IoTCommands.Generators.Analyzers.Untyped;
using IoTCommands.Generators.CodeFixes.CSharp;
using IoTCommands.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IoTCommands.Generators.CodeFixes.Untyped;

/// <summary>Fixes IOTC4006: changes the command id in the ARN to the nearest one, if the call itself contains the id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameCommandFix))]
public sealed class RenameCommandFix : CSharpCodeFixProvider
{
    private const string Resource = "command/";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UntypedCallDescriptors.UnknownCommand.Id);

    /// <inheritdoc/>
    internal override TextFix? Find(Diagnostic diagnostic, CSharpFile file)
    {
        if (FixProperties.ReplacementOf(diagnostic) is not { } id)
        {
            return null;
        }

        // No character of an id needs an escape, so the end of the code is the same in any kind of literal.
        TextSpan span = diagnostic.Location.SourceSpan;
        string code = file.Text.ToString(span).TrimEnd('"');
        int start = code.LastIndexOf(Resource, StringComparison.Ordinal) + Resource.Length;
        string written = code.Substring(start);
        if (start < Resource.Length || !AllowedCharacters.IsCommandId(written))
        {
            return null;
        }

        // One key per misspelling: "fix all" must not apply guesses whose titles the user has not seen.
        string title = Titles.ChangeName(written, id);
        return new TextFix(title, title, new TextChange(new TextSpan(span.Start + start, written.Length), id));
    }
}
