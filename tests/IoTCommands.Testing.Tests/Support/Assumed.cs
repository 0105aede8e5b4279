using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace IoTCommands.Testing.Tests.Support;

/// <summary>Compares two endpoints: one with the defaults of <see cref="AwsAssumptions"/>, and one with another assumption.</summary>
internal static class Assumed
{
    /// <summary>Observes an endpoint with the thing <c>t</c> twice: by default, and with an assumption.</summary>
    public static async Task<(T ByDefault, T Assumed)> CompareAsync<T>(
        Action<AwsAssumptions> assume, Func<LocalIoTCommands, FakeTimeProvider, Task<T>> observe, params CommandDefinition[] commands) =>
        (await ObserveAsync(static _ => { }, observe, commands), await ObserveAsync(assume, observe, commands));

    private static async Task<T> ObserveAsync<T>(
        Action<AwsAssumptions> assume, Func<LocalIoTCommands, FakeTimeProvider, Task<T>> observe, CommandDefinition[] commands)
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
        await using LocalIoTCommands local = await Endpoints.StartAsync(
            options =>
            {
                options.TimeProvider = time;
                options.MqttPort = 0;
                assume(options.Assumptions);
            },
            commands);
        local.AddThing("t");
        return await observe(local, time);
    }

    /// <summary>Starts a command on the thing <c>t</c>.</summary>
    /// <returns>The payload of its message, or the error's code.</returns>
    public static async Task<string> StartForPayloadAsync(this LocalIoTCommands local, string commandId, string members = "")
    {
        RawAnswer answer = await local.StartAsync(commandId, "t", members);
        if (answer.ErrorType is { } error)
        {
            return error;
        }

        CommandMessage message = local.Executions.Get(answer.ExecutionId).Message;
        return message.ContentType == "application/cbor" ? Convert.ToHexString(message.Payload.Span) : message.Text;
    }

    /// <returns>The error's code, or the status.</returns>
    public static async Task<string> OutcomeAsync(this Task<RawAnswer> call)
    {
        RawAnswer answer = await call;
        return answer.ErrorType ?? ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Gets an execution of the thing <c>t</c>.</summary>
    public static async Task<JsonElement> GetExecutionAsync(this LocalIoTCommands local, string id) =>
        (await local.CallAsync("GET", $"/command-executions/{id}?targetArn={Uri.EscapeDataString($"{local.Account}:thing/t")}")).Body;
}
