using IoTCommands.Definitions;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Json;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Declarations;

/// <summary>What the rules of definitions found in a written declaration, as findings of the code: IOTC2003 to IOTC2006.</summary>
internal static class DefinitionFindings
{
    /// <summary>The definitions' words for what has another name in C#.</summary>
    private static readonly (string Json, string CSharp)[] Words =
    [
        ("\"displayName\"", "DisplayName"),
        ("\"description\"", "The description"),
        ("\"payloadTemplate\"", "PayloadTemplate"),
        ("which is not in \"mandatoryParameters\"", "which no [CommandParameter] has"),
        ("Declare it there, or", "Declare a property with it, or"),
        ("\"mandatoryParameters\"", "[CommandParameter] properties"),
        ("A command that always sends the same has a \"payload\" instead", "Leave PayloadTemplate out for an object with every parameter"),

        // An attribute's numbers have no quotes, and its texts have them anyway.
        (", in quotes", ""),
    ];

    public static void Report(Definition definition, DeclaredText json, DeclaredCommand command, DeclarationContext context)
    {
        foreach (DiagnosticInfo finding in definition.Diagnostics)
        {
            DeclarationStretch stretch = json.Find(finding.Span);
            if (stretch.Part == DeclarationPart.Template && command.PayloadTemplate is null && finding.Rule != DefinitionDescriptors.InvalidTemplate)
            {
                // In a template that is made of names, what is wrong is a name, which is reported itself.
                continue;
            }

            context.Report(Create(finding, stretch, json));
        }
    }

    private static DeclarationFinding Create(DiagnosticInfo finding, DeclarationStretch stretch, DeclaredText json)
    {
        DiagnosticDescriptor rule = RuleOf(finding.Rule, stretch.Part);
        string message = Translate((stretch.Condition is { } condition ? ConditionWords.Translate(finding, condition) : finding).Message);
        string[] arguments = stretch is { Part: DeclarationPart.Condition or DeclarationPart.Default, Parameter: { } parameter } ? [parameter.Property.Name, message] : [message];
        return new DeclarationFinding(rule, stretch.Place, arguments)
        {
            Severity = RoslynDescriptors.Of(finding.Severity),
            Part = stretch.Part == DeclarationPart.Template ? InTemplate(finding.Span, stretch, json.Text) : null,
        };
    }

    private static DiagnosticDescriptor RuleOf(RuleDescriptor rule, DeclarationPart part) => part switch
    {
        _ when rule == DefinitionDescriptors.DuplicateParameter => DeclarationDescriptors.Duplicate,
        DeclarationPart.Condition => DeclarationDescriptors.InvalidCondition,
        DeclarationPart.Default => DeclarationDescriptors.InvalidDefault,
        _ => DeclarationDescriptors.InvalidText,
    };

    private static string Translate(string message)
    {
        foreach ((string json, string csharp) in Words)
        {
            message = message.Replace(json, csharp);
        }

        return message.TrimEnd('.');
    }

    /// <summary>The stretch of the template's value that a finding is about; null for all of it.</summary>
    private static SourceSpan? InTemplate(SourceSpan span, DeclarationStretch stretch, string json)
    {
        int quote = json.IndexOf('"', json.IndexOf(": \"", stretch.Start, StringComparison.Ordinal));
        int start = CountCharacters(json, quote + 1, span.Start);
        return span.Start <= quote ? null : new SourceSpan(start, CountCharacters(json, span.Start, span.End));
    }

    /// <summary>The characters that a stretch of a written JSON string stands for.</summary>
    private static int CountCharacters(string json, int start, int end)
    {
        int count = 0;
        for (int i = start; i < end; count++)
        {
            int length = 1;
            if (json[i] == '\\')
            {
                JsonEscape.TryParse(json, i, '"', out _, out length);
            }

            i += length;
        }

        return count;
    }
}
