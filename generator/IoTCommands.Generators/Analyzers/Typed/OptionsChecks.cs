using System.Globalization;
using IoTCommands.Generators.Analyzers.Operations;
using IoTCommands.Generators.Declarations;
using IoTCommands.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IoTCommands.Generators.Analyzers.Typed;

/// <summary>IOTC3003 and 3004: checks the properties of <c>StartCommandOptions</c>.</summary>
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
            ConstantStringChecks.Check(value, ClientTokens.FindProblem, TypedCallDescriptors.NotAClientToken, report);
        }
    }

    /// <summary>Checks the timeout of an untyped request, in seconds.</summary>
    public static void CheckSeconds(IOperation value, bool isZeroWrong, Action<Diagnostic> report)
    {
        List<IOperation> arms = ExpressionArms.Of(value);
        if (arms.TrueForAll(static arm => ExpressionArms.IsNull(arm) || ConstantScalar.From(arm, IoTCommandParameterType.Long) is not null))
        {
            foreach (IOperation arm in arms)
            {
                if (ConstantScalar.From(arm, IoTCommandParameterType.Long) is { Int64: var seconds } && (seconds != 0 || isZeroWrong))
                {
                    CheckSeconds(seconds, arm.Syntax.GetLocation(), report);
                }
            }
        }
    }

    /// <summary>Checks the timeout of a request, in seconds.</summary>
    public static void CheckSeconds(long seconds, Location location, Action<Diagnostic> report)
    {
        // Out of range for a TimeSpan is also out of range for a timeout, so the seconds can be limited.
        CheckTimeout(ConstantTimeSpan.FromSeconds(Math.Min(Math.Max(seconds, -int.MaxValue), int.MaxValue)), location, report);
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
                "must be at least 1 second; null means the service's default, 10 seconds"));
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

/// <summary>A time span that is created from constants, such as <c>TimeSpan.FromSeconds(0.5)</c>.</summary>
/// <remarks>
/// It has two values, because factories with a double round to milliseconds on .NET Framework and to ticks elsewhere. A diagnostic must be right for both.
/// </remarks>
internal readonly struct ConstantTimeSpan
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    private ConstantTimeSpan(long ticks, long otherTicks)
    {
        Shortest = new TimeSpan(Math.Min(ticks, otherTicks));
        Longest = new TimeSpan(Math.Max(ticks, otherTicks));
    }

    public TimeSpan Shortest { get; }

    public TimeSpan Longest { get; }

    public static ConstantTimeSpan FromSeconds(long seconds) => Of(seconds * TimeSpan.TicksPerSecond);

    /// <summary>Parses a time span. Null if the value is not certain, or if creating it throws.</summary>
    public static ConstantTimeSpan? Parse(IOperation value) => !IsTimeSpan(value.Type) ? null : value switch
    {
        IDefaultValueOperation => Of(0),
        IFieldReferenceOperation { Field: { IsStatic: true } field } => ParseField(field),
        IObjectCreationOperation creation => Sum(creation.Arguments),
        IInvocationOperation { TargetMethod: { IsStatic: true } method } invocation
            when IsTimeSpan(method.ContainingType) && method.Name.StartsWith("From", StringComparison.Ordinal) =>
            ParseFactory(method, invocation),
        _ => null,
    };

    private static ConstantTimeSpan Of(long ticks) => new(ticks, ticks);

    private static ConstantTimeSpan? ParseField(IFieldSymbol field) => (field.ContainingType.Name, field.Name) switch
    {
        ("TimeSpan", "Zero") => Of(0),
        ("TimeSpan", "MinValue") => Of(long.MinValue),
        ("TimeSpan", "MaxValue") => Of(long.MaxValue),
        ("Timeout", "InfiniteTimeSpan") when IsSystem(field.ContainingNamespace.ContainingNamespace) => Of(-TimeSpan.TicksPerMillisecond),
        _ => null,
    };

    private static ConstantTimeSpan? ParseFactory(IMethodSymbol method, IInvocationOperation invocation)
    {
        if (invocation.Arguments.Length == 1 && UnitOf(method.Name.Substring("From".Length)) is { } unit)
        {
            return invocation.Arguments[0].Value.ConstantValue switch
            {
                { HasValue: true, Value: double number } => OfDouble(number, unit),
                { HasValue: true, Value: { } number } when ToWhole(number) is { } whole => OfTicks(whole * unit),
                _ => null,
            };
        }

        // FromHours(int hours, long minutes = 0, …) and others exist since .NET 9.
        return Sum(invocation.Arguments);
    }

    /// <summary>Returns the sum of the arguments, each in the unit of its parameter's name.</summary>
    private static ConstantTimeSpan? Sum(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        decimal ticks = 0;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is not { } parameter
                || UnitOf(parameter.Name) is not { } unit
                || argument.Value.ConstantValue is not { HasValue: true, Value: { } value }
                || ToWhole(value) is not { } number)
            {
                return null;
            }

            ticks += number * unit;
        }

        return OfTicks(ticks);
    }

    private static ConstantTimeSpan? OfTicks(decimal ticks) => ticks is >= long.MinValue and <= long.MaxValue ? Of((long)ticks) : null;

    private static ConstantTimeSpan? OfDouble(double number, long unit)
    {
        double ticks = number * unit;

        // The limit is far below those at which the factories throw. The comparison is false for NaN.
        if (!(Math.Abs(ticks) < long.MaxValue / 2))
        {
            return null;
        }

        double milliseconds = (ticks / TimeSpan.TicksPerMillisecond) + (number >= 0 ? 0.5 : -0.5);
        return new ConstantTimeSpan((long)ticks, (long)milliseconds * TimeSpan.TicksPerMillisecond);
    }

    private static long? UnitOf(string name) => name switch
    {
        "Days" or "days" => TimeSpan.TicksPerDay,
        "Hours" or "hours" => TimeSpan.TicksPerHour,
        "Minutes" or "minutes" => TimeSpan.TicksPerMinute,
        "Seconds" or "seconds" => TimeSpan.TicksPerSecond,
        "Milliseconds" or "milliseconds" => TimeSpan.TicksPerMillisecond,
        "Microseconds" or "microseconds" => TicksPerMicrosecond,
        "Ticks" or "ticks" => 1,
        _ => null,
    };

    private static decimal? ToWhole(object number) => number switch
    {
        int value => value,
        long value => value,
        _ => null,
    };

    private static bool IsTimeSpan(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "TimeSpan" } && IsSystem(type.ContainingNamespace);

    private static bool IsSystem(INamespaceSymbol? type) => type is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
