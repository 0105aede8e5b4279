using Amazon.IoTJobsDataPlane;
using Amazon.IoTJobsDataPlane.Model;
using IoTCommands.CompilerServices;
using IoTCommands.Tests.Support;

namespace IoTCommands.Tests.Starting;

/// <summary>Tests what a typed start allocates in addition to the request that a caller writes by hand.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class AllocationTests
{
    private static readonly Instant Client = new Instant();

    [Fact]
    public void A_start_allocates_no_more_than_its_result_its_token_and_the_commands_ARN()
    {
        string arn = Commands.Account.GetCommandArn("SetOvenTemperature");
        long byHand = BytesPerCall(() => Client.StartCommandExecutionAsync(ByHand(arn), CancellationToken.None));
        long typed = BytesPerCall(() => Typed(Client));

        // The expected difference is measured in the same way, so that it is correct on every runtime.
        long result = BytesPerCall(() => Task.FromResult(new CommandExecution("e", arn, arn, arn)));
        long token = BytesPerCall(() => Guid.NewGuid().ToString());
        long commandArn = BytesPerCall(() => Commands.Account.GetCommandArn("SetOvenTemperature"));

        Assert.Equal(result + token + commandArn, typed - byHand);
    }

    [Fact]
    public void Checking_values_that_are_right_allocates_nothing()
    {
        Dictionary<string, CommandParameterValue>? values = Values().Values;

        Assert.Equal(0, BytesPerCall(() =>
        {
            ArgumentCheck.Run(Commands.SetOvenTemperature, values);
            return null;
        }));
    }

    private static StartCommandExecutionRequest ByHand(string commandArn) => new()
    {
        CommandArn = commandArn,
        TargetArn = Commands.Oven.Arn,
        Parameters = new Dictionary<string, CommandParameterValue>
        {
            ["zone"] = new() { S = "TOP" },
            ["targetC"] = new() { I = 180 },
            ["preheat"] = new() { B = true },
        },
    };

    private static Task<CommandExecution> Typed(Instant client)
        => CommandStarter.StartAsync(client, Commands.SetOvenTemperature, Commands.Oven, Values(), null, CancellationToken.None);

    private static CommandParameterMap Values()
    {
        var parameters = new CommandParameterMap(4);
        parameters.AddString("zone", "TOP");
        parameters.AddInteger("targetC", 180);
        parameters.AddDouble("rampCPerMin", null);
        parameters.AddBoolean("preheat", true);
        return parameters;
    }

    /// <summary>Returns the minimum of several rounds, because other code in the process can only add allocations.</summary>
    private static long BytesPerCall(Func<object?> call)
    {
        const int Calls = 200;
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        long least = long.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                call();
            }

            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / Calls);
        }

        return least;
    }

    /// <summary>
    /// A client that returns the answer at once. It keeps the request, as a real client does for a while, so that no compiler can remove the request.
    /// </summary>
    private sealed class Instant() : AmazonIoTJobsDataPlaneClient("key", "secret", "https://localhost")
    {
        private readonly Task<StartCommandExecutionResponse> _answer = Task.FromResult(new StartCommandExecutionResponse { ExecutionId = "e" });

        public StartCommandExecutionRequest? Last { get; private set; }

        public override Task<StartCommandExecutionResponse> StartCommandExecutionAsync(
            StartCommandExecutionRequest request,
            CancellationToken cancellationToken = default)
        {
            Last = request;
            return _answer;
        }
    }
}
