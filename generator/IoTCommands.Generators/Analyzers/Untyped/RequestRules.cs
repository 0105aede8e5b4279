using IoTCommands.Definitions;
using IoTCommands.Generators.Diagnostics;
using IoTCommands.Model;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Untyped;

/// <summary>The rules about an untyped call to a command that is known: IOTC4001, 4002, 4004 and 4011; those about a value are <see cref="ValueRules"/>.</summary>
internal static class RequestRules
{
    public static void Check(RequestFacts request, KnownCommand command, SdkTypes sdk, Action<Diagnostic> report)
    {
        HashSet<string> given = new(StringComparer.Ordinal);
        Dictionary<string, EntryFact> straight = new(StringComparer.Ordinal);
        bool isComplete = request is { IsStarted: true, IsSentAsItIs: true, Parameters.IsComplete: true };
        ValueRules values = new(request, command, sdk, report);
        foreach (EntryFact entry in request.Parameters.Entries)
        {
            if (entry.Name is not { } name)
            {
                isComplete = false;
                continue;
            }

            given.Add(name);
            if (!request.Parameters.IsCertain(entry))
            {
                continue;
            }

            CheckDuplicate(entry, name, straight, report);
            if (command.FindParameter(name) is { } parameter)
            {
                values.Check(entry, parameter);
            }
            else if (ReportUnknownKey(entry, name, request, command, report) is { } meant)
            {
                // One mistake, one finding: with the key mended nothing is missing.
                given.Add(meant);
            }
        }

        if (isComplete)
        {
            CheckMissing(request, command, given, report);
        }
    }

    /// <summary>Add throws for a key that is there. An indexer replaces it, which may be meant, unless both stand in one initializer.</summary>
    private static void CheckDuplicate(EntryFact entry, string name, Dictionary<string, EntryFact> straight, Action<Diagnostic> report)
    {
        if (!entry.IsStraight)
        {
            return;
        }

        if (straight.TryGetValue(name, out EntryFact? first) && entry.Stage == first.Stage && (entry.IsAdded || (entry.IsInitial && first.IsInitial)))
        {
            report(Diagnostic.Create(
                UntypedCallDescriptors.DuplicateKey,
                entry.Key.Syntax.GetLocation(),
                name,
                entry.IsAdded ? "and Add throws for a key that is there already" : "and only the last value is sent"));
        }

        straight[name] = entry;
    }

    /// <returns>The parameter that is surely meant; null for none.</returns>
    private static string? ReportUnknownKey(EntryFact entry, string name, RequestFacts request, KnownCommand command, Action<Diagnostic> report)
    {
        string[] names = new string[command.Model.Parameters.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = command.Model.Parameters[i].Name;
        }

        string? nearest = NearestName.Find(name, names);
        string? meant = nearest is not null && request.Parameters.Has(nearest) ? null : nearest;
        report(Diagnostic.Create(
            UntypedCallDescriptors.UnknownKey,
            entry.Key.Syntax.GetLocation(),
            FixProperties.Replacement(meant),
            name,
            command.Model.CommandId,
            nearest is not null ? $"; did you mean '{nearest}'?" : names.Length == 0 ? "; it has no parameters" : "; it has " + WordList.Join(names),
            command.Source));
        return meant;
    }

    private static void CheckMissing(RequestFacts request, KnownCommand command, HashSet<string> given, Action<Diagnostic> report)
    {
        IOperation place = request.Parameters.Source ?? request.Creation;
        foreach (ParameterModel parameter in command.Model.Parameters)
        {
            if (parameter.IsRequired && !given.Contains(parameter.Name))
            {
                report(Diagnostic.Create(
                    UntypedCallDescriptors.MissingParameter,
                    place.Syntax.GetLocation(),
                    FixProperties.Parameter(parameter),
                    parameter.Name,
                    command.Model.CommandId,
                    WireNames.MemberOf(parameter.Type),
                    command.Source));
            }
        }
    }
}
