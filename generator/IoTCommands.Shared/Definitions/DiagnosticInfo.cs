using System.Globalization;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>Something about a definition that its author should know, at its place in the text.</summary>
/// <param name="Rule">The rule, which has the id and the message's form.</param>
/// <param name="Span">The very key or value.</param>
/// <param name="Arguments">What the message's form takes.</param>
internal sealed record DiagnosticInfo(RuleDescriptor Rule, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The text that would be right in place of <see cref="Span"/>, where one text is; for fixes.</summary>
    public string? Replacement { get; init; }

    /// <summary>Differs from the rule's own where the rule has two: what is certain is an error, what AWS leaves open a warning.</summary>
    public RuleSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>The whole message.</summary>
    public string Message
    {
        get
        {
            object[] arguments = new object[Arguments.Count];
            for (int i = 0; i < arguments.Length; i++)
            {
                arguments[i] = Arguments[i];
            }

            return string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, arguments);
        }
    }
}
