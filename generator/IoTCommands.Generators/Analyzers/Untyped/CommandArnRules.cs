using IoTCommands.Definitions;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>Which command a request is for, and the rules about its ARN: IOTC4006 and 4007.</summary>
internal static class CommandArnRules
{
    private const string Resource = "command/";

    /// <summary>The command that the request is surely for; null where it is not certain, or not a command of the project.</summary>
    public static KnownCommand? Check(RequestFacts request, ProjectCommands commands, Action<Diagnostic> report)
    {
        if (request.CommandArn is not { } operation)
        {
            return null;
        }

        string end = CommandArnReader.ReadEnd(operation, out bool isWhole);
        string? id = FindId(end);
        if (isWhole && CommandArn.Read(end, out _) is { } problem)
        {
            // Whoever gets the request, or keeps it, may make an ARN of the id that it has so far.
            if (request.IsStarted || end.StartsWith("arn:", StringComparison.Ordinal))
            {
                report(Diagnostic.Create(UntypedCallDescriptors.NotACommandArn, operation.Syntax.GetLocation(), problem));
            }

            return null;
        }

        if (id is null)
        {
            return null;
        }

        if (commands.Defines(id))
        {
            return commands.Find(id);
        }

        // Without commands of its own, a project starts those of others.
        if (commands.IsEmpty)
        {
            return null;
        }

        string? nearest = NearestName.Find(id, commands.Ids);
        report(Diagnostic.Create(
            UntypedCallDescriptors.UnknownCommand,
            operation.Syntax.GetLocation(),
            FixProperties.Replacement(nearest),
            ShownText.Of(id),
            nearest is null ? ", so nothing about this call can be checked: add the command's definition to the project" : $"; did you mean '{nearest}'?"));
        return null;
    }

    /// <summary>The command id at the end of an ARN of which only the end is known; null where that is no command's.</summary>
    public static string? FindId(string end)
    {
        int start = end.LastIndexOf(Resource, StringComparison.Ordinal);
        return start < 0 || (start > 0 && end[start - 1] != ':') ? null : end.Substring(start + Resource.Length);
    }
}
