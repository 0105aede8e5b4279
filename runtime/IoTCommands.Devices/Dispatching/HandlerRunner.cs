using IoTCommands.Devices.Payloads;
using Microsoft.Extensions.Logging;

namespace IoTCommands.Devices.Dispatching;

/// <summary>Calls handlers, each with a time limit, and only a limited number at the same time.</summary>
#pragma warning disable CA1001 // A handler that does not end still uses the semaphore. Without a wait handle, there is nothing to free.
internal sealed class HandlerRunner(CommandDispatcherOptions options, ILogger log, CancellationToken stopping)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _slots = new(options.MaxConcurrentExecutions, options.MaxConcurrentExecutions);

    public static CommandOutcome ShuttingDown() => CommandOutcome.Rejected(CommandReasonCodes.ShuttingDown, "The device shuts down.");

    /// <summary>
    /// Calls the handler when its turn comes, and sets the outcome. The task completes when the handler has ended, which can be later than the outcome. It
    /// never fails.
    /// </summary>
    public async Task RunAsync(
        ReceivedRequest request,
        ExecutionReporter reporter,
        MatchedPayload parsed,
        CommandHandlerEntry handler,
        Task before,
        TaskCompletionSource<CommandOutcome> outcome)
    {
        try
        {
            CommandArguments arguments = parsed.ToArguments();
            DateTimeOffset? deadline = ExecutionTimes.FindDeadline(request, parsed, arguments, options, out CommandOutcome? stale);
            CommandExecutionContext context = new(reporter, arguments, deadline, options.TimeProvider);
            if (stale is not null)
            {
                outcome.SetResult(stale);
            }
            else if (await TryWaitForTurnAsync(before, context).ConfigureAwait(false))
            {
                await CallHandlerAsync(handler, context, outcome).ConfigureAwait(false);
            }
            else
            {
                outcome.SetResult(CommandOutcome.TimedOut(CommandReasonCodes.TimeLimitExceeded, "The execution timed out before the device could begin."));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            outcome.TrySetResult(ShuttingDown());
        }
#pragma warning disable CA1031 // Each execution must get an answer, whatever the handler throws.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.HandlerFailed(parsed.Command.CommandId, request.ExecutionId, e);
            outcome.TrySetResult(CommandOutcome.Failed(CommandReasonCodes.UnhandledException, $"{e.GetType().Name}: {e.Message}"));
        }

        // If this execution timed out while it waited for the previous one, the next one must still wait for the previous one.
        await before.ConfigureAwait(false);
    }

    /// <returns>True if the execution got a slot; false if it timed out before.</returns>
    /// <exception cref="OperationCanceledException">The device shuts down.</exception>
    private async Task<bool> TryWaitForTurnAsync(Task before, CommandExecutionContext context)
    {
        using CancellationTokenSource timer = new(ExecutionTimes.FindLimit(context.TimeLeft, null), options.TimeProvider);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stopping);
        try
        {
            await before.WaitAsync(either.Token).ConfigureAwait(false);
            await _slots.WaitAsync(either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Calls the handler, and releases the slot when the handler has ended. Until then, the handler still uses the device.</summary>
    private async Task CallHandlerAsync(CommandHandlerEntry handler, CommandExecutionContext context, TaskCompletionSource<CommandOutcome> outcome)
    {
        try
        {
            // The slot may be free only because the shutdown has canceled another execution.
            stopping.ThrowIfCancellationRequested();
            using CancellationTokenSource timer = new(ExecutionTimes.FindLimit(context.TimeLeft, handler.Options.TimeLimit), options.TimeProvider);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stopping);
            using CancellationTokenSource handlerToken = new();
            using CancellationTokenRegistration cancellation = either.Token.UnsafeRegister(_ => Cancel(handlerToken, handler, context), null);
            Task<CommandOutcome> running = Task.Run(() => handler.Handler(context, handlerToken.Token), CancellationToken.None);
            outcome.SetResult(await AwaitAsync(running, handler, context, either.Token).ConfigureAwait(false));
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Cancels a handler. What the handler registered for that may throw, which must end neither the process nor other executions.</summary>
    private void Cancel(CancellationTokenSource handlerToken, CommandHandlerEntry handler, CommandExecutionContext context)
    {
        try
        {
            handlerToken.Cancel();
        }
#pragma warning disable CA1031 // Code of the handler can throw any exception.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.CancellationFailed(handler.Command.CommandId, context.ExecutionId, e);
        }
    }

    private async Task<CommandOutcome> AwaitAsync(
        Task<CommandOutcome> running, CommandHandlerEntry handler, CommandExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(options.CancellationGracePeriod, options.TimeProvider, CancellationToken.None)).ConfigureAwait(false);
            if (!running.IsCompleted)
            {
                log.HandlerContinues(handler.Command.CommandId, context.ExecutionId);
                return GetCanceledOutcome();
            }
        }
        catch (OperationCanceledException)
        {
            // Handled below: the handler may have been canceled by its token or by something else.
        }

        try
        {
            return await running.ConfigureAwait(false)
                ?? throw new InvalidOperationException("The handler returned null; it must return a CommandOutcome.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return GetCanceledOutcome();
        }
    }

    private CommandOutcome GetCanceledOutcome() => stopping.IsCancellationRequested
        ? CommandOutcome.Failed(CommandReasonCodes.ShuttingDown, "The device shut down while it executed the command.")
        : CommandOutcome.TimedOut(CommandReasonCodes.TimeLimitExceeded, "The handler did not end before the timeout.");
}
