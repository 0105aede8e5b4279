using System.Text;

namespace IoTCommands.Devices.Dispatching;

/// <summary>Reports the status of one execution: one report at a time, the next one only when the service has answered the one before.</summary>
internal sealed class ExecutionReporter(CommandSession session, string executionId) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile TaskCompletionSource<ReportAnswer>? _answer;
    private volatile bool _isCompleted;

    public string ExecutionId { get; } = executionId;

    /// <summary>True if the outcome was reported, or is being reported.</summary>
    public bool IsCompleted => _isCompleted;

    public void Dispose() => _turn.Dispose();

    /// <summary>Takes the service's answer to the last report. One that nobody waits for is late, and of no use.</summary>
    public void Receive(ReportAnswer answer) => _answer?.TrySetResult(answer);

    /// <exception cref="CommandReportException">The service refused the report.</exception>
    public async Task ReportProgressAsync(CommandOutcome progress, CancellationToken cancellationToken)
    {
        string report = Reports.Write(progress);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Abandoned);
        await _turn.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            ThrowIfCompleted();
            await SendAsync(report, either.Token).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <exception cref="CommandReportException">The service refused the outcome.</exception>
    public Task CompleteAsync(CommandOutcome outcome, CancellationToken cancellationToken) => CompleteAsync(Reports.Write(outcome), cancellationToken);

    /// <param name="report">The report of the outcome, which may be of an earlier run.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <exception cref="CommandReportException">The service refused the outcome.</exception>
    public async Task CompleteAsync(string report, CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, session.Abandoned);
        await _turn.WaitAsync(either.Token).ConfigureAwait(false);
        try
        {
            ThrowIfCompleted();
            _isCompleted = true;
            session.Record(ExecutionId, journal => journal.SetOutcome(ExecutionId, report));
            try
            {
                await SendAsync(report, either.Token).ConfigureAwait(false);
            }
            catch (CommandReportException e) when (!e.IsAboutReport)
            {
                // The service has an outcome already, or does not know the execution any more.
                session.Record(ExecutionId, journal => journal.End(ExecutionId));
                throw;
            }
            catch (Exception e) when (e is CommandReportException || (cancellationToken.IsCancellationRequested && !session.Abandoned.IsCancellationRequested))
            {
                // The caller of the command is owed another answer: that of the handler, which has not done what was to follow.
                _isCompleted = false;
                throw;
            }

            session.Record(ExecutionId, journal => journal.End(ExecutionId));
        }
        finally
        {
            _turn.Release();
        }
    }

    private void ThrowIfCompleted()
    {
        if (_isCompleted)
        {
            throw new InvalidOperationException($"The outcome of the execution {ExecutionId} was reported already.");
        }
    }

    private async Task SendAsync(string report, CancellationToken cancellationToken)
    {
        byte[] payload = Encoding.UTF8.GetBytes(report);
        for (TimeSpan pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            ReportAnswer? answer = await TrySendAsync(payload, cancellationToken).ConfigureAwait(false);
            if (answer is { Error: null })
            {
                return;
            }

            if (answer is { CanRetry: false } refusal)
            {
                throw new CommandReportException(refusal.Error!, refusal.Message, ExecutionId);
            }

            session.Log.ReportRepeated(ExecutionId, answer?.Error ?? "no answer", pause);
            await Task.Delay(pause, session.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>Null if there was no connection or no answer.</returns>
    private async Task<ReportAnswer?> TrySendAsync(byte[] payload, CancellationToken cancellationToken)
    {
        TaskCompletionSource<ReportAnswer> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _answer = answer;
        try
        {
            await session.Transport.PublishAsync(session.Topics.ReportTopic(ExecutionId), payload, "application/json", cancellationToken)
                .ConfigureAwait(false);
            return await answer.Task.WaitAsync(session.Options.ReportTimeout, session.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever a transport throws without a connection: the report is sent again.
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            session.Log.PublishFailed(ExecutionId, e);
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}
