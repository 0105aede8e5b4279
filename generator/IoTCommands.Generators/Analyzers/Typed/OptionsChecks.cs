using System.Globalization;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>IOTC3003 and 3004: the properties of <c>StartCommandOptions</c>.</summary>
internal sealed class OptionsChecks
{
    private const string Timeout = "ExecutionTimeout";
    private const string Token = "ClientToken";

    private readonly RuntimeTypes _runtime;

    public OptionsChecks(RuntimeTypes runtime) => _runtime = runtime;

    public void CheckAssignment(IPropertySymbol property, IOperation value, Action<Diagnostic> report)
    {
        if (!RuntimeTypes.Is(property.ContainingType, _runtime.Options))
        {
            return;
        }

        if (property.Name == Timeout)
        {
            CheckTimeout(ExpressionArms.Of(value), report);
        }
        else if (property.Name == Token)
        {
            ConstantStrings.Check(value, ClientTokens.FindProblem, TypedCallDescriptors.NotAClientToken, report);
        }
    }

    private static void CheckTimeout(List<IOperation> arms, Action<Diagnostic> report)
    {
        var timeouts = new ConstantTimeSpan?[arms.Count];
        for (int i = 0; i < timeouts.Length; i++)
        {
            timeouts[i] = ConstantTimeSpan.Parse(arms[i]);
            if (timeouts[i] is null && !ExpressionArms.IsNull(arms[i]))
            {
                return;
            }
        }

        for (int i = 0; i < timeouts.Length; i++)
        {
            if (timeouts[i] is { } timeout)
            {
                CheckTimeout(timeout, arms[i].Syntax.GetLocation(), report);
            }
        }
    }

    private static void CheckTimeout(ConstantTimeSpan timeout, Location location, Action<Diagnostic> report)
    {
        if (ExecutionTimeouts.IsTooShort(timeout.Longest))
        {
            report(Diagnostic.Create(
                TypedCallDescriptors.ExecutionTimeout,
                location,
                Describe(timeout.Longest),
                "must be at least 1 second; null stands for the default of the service, 10 seconds"));
        }
        else if (ExecutionTimeouts.ToSeconds(timeout.Shortest) > ExecutionTimeouts.LongestSeconds)
        {
            report(Diagnostic.Create(
                TypedCallDescriptors.ExecutionTimeout,
                location,
                DiagnosticSeverity.Warning,
                additionalLocations: null,
                properties: null,
                Describe(timeout.Shortest),
                "AWS IoT accepts at most 12 hours (43200 seconds) unless the quota of the account is higher"));
        }
    }

    private static string Describe(TimeSpan timeout) =>
        ((decimal)timeout.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + " seconds";
}
