using IoTCommands.Testing;

namespace QuickStart;

/// <summary>What the simulated devices do with their commands.</summary>
internal static class Devices
{
    /// <summary>An oven that gets hot in three steps, and refuses to go above 250 degrees.</summary>
    public static async Task OvenAsync(DeviceExecution execution, CancellationToken cancellationToken)
    {
        using System.Text.Json.JsonDocument payload = System.Text.Json.JsonDocument.Parse(execution.Message.Payload);
        int target = payload.RootElement.GetProperty("targetC").GetInt32();
        if (target > 250)
        {
            await execution.RejectAsync("TOO_HOT", $"This oven goes up to 250 degrees, not {target}.");
            return;
        }

        await execution.AcceptAsync();
        for (int step = 1; step <= 3; step++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            await execution.ReportProgressAsync("HEATING", $"{target * step / 3} degrees");
        }

        await execution.SucceedAsync(new Dictionary<string, CommandResultValue> { ["temperature"] = CommandResultValue.FromString($"{target}") });
    }

    /// <summary>A sensor that does what it is told.</summary>
    public static async Task SensorAsync(DeviceExecution execution, CancellationToken cancellationToken)
    {
        await execution.AcceptAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(15), cancellationToken);
        await execution.SucceedAsync();
    }
}
