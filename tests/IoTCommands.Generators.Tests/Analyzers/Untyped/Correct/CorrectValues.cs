namespace IoTCommands.Generators.Tests.Analyzers.Untyped.Correct;

/// <summary>Ways to create a parameter's value.</summary>
internal static class CorrectValues
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["every type"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(byte[] data, ulong many) => client.StartCommandExecutionAsync(new()
                {
                    CommandArn = Arns.Every,
                    TargetArn = Arns.Thing,
                    Parameters = new()
                    {
                        ["text"] = new() { S = "a" }, ["choice"] = new() { S = "half way" }, ["count"] = new() { I = -1 }, ["total"] = new() { L = long.MinValue }, ["bytes"] = new() { UL = many.ToString(CultureInfo.InvariantCulture) },
                        ["ratio"] = new() { D = 1 }, ["enabled"] = new() { B = false }, ["blob"] = new() { BIN = new MemoryStream(data) },
                    },
                });
            }
            """,
        ["bounds of conditions"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 275 }, ["rampCPerMin"] = new() { D = 12.5 }, ["zone"] = new() { S = "BOTTOM" } } });
                Task B() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Upload, TargetArn = Arns.Thing, Parameters = new() { ["fromEpochMs"] = new() { L = 0L }, ["maxBytes"] = new() { UL = "18446744073709551615" }, ["bucket"] = new() { S = "Prod-audit-logs" } } });
                Task C() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Report, TargetArn = Arns.Thing, Parameters = new() { ["threshold-milli"] = new() { L = 5 }, ["interval-seconds"] = new() { L = 86_399 }, ["batch_size"] = new() { I = 100 } } });
            }
            """,
        ["a value in a local"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(bool hot)
                {
                    var value = new CommandParameterValue();
                    if (hot) { value.I = 250; } else { value.I = 80; }
                    CommandParameterValue zone = new() { S = "LEFT" };
                    zone.S = hot ? "TOP" : "BOTTOM";
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = value, ["zone"] = zone } });
                }
            }
            """,
        ["a value that changes its member"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A(string text)
                {
                    var value = new CommandParameterValue { S = text };
                    if (int.TryParse(text, out int number)) { value.S = null; value.I = number; }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = value } });
                }
            }
            """,
        ["values of helpers"] = """
            static class V
            {
                public static CommandParameterValue Int(int value) => new() { I = value };
                public static CommandParameterValue Of(object value) => value switch { int i => new() { I = i }, bool b => new() { B = b }, string s => new() { S = s }, _ => new CommandParameterValue() };
                public static CommandParameterValue Empty() { CommandParameterValue value = new(); return value; }
                public static CommandParameterValue With(this CommandParameterValue value, int number) { value.I = number; return value; }
            }
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = V.Int(180), ["preheat"] = V.Of(true), ["zone"] = V.Of("TOP") } });
                Task B() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = V.Empty().With(180) } });
                Task C() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new CommandParameterValue().With(180) } });
            }
            """,
        ["one of two members"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(string key, int? number, string? text) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 90 }, [key] = new() { I = number, S = text } } });
            }
            """,
        ["a value in a field"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                private readonly CommandParameterValue _value = new();
                private CommandParameterValue? _lazy;
                Task A(int t)
                {
                    _value.I = t;
                    _lazy ??= new CommandParameterValue();
                    _lazy.B = true;
                    return client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = _value, ["preheat"] = _lazy } });
                }
            }
            """,
        ["numbers that are computed"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                const int Base = 180;
                Task A(int percent) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = Base + (percent * 95 / 100) }, ["rampCPerMin"] = new() { D = 900 / 100.0 } } });
                Task B(int f) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = checked((int)Math.Round((f - 32) / 1.8)) } } });
                Task C() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = 'x' }, ["rampCPerMin"] = new() { D = 3 } } });
            }
            """,
        ["a local that is counted up"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                async Task A()
                {
                    int temperature = 0;
                    while (temperature < 180) { temperature += 30; }
                    await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = temperature } } });
                    for (int t = 30; t <= 275; t += 5) { await client.StartCommandExecutionAsync(new() { CommandArn = Arns.Oven, TargetArn = Arns.Thing, Parameters = new() { ["targetC"] = new() { I = t } } }); }
                }
            }
            """,
        ["texts of many kinds"] = """
            class P(IAmazonIoTJobsDataPlane client)
            {
                Task A(string name) => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Upload, TargetArn = Arns.Thing, Parameters = new() { ["fromEpochMs"] = new() { L = 1 }, ["bucket"] = new() { S = $"prod-{name}-logs" }, ["maxBytes"] = new() { UL = (1024 * 1024).ToString() } } });
                Task B() => client.StartCommandExecutionAsync(new() { CommandArn = Arns.Upload, TargetArn = Arns.Thing, Parameters = new() { ["fromEpochMs"] = new() { L = int.MaxValue + 1L }, ["bucket"] = new() { S = "\ud83c\udf55" }, ["maxBytes"] = new() { UL = "1" + "0" } } });
            }
            """,
    };
}
