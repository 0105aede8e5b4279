using IoTCommands;
using IoTCommands.Testing;

namespace QuickStart;

/// <summary>The handlers of the simulated devices.</summary>
internal static class Devices
{
    /// <summary>Heats an oven in three steps, and rejects more than 250 degrees.</summary>
    public static async Task OvenAsync(DeviceExecution execution, CancellationToken cancellationToken)
    {
        using System.Text.Json.JsonDocument payload = System.Text.Json.JsonDocument.Parse(execution.Message.Payload);
        int target = payload.RootElement.GetProperty("targetC").GetInt32();
        if (target > 250)
        {
            await execution.RejectAsync("TOO_HOT", $"This oven goes up to 250 degrees, not {target}.", cancellationToken);
            return;
        }

        await execution.AcceptAsync(cancellationToken);
        for (int step = 1; step <= 3; step++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            await execution.ReportProgressAsync("HEATING", $"{target * step / 3} degrees", cancellationToken);
        }

        await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["temperature"] = $"{target}" }, cancellationToken);
    }

    /// <summary>Executes every command.</summary>
    public static async Task SensorAsync(DeviceExecution execution, CancellationToken cancellationToken)
    {
        await execution.AcceptAsync(cancellationToken);
        await Task.Delay(TimeSpan.FromMilliseconds(15), cancellationToken);
        await execution.SucceedAsync(cancellationToken: cancellationToken);
    }
}
