using System.Globalization;
using IoTCommands.Json;
using IoTCommands.Model;

namespace IoTCommands.Definitions;

/// <summary>A diagnostic of a definition.</summary>
/// <param name="Rule">The rule's descriptor.</param>
/// <param name="Span">The span of the key or value in the text of a definition file.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record DiagnosticInfo(RuleDescriptor Rule, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>The location of a diagnostic about C# code; null for one about a definition file.</summary>
    public object? Location { get; init; }

    /// <summary>The property that the fix of a diagnostic about C# code requires; null if it requires none.</summary>
    public KeyValuePair<string, string>? FixProperty { get; init; }

    /// <summary>The text that would be right in place of <see cref="Span"/>; null if there is none, or more than one.</summary>
    public string? Replacement { get; init; }

    /// <summary>The severity. It differs from the rule's own if the rule has two: an error for what is certain, a warning for what AWS leaves open.</summary>
    public RuleSeverity Severity { get; init; } = Rule.Severity;

    /// <summary>Gets the formatted message.</summary>
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

/// <summary>A rule about definition files, declared types, types of results or a project's commands.</summary>
/// <param name="Id">The id, IOTCnnnn. It never changes its meaning.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="MessageFormat">The message as a composite format string: what is wrong, what was found and what would be right.</param>
/// <param name="Severity">The severity if a diagnostic does not say otherwise.</param>
internal sealed record RuleDescriptor(string Id, string Title, string MessageFormat, RuleSeverity Severity)
{
    /// <summary>
    /// The id of the rule for declared types; null if the place in the type determines the id. Only a rule that is not an error has an id of its own, because
    /// the rules of places are errors.
    /// </summary>
    public string? DeclaredId { get; init; }
}

internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}
